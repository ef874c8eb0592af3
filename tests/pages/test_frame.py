"""What all pages share: one title above the sections, and notices about requested records that do not exist."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.shell.pages import PAGES
from tests.pages.running import address_of, html_of, run

HOSTILE = "<img src=x onerror=claimed()> :smile: https://evil.example $x$ *bold*"


def alerts_of(app: AppTest) -> list[str]:
    return re.findall(r'role="alert">(.*?)</p>', html_of(app))


@pytest.mark.parametrize("name", [page.file for page in PAGES])
def test_a_page_has_one_title_and_no_level_of_headings_is_left_out(name: str) -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", html_of(run(name)))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("parameter", [{"statement": "trend-2022-10-25"}, {"claim": "victims-to-2022-10"}])
def test_a_record_that_is_opened_stands_under_one_title_too(parameter: dict[str, str]) -> None:
    shown = html_of(run("statements" if "statement" in parameter else "table", **parameter))
    assert re.findall(r"<h(\d)", shown)[:2] == ["1", "2"]
    assert shown.count("<h1>") == 1


@pytest.mark.parametrize("name", [page.file for page in PAGES])
@pytest.mark.parametrize("parameter", ["place", "statement", "munition", "speaker", "party"])
def test_what_the_record_has_not_is_named(name: str, parameter: str) -> None:
    notice = f"There is no {parameter} “gone” in this record. It may have been withdrawn or renamed."
    assert alerts_of(run(name, **{parameter: "gone"})) == [notice]


def test_an_old_link_opens_what_took_the_place_of_its_claim_and_says_so() -> None:
    app = run("table", claim="deaths-to-2022-10")
    shown = html_of(app)
    assert "The claim “deaths-to-2022-10” of an earlier version is now part of “victims-to-2022-10”." in shown
    assert 'data-claim="victims-to-2022-10"' in shown
    assert address_of(app)["claim"] == ["victims-to-2022-10"]


def test_an_old_link_of_a_withdrawn_claim_says_why() -> None:
    shown = html_of(run("table", claim="mine-awareness-day-2024-04-04"))
    assert "was withdrawn: a day of the calendar is no claim" in shown
    assert 'data-claim="call-to-condemn-2024-04-04"' in shown


def test_what_only_other_collections_have_is_no_mistake_of_the_link() -> None:
    app = run("map", speaker=["mod-az", "marukyan-am"])
    assert alerts_of(app) == ["The speaker “marukyan-am” is on record, but not in the chosen collections."]
    assert alerts_of(run("map", speaker="marukyan-am", collection=["core", "wider"])) == []


def test_many_unknown_names_are_one_notice() -> None:
    (notice,) = alerts_of(run("table", place=[f"p{number}" for number in range(40)]))
    assert "“p4” and 35 more" in notice


def test_days_in_the_wrong_order_are_both_named_with_what_to_do() -> None:
    (notice,) = alerts_of(run("map", **{"from": "2022-10-02", "to": "2022-10-01"}))
    assert "to: 2022-10-01 is before from: 2022-10-02. Exchange the two days" in notice


def test_foreign_text_in_a_notice_stays_its_letters_and_can_be_copied_as_such() -> None:
    (notice,) = alerts_of(run("about", place=HOSTILE))
    assert "&lt;img src=x onerror=claimed()&gt; :smile: https://evil.example $x$ *bold*" in notice
    assert "\u2060" not in notice
