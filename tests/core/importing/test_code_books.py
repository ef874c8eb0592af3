"""ACLED and UCDP GED, a few hundred rows each: nothing lost, nothing invented, and a second import changes nothing."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from claimsmap.corpus.corpus import Corpus
from claimsmap.importing.values import when
from claimsmap.model.records import Claim
from claimsmap.model.vocabulary import Voice
from claimsmap.places.place import Place
from tests.core.importing.corpora import a_csv, a_folder, bytes_of, corpus_in, imported
from tests.core.importing.generator import ACLED_COLUMNS, UCDP_COLUMNS, acled_rows, ucdp_rows

ROWS = 250
Given = dict[str, Any]


@pytest.fixture(scope="module")
def acled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Corpus, list[Given]]:
    rows, folder = acled_rows(ROWS), tmp_path_factory.mktemp("acled")
    home = a_folder(folder)
    table = a_csv(folder, ACLED_COLUMNS, rows)
    assert imported(table, home) == 0
    before = bytes_of(folder)
    assert imported(table, home) == 0
    assert bytes_of(folder) == before
    return corpus_in(home), rows


@pytest.fixture(scope="module")
def ucdp(tmp_path_factory: pytest.TempPathFactory) -> tuple[Corpus, list[Given]]:
    rows, folder = ucdp_rows(ROWS), tmp_path_factory.mktemp("ucdp")
    home = a_folder(folder)
    table = a_csv(folder, UCDP_COLUMNS, rows)
    assert imported(table, home) == 0
    before = bytes_of(folder)
    assert imported(table, home) == 0
    assert bytes_of(folder) == before
    return corpus_in(home), rows


def place_of(claim: Claim, corpus: Corpus) -> Place:
    assert len(claim.places) == 1
    return corpus.gazetteer[claim.places[0]]


def figures(claim: Claim) -> list[tuple[object, ...]]:
    return [(each.measure, each.value, each.low, each.high) for each in claim.figures]


def pairs(corpus: Corpus, rows: list[Given], source: str, ident: str) -> list[tuple[Claim, Mapping[str, Any]]]:
    found = [(corpus.claims[f"{source}-{row[ident]}".lower()], row) for row in rows]
    assert len(corpus.claims) == len(found) == ROWS
    return found


def test_acled_loses_no_row_and_invents_no_number(acled: tuple[Corpus, list[Given]]) -> None:
    for claim, row in pairs(*acled, "acled", "event_id_cnty"):
        known = row["fatalities"] != ""
        assert figures(claim) == ([("killed", row["fatalities"], None, None)] if known else [])
        (mention,) = claim.mentions
        assert (mention.voice, mention.words, mention.row) == (Voice.CODED, "", row["event_id_cnty"])
        assert row["source"] in mention.note
        assert claim.unreviewed
        assert claim.summary.startswith(row["sub_event_type"])


def test_acled_places_are_as_exact_as_their_code_and_two_villages_of_one_name_stay_two(
    acled: tuple[Corpus, list[Given]],
) -> None:
    corpus, _ = acled
    for claim, row in pairs(*acled, "acled", "event_id_cnty"):
        place = place_of(claim, corpus)
        expected = {
            1: (row["location"], "village", 1_000),
            2: (f"around {row['location']}", "zone", 25_000),
            3: (row["admin1"], "district", 100_000),
        }[row["geo_precision"]]
        assert (place.name, str(place.place_class), place.uncertainty_m) == expected
        if row["geo_precision"] != 3:
            assert (place.lat, place.lon) == (float(row["latitude"]), float(row["longitude"]))
        assert "not reviewed" in place.note
    novoselivkas = {
        claim.places[0]
        for claim, row in pairs(*acled, "acled", "event_id_cnty")
        if row["location"] == "Novoselivka" and row["geo_precision"] == 1
    }
    assert len(novoselivkas) == 2


def test_acled_days_are_as_exact_as_their_code(acled: tuple[Corpus, list[Given]]) -> None:
    for claim, row in pairs(*acled, "acled", "event_id_cnty"):
        day = date.fromisoformat(when(row["event_date"], None))
        span = claim.span
        if row["time_precision"] == 1:
            assert (span.first, span.last, claim.when_basis) == (day, day, "stated")
        elif row["time_precision"] == 2:
            assert (span.first, span.last) == (day - timedelta(days=6), day + timedelta(days=6))
        else:
            assert claim.when == f"{day:%Y-%m}"
        assert (row["time_precision"] == 1) == (claim.when_basis == "stated")


def test_ucdp_keeps_low_best_and_high_and_takes_no_blank_for_nothing(ucdp: tuple[Corpus, list[Given]]) -> None:
    for claim, row in pairs(*ucdp, "ucdp", "id"):
        known = row["best"] != ""
        assert figures(claim) == ([("killed", row["best"], row["low"], row["high"])] if known else [])


def test_ucdp_places_are_as_exact_as_their_code(ucdp: tuple[Corpus, list[Given]]) -> None:
    corpus, _ = ucdp
    classes = {1: "village", 2: "zone", 3: "district", 4: "district", 5: "zone", 6: "country", 7: "zone"}
    metres = {1: 1_000, 2: 25_000, 3: 50_000, 4: 150_000, 5: 50_000, 6: None, 7: None}
    for claim, row in pairs(*ucdp, "ucdp", "id"):
        place, code = place_of(claim, corpus), row["where_prec"]
        assert (str(place.place_class), place.uncertainty_m) == (classes[code], metres[code])
        assert corpus.is_mapped(claim) == (code < 6)
        assert claim.place_basis == "stated" if code == 1 else f"where_prec {code}" in claim.place_basis


def test_ucdp_days_are_the_range_that_it_gives(ucdp: tuple[Corpus, list[Given]]) -> None:
    for claim, row in pairs(*ucdp, "ucdp", "id"):
        begin, end = (date.fromisoformat(row[name][:10]) for name in ("date_start", "date_end"))
        assert (claim.span.first, claim.span.last) == (begin, end)
        assert (row["date_prec"] == 1) == (claim.when_basis == "stated")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (1, ("2023-03-15", "2023-03-15")),
        (2, ("2023-03-10", "2023-03-20")),
        (3, ("2023-03-09", "2023-03-21")),
        (4, ("2023-03-01", "2023-03-31")),
        (5, ("2023-01-01", "2023-12-31")),
    ],
)
def test_a_day_that_stands_for_a_range_is_widened_to_what_its_code_allows(
    tmp_path: Path, code: int, expected: tuple[str, str]
) -> None:
    row = ucdp_rows(1)[0] | {"date_prec": code, "date_start": "2023-03-15", "date_end": "2023-03-15"}
    home = a_folder(tmp_path)
    assert imported(a_csv(tmp_path, UCDP_COLUMNS, [row]), home) == 0
    span = corpus_in(home).claims["ucdp-400000"].span
    assert (str(span.first), str(span.last)) == expected
