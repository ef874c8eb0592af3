"""The map's frame as streamlit-folium gets it: constant, ours alone, and immune to hostile text."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit_folium import _get_feature_group_string, _get_map_string, generate_js_hash

from pages.compat.folium_elements import command_group, script_json
from pages.parts.explorer.base_map import base_map

TILES = "/tiles/{z}/{x}/{y}.png"
HOSTILE = (
    "</script><img src=x onerror=alert(1)>",
    "${alert(1)}",
    "`; alert(1); `",
    "\u2028alert(1)\u2029",
    "{{ 7 * 7 }} {{'alert'}}",
    "{% raw %} {# not closed",
    "C:\\users\\_feature_group_0",
)


def map_script(tiles: str = TILES) -> str:
    return _get_map_string(base_map("../../assets/1", tiles))


def command_script(command: dict[str, object]) -> str:
    return _get_feature_group_string(command_group(command), base_map("../../assets/1", TILES))


def commanded(script: str) -> object:
    """The command as a script engine would read it: JSON is JavaScript."""
    found = re.search(r"tellClaims\((\{.*?\})\);", script)
    assert found
    return json.loads(found[1])


def test_the_map_asks_nobody_else_for_scripts_or_styles():
    made = base_map("../../assets/1", TILES)
    links = [address for _, address in made.default_js + made.default_css]
    assert links == [
        "../../assets/leaflet/leaflet.js",
        "../../assets/1/compat/boot.js",
        "../../assets/leaflet/leaflet.css",
    ]
    assert not re.search(r"https?://", map_script())


def test_the_map_is_the_same_text_at_every_run():
    assert generate_js_hash(map_script()) == generate_js_hash(map_script())


def test_other_tiles_make_another_map():
    assert generate_js_hash(map_script("/status_open")) != generate_js_hash(map_script("/status_closed"))


def test_a_command_holds_the_choice_and_no_data():
    command = {"claims": "../../data/claims.geojson?collection=core", "from": "2022-09-01", "to": None, "claim": None}
    script = command_script(command)
    assert commanded(script) == command
    assert len(script) < 700


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_arrives_in_a_command_as_the_text_it_is(text: str):
    script = command_script({"claim": text})
    assert commanded(script) == {"claim": text}
    assert not re.search(r"[<`$\u2028\u2029]", script)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_script_json_is_json_of_the_same_value_without_a_sign_that_means_something_elsewhere(value: object):
    written = script_json(value)
    assert json.loads(written) == value
    assert written.isascii()
    assert not set(written) & set("<>&'`$_%#")
    assert "{{" not in written


def test_a_number_that_json_does_not_know_is_refused():
    with pytest.raises(ValueError, match="not JSON compliant"):
        script_json({"lat": float("nan")})
