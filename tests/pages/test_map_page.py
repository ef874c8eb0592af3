"""The map page without a browser: what it sends to the frame, and what it never sends."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.running import html_of, run

run_map = partial(run, "")


def sent(at: AppTest) -> dict[str, Any]:
    """What streamlit-folium's frame is given."""
    return dict(json.loads(at.get("component_instance")[0].proto.json_args))


def test_the_first_sentence_says_who_speaks_most() -> None:
    assert "Who speaks most: Ministry of Foreign Affairs of Azerbaijan (" in html_of(run_map())


@pytest.fixture(scope="module")
def september() -> AppTest:
    return run_map(**{"from": "2022-09-01", "to": "2022-09-30"})


def test_the_page_runs_without_a_fault(september: AppTest) -> None:
    assert not september.exception


def test_a_choice_changes_the_command_and_nothing_else(september: AppTest) -> None:
    one, other = sent(september), sent(run_map(kind="visit"))
    assert one["feature_group"] != other["feature_group"]
    strip = re.compile(r"_[a-z0-9]+")  # what streamlit-folium itself leaves out when it compares maps
    assert strip.sub("", one["script"]) == strip.sub("", other["script"])


def test_a_command_is_small_and_carries_no_claim(september: AppTest) -> None:
    command = sent(september)["feature_group"]
    assert len(command) < 1500
    assert "mines found" not in command


def test_scripts_and_styles_come_from_our_own_routes(september: AppTest) -> None:
    links = sent(september)["js_links"] + sent(september)["css_links"]
    assert links
    assert all(link.startswith("../../assets/") for link in links)


def test_folium_carries_no_popup_tooltip_or_name_of_ours(september: AppTest) -> None:
    """Text in those is code to Folium; foreign text travels as JSON only."""
    for script in (sent(september)["script"], sent(september)["feature_group"]):
        assert not re.search(r"bindPopup|bindTooltip|L\.popup|L\.tooltip|divIcon|layers_control", script)


def test_hostile_words_in_the_address_stay_json() -> None:
    at = run_map(q="</script>${alert(1)}`")
    assert not at.exception
    assert "${" not in sent(at)["feature_group"]
    assert "`" not in sent(at)["feature_group"]


def test_the_counts_and_the_notice_are_said(september: AppTest) -> None:
    texts = " ".join(each.value for each in [*september.markdown, *september.caption])
    assert re.search(r"\d+ of \d+ claims, \d+ of them on the map", texts)
    assert "No mark does not mean safe" in texts


def test_a_claim_that_is_not_there_is_a_notice() -> None:
    at = run_map(claim="withdrawn-long-ago")
    assert not at.exception
    assert any("There is no claim “withdrawn-long-ago”" in each.proto.body for each in at.get("html"))
