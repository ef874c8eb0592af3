"""The measure of the reader: how it counts, and on the five texts, where they are, that it has not become worse."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from pathlib import Path

from claimsmap.proposing.propose import Given, Reader
from tests.builders import the_corpus
from tests.reading.measure import measured, split_of, table
from tests.reading.scoring import score

ROOT = Path(__file__).parents[2]
CORPUS = the_corpus()
LEAST = {
    "figure values found": 95,
    "figure values right": 95,
    "qualifier": 98,
    "measure": 85,
    "finds and tolls": 90,
    "kind in the sentence": 75,
    "place in the sentence": 75,
    "new name flagged": 70,
    "dates overlap": 94,
    "dates equal": 60,
    "locators unique": 100,
    "repeated claim with a number in the first five": 95,
    "at most one wrong field": 55,
}


def test_a_text_of_ones_own_is_scored_against_what_is_coded() -> None:
    statement = CORPUS.statements["newsaz-2022-11-24"]
    text = "Since August 2022, 1,119 landmines have been found and neutralized there, an official said."
    reading = Reader(CORPUS, ROOT / "reading").read(
        Given(text, date(2022, 11, 24), "newsaz", statement.kind, statement.speakers, "en", statement.id)
    )
    total = score(CORPUS, statement, text, reading)
    for row in ("figure values found", "figure values right", "qualifier", "measure", "finds and tolls", "dates equal"):
        assert (total[row], total[f"{row} of"]) == (1, 1), row


def test_a_third_of_the_excerpts_is_kept_aside_by_a_rule() -> None:
    counts = Counter(split_of(each) for each in CORPUS.statements.values())
    assert counts["core"] == 5
    assert 0.3 < counts["kept aside"] / (counts["kept aside"] + counts["tuned on"]) < 0.45


def test_the_table_names_how_many() -> None:
    shown = table({"core": (Counter({"qualifier": 3, "qualifier of": 4}), 2)})
    assert "| qualifier | 75 of 4 |" in shown
    assert "| incidents | none |" in shown


def test_the_five_texts_are_read_as_well_as_is_said() -> None:
    """For those that are there: STATEMENTS_DIR names their folder."""
    total, _ = measured(CORPUS, [Path(os.environ.get("STATEMENTS_DIR") or ROOT / "none")], "core")
    for row, least in LEAST.items():
        assert 100 * total[row] >= least * total[f"{row} of"], row
