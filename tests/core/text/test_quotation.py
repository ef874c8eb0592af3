"""What came from a table says so wherever it is shown, and a figure with a range keeps it."""

import gzip
import json

import pytest
from pydantic import ValidationError

from claimsmap.analysis.checks import range_of
from claimsmap.export.api import answer
from claimsmap.export.titles import claim_stated_in
from claimsmap.loading.conventions import breaches
from claimsmap.loading.locators import verify
from claimsmap.loading.record_lines import Source
from claimsmap.loading.store import Snapshot
from claimsmap.model.records import Figure, Mention
from claimsmap.query.claim_index import make_index
from claimsmap.text.source_links import address_at_words
from claimsmap.text.wording import figure_in_words, figure_text
from tests.builders import a_claim, a_corpus, a_mention, a_statement, the_about

TABLE = a_statement(address="https://example.org/table", licence="CC BY 4.0", attribution="Credit: Monitor")
ROW = a_mention(words="", voice="coded", row="UKR1")
IMPORTED = a_claim(
    mentions=[ROW], unreviewed="true", figures=[{"measure": "killed", "value": 12, "low": 8, "high": 20}]
)
CORPUS = a_corpus(IMPORTED, statements=(TABLE,))


def data(name: str) -> str:
    return gzip.decompress(answer(name, [], Snapshot(CORPUS, make_index(CORPUS))).packed).decode()


@pytest.mark.parametrize(
    ("given", "text", "least", "most"),
    [
        ({"value": 12, "low": 8, "high": 20}, "12 (8 to 20)", 8, 20),
        ({"value": 12, "low": 8}, "12 (at least 8)", 8, float("inf")),
        ({"value": 12, "high": 20}, "12 (up to 20)", 0, 20),
        ({"low": 8, "high": 20}, "8 to 20", 8, 20),
        ({"value": 0, "low": 0, "high": 3}, "0 (0 to 3)", 0, 3),
        ({"value": 12, "low": 12, "high": 12}, "12", 12, 12),
        ({"value": 1400, "low": 1200, "high": 2000}, "1,400 (1,200 to 2,000)", 1200, 2000),
    ],
)
def test_a_range_is_shown_with_its_number(given: dict[str, int], text: str, least: float, most: float) -> None:
    figure = Figure(measure="killed", **given)
    assert figure_text(figure) == text
    assert figure_in_words(figure, the_about()) == f"{text} killed"
    assert range_of(figure) == (least, most)


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"value": 7, "low": 8, "high": 20}, "does not lie in its range"),
        ({"low": 8}, "has no value"),
        ({"value": 12, "high": 20, "qualifier": "about"}, "has a range and the qualifier about"),
    ],
)
def test_a_range_that_cannot_be_is_refused(given: dict[str, object], problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        Figure.model_validate({"measure": "killed", **given})


@pytest.mark.parametrize(
    ("changes", "problem"),
    [({"words": ""}, "has no words"), ({"voice": "coded"}, "has words and the voice coded")],
)
def test_a_mention_has_words_or_says_that_there_are_none(changes: dict[str, str], problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        Mention.model_validate(a_mention(**changes))


@pytest.mark.parametrize("name", ["claims.csv", "claims.json", "claims.geojson", "claims.kml"])
def test_every_file_says_that_nobody_is_quoted_and_nobody_looked(name: str) -> None:
    told = data(name)
    assert "coded field, no quotation" in told
    assert "imported from a table, not reviewed" in told
    assert "12 (8 to 20)" in told


def test_a_row_is_told_in_json_with_the_licence_of_its_table() -> None:
    told = json.loads(data("claims.json"))
    mention = told["claims"][0]["mentions"][0]
    assert (mention["words"], mention["no_quotation"], mention["row"]) == ("", "coded field, no quotation", "UKR1")
    assert ("CC BY 4.0", "rows of Ministry. Credit: Monitor") in [
        (each["title"], each["covers"]) for each in told["licences"]
    ]


def test_a_citation_says_that_nobody_is_quoted_and_nobody_looked() -> None:
    assert claim_stated_in(CORPUS, IMPORTED) == (
        "Coded field, no quotation, in Ministry, 25 October 2022. Imported from a table, not reviewed."
    )


def test_the_way_to_a_row_is_the_address_of_its_table() -> None:
    assert address_at_words(TABLE, IMPORTED.mentions[0]) == "https://example.org/table"


def test_no_text_is_asked_for_where_there_are_no_words(tmp_path: object) -> None:
    assert verify(CORPUS, Source("claims.yaml", {}), tmp_path) == []  # type: ignore[arg-type]


def test_rows_with_the_same_figures_are_not_taken_for_one_claim() -> None:
    again = IMPORTED.model_copy(update={"id": "again", "mentions": (Mention.model_validate({**ROW, "row": "UKR2"}),)})
    corpus = a_corpus(IMPORTED, again, statements=(TABLE,))
    assert list(breaches(corpus, Source("claims.yaml", {}))) == []
