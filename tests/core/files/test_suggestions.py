"""Suggestions for misspelt names: what was meant, and nothing absurd."""

from __future__ import annotations

import pytest

from claimsmap.files.suggestions import Similar, closest_run, did_you_mean, nearest

NAMES = ["Zabukh", "Berdzor", "Tavush", "Lachin", "Lachin district", "Kalbajar", "Sus", "Zar", "Лачин", "Լաչին", "Hak"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Zabhuk", "Zabukh"),
        ("zabuk", "Zabukh"),
        ("Lachim", "Lachin"),
        ("lachin distict", "Lachin district"),
        ("Kalbjar", "Kalbajar"),
        ("Suss", "Sus"),
        ("Лчин", "Лачин"),
        ("Լաչինն", "Լաչին"),
    ],
)
def test_a_slip_finds_what_was_meant(written: str, meant: str) -> None:
    assert nearest(written, NAMES) == [meant]


@pytest.mark.parametrize("written", ["Kornidzor", "Talish", "Goris", "Tegh", "Baku", "Парух", "x", "", "?!", "Hadrut"])
def test_another_name_is_not_offered(written: str) -> None:
    assert Similar(NAMES).to(written) == []


def test_what_begins_alike_is_offered_last() -> None:
    assert Similar(["lachin_district", "lachin_town", "lachim"]).to("lachin") == [
        "lachim",
        "lachin_district",
        "lachin_town",
    ]


def test_the_question_offers_all() -> None:
    assert did_you_mean(["Sus", "Zar"]) == 'Did you mean "Sus" or "Zar"?'
    assert did_you_mean([]) == ""


def test_the_closest_run_has_as_many_words() -> None:
    assert closest_run("mine was found", "A text that says mines were found there") == "mines were found"
    assert closest_run("mine", "") == ""
