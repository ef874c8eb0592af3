"""Assumptions about undocumented parts of Streamlit, streamlit-folium and Folium; a failure states the assumption."""

from __future__ import annotations

import functools
import inspect
import json
import re
from pathlib import Path

import pytest
import streamlit
import streamlit_folium
from streamlit.components.lib.local_component_registry import LocalComponentRegistry
from streamlit.components.v2 import component_manager
from streamlit.runtime import Runtime
from streamlit.testing.v1 import AppTest
from streamlit_folium import _get_map_string

from pages.compat import map_frame, streamlit_page
from pages.compat.drawn_elements import COMPONENT, HTML, component_of, html_of
from pages.compat.folium_elements import SmallMap
from pages.server.assets import ASSETS

BUILD = Path(streamlit_folium.build_dir)


def test_the_page_of_streamlit_comes_apart_where_ours_goes_in() -> None:
    page = streamlit_page.streamlit_page("en")  # raises if a piece is missing, and says which file to look at
    whole = streamlit_page.index_html()
    assert whole.count(streamlit_page.TITLE) == 1
    scripts = page.scripts.replace(" data-rel=", " rel=")
    kept = "".join((page.start, page.head, page.style, scripts, page.body, page.root, page.end))
    (script,) = re.findall(r'<script type="module" crossorigin src="([^"]*)">', whole)
    tags = re.compile(r"<(?:script|link|meta)[^>]*>")
    assert streamlit_page.STARTS.format(script) in page.scripts
    assert sorted(each for each in tags.findall(kept) if script not in each) == sorted(
        each for each in tags.findall(whole) if script not in each
    )
    assert "<noscript>" not in kept
    rules = (
        Path(streamlit.__file__).parent / "static" / page.style.partition('href="./')[2].partition('"')[0]
    ).read_text()
    others = {rule for rule in re.findall(r"[^{}]+(?={)", rules) if not re.match(r"@|\s*(\.katex|body|from|to)", rule)}
    assert not others, f"Streamlit's style sheet has more than formulas and fonts: may it come later? {others}"


def test_every_inline_script_of_streamlits_page_gets_a_hash() -> None:
    page = streamlit_page.index_html()
    inline = page.count("<script") - page.count("<script ")
    external = page.count("<script ")
    assert page.count(" src=") >= external, "a script of Streamlit's index.html has attributes and no src: hash it too"
    assert streamlit_page.inline_script_hashes().count("'sha256-") == inline


def test_the_map_frame_can_be_registered_before_any_script_runs() -> None:
    message = (
        "streamlit-folium no longer keeps its component as _component_func, or Streamlit's registry takes no other"
    )
    component = getattr(streamlit_folium, "_component_func", None)
    assert component is not None, message
    assert hasattr(Runtime, "component_registry"), message
    registry = LocalComponentRegistry()
    registry.register_component(component)
    assert registry.get_component_path(component.name) == str(BUILD), message


def test_the_frames_address_is_the_name_of_its_component() -> None:
    assert f"component/{streamlit_folium._component_func.name}" == map_frame.FRAME


def test_the_script_of_the_map_frame_is_found() -> None:
    found = list(map_frame.frame_scripts())
    assert len(found) == 1, "streamlit-folium no longer starts from one static/js/main.*.js in its build_dir"
    assert found[0].rpartition("/")[2] in (BUILD / "index.html").read_text("utf-8")


STREAMLITS_SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
SELECTOR = re.compile(r'data-testid="?(\w+)"?')


@functools.cache
def streamlits_scripts() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(STREAMLITS_SCRIPTS.glob("*.js")))


def test_every_element_that_a_script_or_style_picks_out_by_its_test_id_is_streamlits() -> None:
    files = [path for path in ASSETS.rglob("*") if path.suffix in (".js", ".css")]
    named = {name: path for path in files for name in SELECTOR.findall(path.read_text("utf-8"))}
    assert len(named) > 10
    gone = {name: path.name for name, path in named.items() if f'"{name}"' not in streamlits_scripts()}
    gone = {name: file for name, file in gone.items() if f"`{name}`" not in streamlits_scripts()}
    assert not gone, f"Streamlit no longer names elements so (data-testid): {gone}"


@pytest.mark.parametrize("word", ["data-test-connection-state", "CONNECTED", "data-collapsed"])
def test_streamlit_notes_the_state_of_connection_and_menu_on_its_elements(word: str) -> None:
    assert word in streamlits_scripts(), f"Streamlit no longer writes {word} on its elements"


@pytest.mark.parametrize("word", ["feature_group", "window.map"])
def test_the_maps_frame_keeps_what_it_returns_and_adds_under_these_names(word: str) -> None:
    (script,) = (path.read_text("utf-8") for path in (BUILD / "static" / "js").glob("main.*.js"))
    assert word in script, f"streamlit-folium's script no longer has {word}: see pages/assets/compat/"


def test_a_component_starts_from_a_script_that_says_where_the_app_lives() -> None:
    assert re.match(
        r'<link[^>]* href="\./static/js/[^"]+" data-streamlit>', streamlit_page.streamlit_page("en").scripts
    ), "Streamlit's page no longer loads a script from static/js/, by which our components find their own"


def test_folium_writes_what_the_macro_of_a_template_says() -> None:
    message = "Folium no longer writes an element as its _template says, or takes a map's links from elsewhere"
    made = SmallMap('{"zoom":8}', ["one.js"], ["two.css"])
    script = _get_map_string(made)
    assert f"var {made.get_name()}=L.map('{made.get_name()}',{{\"zoom\":8}});" in script, message
    assert (made.default_js, made.default_css) == ([("one.js", "one.js")], [("two.css", "two.css")]), message


def test_the_runner_keeps_html_and_components_as_the_copy_reads_them() -> None:
    def page() -> None:
        import streamlit as st

        st.html("<p>drawn</p>")
        st.components.v2.component("claims_drawn", js="export default () => {}")(data={"version": "1"})

    app = AppTest.from_function(page).run()
    message = (
        "Streamlit's test runner keeps HTML and components otherwise than pages/compat/drawn_elements.py reads them"
    )
    assert [html_of(each) for each in app.get(HTML)] == ["<p>drawn</p>"], message
    drawn = [component_of(each) for each in app.get(COMPONENT)]
    assert [(each.name, json.loads(each.data)) for each in drawn] == [("claims_drawn", {"version": "1"})], message


def test_the_runner_looks_for_components_by_the_name_that_is_replaced() -> None:
    assert "scan_component_manifests" in inspect.getsource(component_manager), (
        "Streamlit no longer calls manifest_scanner.scan_component_manifests: publishing takes ten times as long"
    )


def scripts_of_streamlit() -> str:
    folder = Path(streamlit.__file__).parent / "static" / "static" / "js"
    return "".join(path.read_text("utf-8") for path in folder.glob("index.*.js"))


def test_a_run_carries_the_browsers_address_while_streamlit_knows_no_other() -> None:
    known = r"\{queryParams:(\w)\}=this\.state,\w=\1&&\1\.length>0\?\1:document\.location\.search"
    told = r"handlePageInfoChanged=.{0,400}this\.setState\(\{queryParams:"
    for pattern in (known, told):
        message = "Streamlit's page no longer falls back on the browser's address: compat/browser_address.py"
        assert re.search(pattern, scripts_of_streamlit()), message


def test_streamlit_hears_steps_through_the_history_without_capture() -> None:
    message = "Streamlit's page hears popstate otherwise: assets/compat/address.js keeps steps within a page from it"
    assert "addEventListener(`popstate`,this.onHistoryChange,!1)" in scripts_of_streamlit(), message
