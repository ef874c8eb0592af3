"""The map page without a browser: what it sends to the frame, and what it never sends."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.running import address_of, html_of, run, sent_to

run_map = partial(run, "")


def sent(at: AppTest) -> dict[str, Any]:
    """The arguments of streamlit-folium's frame."""
    return dict(json.loads(at.get("component_instance")[0].proto.json_args))


def test_about_says_who_speaks_most() -> None:
    assert "Who speaks most: Ministry of Foreign Affairs of Azerbaijan (" in html_of(run("about"))


def popovers(at: AppTest) -> list[str]:
    """The labels of the filter buttons."""
    return [block.proto.popover.label for block in at.get("popover")]


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
    """Text in these is code to Folium; foreign text travels as JSON only."""
    for script in (sent(september)["script"], sent(september)["feature_group"]):
        assert not re.search(r"bindPopup|bindTooltip|L\.popup|L\.tooltip|divIcon|layers_control", script)


def test_hostile_words_in_the_address_stay_json() -> None:
    at = run_map(q="</script>${alert(1)}`")
    assert not at.exception
    assert "${" not in sent(at)["feature_group"]
    assert "`" not in sent(at)["feature_group"]


def test_what_the_browser_chooses_by_itself_changes_nothing_that_is_sent() -> None:
    """The days, the open claim and the map's position: changing them costs the server nothing."""
    own = {
        "from": "2022-09-01",
        "match": "within",
        "claim": "victims-to-2022-10",
        "lat": "39.6",
        "lon": "46.5",
        "zoom": "9",
    }
    one, other = run_map(), run_map(**own)
    channel = re.compile(r"claims-[0-9a-f]{16}")  # each session has its own
    assert channel.sub("", sent(one)["feature_group"]) == channel.sub("", sent(other)["feature_group"])
    for part in ("timeline", "list", "sheet"):
        told, told_other = ({**sent_to(app, part), "channel": ""} for app in (one, other))
        assert told == told_other


def test_the_script_learns_of_it_from_the_address_and_keeps_what_was_chosen_by_a_filter() -> None:
    app = run_map(kind="visit")
    app.query_params["from"] = "2022-10-01"
    app.query_params["claim"] = "victims-to-2022-10"
    next(each for each in app.toggle).set_value(True).run()
    assert address_of(app) == {
        "from": ["2022-10-01"],
        "collection": ["core", "wider"],
        "kind": ["visit"],
        "claim": ["victims-to-2022-10"],
    }


def test_clearing_clears_days_that_only_the_browser_had_chosen() -> None:
    app = run_map(kind="visit")
    app.query_params["from"] = "2022-10-01"
    next(button for button in app.button if button.label == "Clear filters").click().run()
    assert address_of(app) == {}


def test_a_list_that_is_not_of_all_collections_can_ask_what_those_would_show() -> None:
    told = sent_to(run_map(kind="incident"), "list")
    assert told["elsewhere"] == told["spans"].replace("&kind", "&collection=core&collection=wider&kind")
    assert sent_to(run_map(kind="incident", collection=["core", "wider"]), "list")["elsewhere"] is None


def test_clearing_the_filters_clears_the_switch_too_and_lets_an_open_claim_stay_open() -> None:
    app = run_map(kind="visit", collection=["core", "wider"], claim="saribaba-mines-found-2022-11")
    next(button for button in app.button if button.label == "Clear filters").click().run()
    assert address_of(app) == {"claim": ["saribaba-mines-found-2022-11"]}
    assert [toggle.value for toggle in app.toggle] == [False]


def test_a_button_of_the_head_says_what_is_chosen_and_foreign_words_in_it_stay_words() -> None:
    assert popovers(run_map(kind="incident", place=["sus", "zabukh"])) == [
        "Kind: Incidents reported",
        "Who",
        "Place: 2",
        "Source",
    ]
    (label,) = [each for each in popovers(run_map(munition="[x](https://evil.example)")) if "evil" in each]
    assert label.startswith(r"Source: \[x\]\(https\:")
