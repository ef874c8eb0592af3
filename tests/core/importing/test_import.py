"""Importing as an editor does it: recognised or mapped columns, atomic, idempotent, nothing assumed."""

import csv
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from claimsmap.__main__ import main
from claimsmap.files import writing
from tests.core.importing.corpora import OPTIONS, a_csv, a_folder, bytes_of, corpus_in, imported

COLUMNS = ("id", "date", "place", "lat", "lon", "killed", "summary")


def a_row(**changes: Any) -> dict[str, Any]:
    return {
        "id": "1", "date": "2023-04-03", "place": "Izium", "lat": "49.2088", "lon": "37.2485", "killed": "3",
        "summary": "a shell hit a market", **changes,
    }  # fmt: skip


def a_table(folder: Path, *rows: dict[str, Any], name: str = "incidents.csv") -> Path:
    listed = rows or (a_row(),)
    columns = list(dict.fromkeys([*COLUMNS, *(column for row in listed for column in row)]))
    return a_csv(folder, columns, listed, name)


def test_a_row_becomes_an_unreviewed_claim_of_the_table(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    assert imported(a_table(tmp_path), home, "--title", "Our incidents") == 0
    corpus = corpus_in(home)
    claim = corpus.claims["incidents-1"]
    assert (claim.kind, claim.summary, claim.when) == ("incident", "a shell hit a market", "2023-04-03")
    assert claim.unreviewed
    assert claim.mentions[0].is_coded
    table = corpus.statements["incidents"]
    assert (table.title, table.licence, table.attribution) == ("Our incidents", "CC BY 4.0", "The Monitor")
    assert corpus.speaker_name(claim.said_by) == "The Monitor"
    assert (home / "claims.d" / "incidents.yaml").exists()
    assert "The Monitor: rows of incidents" in (home / "geodata" / "sources.yaml").read_text()


def test_an_empty_cell_is_unknown_and_never_0(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    rows = [a_row(id="1", killed=""), a_row(id="2", killed="0"), a_row(id="3", date="", killed="unknown")]
    assert imported(a_table(tmp_path, *rows), home) == 0
    claims = corpus_in(home).claims
    assert claims["incidents-1"].figures == claims["incidents-3"].figures == ()
    assert [each.value for each in claims["incidents-2"].figures] == [0]
    assert claims["incidents-3"].when is None


def test_importing_again_updates_what_changed_and_doubles_nothing(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    imported(a_table(tmp_path, a_row(), a_row(id="2")), home)
    file = home / "claims.d" / "incidents.yaml"
    before = file.read_text().splitlines()
    imported(a_table(tmp_path, a_row(), a_row(id="2", killed="5"), a_row(id="3")), home)
    claims = corpus_in(home).claims
    assert list(claims) == ["incidents-1", "incidents-2", "incidents-3"]
    assert claims["incidents-2"].figures[0].value == 5
    kept = [line for line in before if "value: 3" not in line]
    assert [line for line in file.read_text().splitlines() if line in kept][: len(kept)] == kept
    assert len(corpus_in(home).gazetteer) == 1


def test_a_mention_that_was_merged_into_a_claim_stays_when_its_row_comes_again(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    imported(a_table(tmp_path), home)
    file = home / "claims.d" / "incidents.yaml"
    note = (
        "statements:\n  - {id: note, publisher: M, kind: primary, published: 2023-04-04, published_basis: stated, "
        "speakers: [the-monitor]}\n"
    )
    claims = home / "claims.yaml"
    claims.write_text(claims.read_text().replace("statements:\n", note, 1))
    merged = '      - {statement: note, words: "a market was hit", voice: own, note: "late: #2"}\n'
    row = next(line for line in file.read_text().splitlines(keepends=True) if "row:" in line)
    file.write_text(file.read_text().replace(row, row + merged))
    before = bytes_of(home)
    assert imported(a_table(tmp_path), home) == 0
    assert bytes_of(home) == before
    assert imported(a_table(tmp_path, a_row(killed="9")), home) == 0
    claim = corpus_in(home).claims["incidents-1"]
    assert claim.figures[0].value == 9
    assert [each.words or each.row for each in claim.mentions][1] == "a market was hit"


def test_a_claim_that_was_reviewed_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = a_folder(tmp_path)
    imported(a_table(tmp_path), home)
    file = home / "claims.d" / "incidents.yaml"
    file.write_text(file.read_text().replace("    unreviewed: true\n", "").replace("a market", "the market"))
    before = bytes_of(home)
    assert imported(a_table(tmp_path, a_row(killed="9")), home) == 0
    assert bytes_of(home) == before
    assert "1 reviewed claims are left as they are" in capsys.readouterr().out


def test_rows_that_are_gone_from_the_table_are_told_and_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = a_folder(tmp_path)
    imported(a_table(tmp_path, a_row(), a_row(id="2")), home)
    assert imported(a_table(tmp_path), home) == 0
    assert "have no row in this table any more, and are left as they are: incidents-2" in capsys.readouterr().out
    assert len(corpus_in(home).claims) == 2


def test_a_place_is_matched_by_name_and_distance(tmp_path: Path) -> None:
    known = "izium,Izium,village,49.21,37.25,1000,,,uk:Ізюм,,,own estimate,CC0 1.0,\n"
    home = a_folder(tmp_path, known)
    other = a_row(id="3", lat="50.9", lon="34.8")
    rows = [a_row(id="1"), a_row(id="2", place="Ізюм"), other, a_row(id="4", place="Bakhmut")]
    assert imported(a_table(tmp_path, *rows), home) == 0
    corpus = corpus_in(home)
    assert [corpus.claims[f"incidents-{number}"].places for number in (1, 2)] == [("izium",), ("izium",)]
    assert corpus.claims["incidents-3"].places == ("izium_50900_34800",)
    assert corpus.claims["incidents-4"].places == ("bakhmut",)
    assert (home / "geodata" / "places.csv").read_text().split("\n")[1] + "\n" == known


def test_a_name_alone_is_a_place_of_the_gazetteer_or_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = a_folder(tmp_path, "izium,Izium,village,49.21,37.25,1000,,,,,,own estimate,CC0 1.0,\n")
    rows = [a_row(lat="", lon=""), a_row(id="2", place="Nowhere", lat="", lon="")]
    assert imported(a_table(tmp_path, *rows), home) == 0
    claims = corpus_in(home).claims
    assert (claims["incidents-1"].places, claims["incidents-2"].places) == (("izium",), ())
    assert claims["incidents-2"].place_as_written == ("Nowhere",)
    assert "1 rows are not on the map" in capsys.readouterr().out


def test_refused_rows_go_to_a_file_that_can_be_mended_and_imported(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    table = a_table(tmp_path, a_row(), a_row(id="2", killed="about 12"), a_row(id="3", lat="91"))
    assert imported(table, home) == 1
    assert list(corpus_in(home).claims) == ["incidents-1"]
    beside = tmp_path / "incidents.refused.csv"
    with beside.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["refused row"], row["refused column"], row["killed"]) for row in rows] == [
        ("3", "killed", "about 12"), ("4", "lat", "3"),
    ]  # fmt: skip
    assert "is not a number" in rows[0]["refused because"]
    mended = beside.read_text("utf-8-sig").replace("about 12", "12").replace(",91,", ",49.2,")
    beside.write_text(mended, encoding="utf-8-sig")
    assert imported(beside, home, "--source", "incidents") == 0
    assert len(corpus_in(home).claims) == 3
    assert imported(a_table(tmp_path, a_row()), home) == 0
    assert not beside.exists()


def test_nothing_is_half_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = a_folder(tmp_path)
    before = bytes_of(tmp_path)
    replace = Path.replace
    done: list[Path] = []

    def fails_at_the_second(self: Path, target: Path) -> Path:
        done.append(target)
        if len(done) == 2:
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    table = a_table(tmp_path)
    monkeypatch.setattr(writing.Path, "replace", fails_at_the_second)
    assert imported(table, home) == 1
    monkeypatch.undo()
    assert bytes_of(tmp_path) == before | {table.name: table.read_bytes()}


def test_a_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = a_folder(tmp_path)
    table = a_table(tmp_path, a_row(), a_row(id="2", killed="x"))
    before = bytes_of(tmp_path)
    assert imported(table, home, "--dry-run") == 1
    assert bytes_of(tmp_path) == before
    assert "2 rows: 1 taken (1 new, 0 changed, 0 as before), 1 refused" in capsys.readouterr().out


@pytest.mark.parametrize("lacking", ["--licence", "--attribution", "--publisher"])
def test_what_nobody_may_assume_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str], lacking: str) -> None:
    home = a_folder(tmp_path)
    at = OPTIONS.index(lacking)
    told = [*OPTIONS[:at], *OPTIONS[at + 2 :]]
    assert main(["import", str(a_table(tmp_path)), "--into", str(home), *told]) == 2
    assert f"never assumed. Write {lacking}" in capsys.readouterr().err
    assert not (home / "claims.d").exists()


def test_a_map_says_which_column_is_what(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    names = ("Nr", "Дата", "Де", "Шир", "Довг", "Вид", "min", "max")
    values = ("7", "03.04.2023", "Ізюм", "49,2088", "37,2485", "удар", "2", "5")
    table = a_csv(tmp_path, names, [dict(zip(names, values, strict=True))], "ours.csv")
    told = tmp_path / "map.yaml"
    told.write_text(
        "id: Nr\nwhen: Дата\nplace: Де\nlat: Шир\nlon: Довг\nsummary: [Вид]\n"
        "kind: {column: Вид, values: {удар: context}}\n"
        "figures:\n  - {measure: injured, low: min, high: max}\n"
    )
    assert imported(table, home, "--map", str(told)) == 0
    claim = corpus_in(home).claims["ours-7"]
    assert (claim.kind, claim.when, claim.summary, claim.place_as_written) == (
        "context",
        "2023-04-03",
        "удар",
        ("Ізюм",),
    )
    assert [(each.measure, each.value, each.low, each.high) for each in claim.figures] == [("injured", None, 2, 5)]


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ("idd: Nr\n", 'map.yaml:1: idd: is not a field of this record. Did you mean "id"?'),
        ("id: Nrr\n", 'no column "Nrr". Did you mean "Nr"?'),
        ("id: [\n", "is not YAML from here on"),
    ],
)
def test_a_map_that_does_not_fit_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], told: str, message: str
) -> None:
    home = a_folder(tmp_path)
    (tmp_path / "map.yaml").write_text(told)
    table = a_csv(tmp_path, ["Nr"], [{"Nr": "1"}])
    assert imported(table, home, "--map", str(tmp_path / "map.yaml")) == 1
    assert message in capsys.readouterr().err


def test_words_that_judge_are_put_between_quotation_marks(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    assert imported(a_table(tmp_path, a_row(summary="terror attack on a market")), home) == 0
    assert corpus_in(home).claims["incidents-1"].summary == '"terror attack on a market"'


def test_a_quotation_is_kept_as_words_of_whoever_is_named(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    row = a_row(said_by="City Council", words="a shell hit the market")
    assert imported(a_table(tmp_path, row), home) == 0
    corpus = corpus_in(home)
    claim = corpus.claims["incidents-1"]
    assert (claim.mentions[0].words, claim.mentions[0].voice) == ("a shell hit the market", "quoted")
    assert corpus.speaker_name(claim.said_by) == "City Council"


def test_a_form_of_kobo_is_recognised_with_its_points_and_their_accuracy(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    row = {
        "_uuid": "a-1", "today": "2023-04-03", "group/village": "Izium", "_location_latitude": "49.2",
        "_location_longitude": "37.2", "_location_altitude": "0", "_location_precision": "4.8",
        "_submission_time": "2023-04-04T10:00:00", "injured": "2",
    }  # fmt: skip
    assert imported(a_csv(tmp_path, list(row), [row], "form.csv"), home) == 0
    corpus = corpus_in(home)
    claim = corpus.claims["form-a-1"]
    assert (claim.when, corpus.gazetteer[claim.places[0]].uncertainty_m) == ("2023-04-03", 5)
    assert claim.figures[0].value == 2


def test_incidents_of_airwars_are_recognised_with_their_range_and_accuracy(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    row = {
        "unique_reference_code": "UKR0001", "incident_date": "2023-04-03", "location_name": "Izium", "latitude": "49.2",
        "longitude": "37.2", "geolocation_accuracy": "Neighbourhood/area", "civilians_killed_min": "2",
        "civilians_killed_max": "5", "strike_type": "Airstrike", "suspected_belligerent": "Unknown",
    }  # fmt: skip
    assert imported(a_csv(tmp_path, list(row), [row], "airwars.csv"), home) == 0
    corpus = corpus_in(home)
    claim = corpus.claims["airwars-ukr0001"]
    place = corpus.gazetteer[claim.places[0]]
    assert (place.name, str(place.place_class), place.uncertainty_m) == ("around Izium", "zone", 2_000)
    assert (claim.figures[0].low, claim.figures[0].high) == (2, 5)


def test_geojson_gives_points_as_points_and_areas_as_circles(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    (tmp_path / "drawn.geojson").write_text(
        '{"type":"FeatureCollection","features":['
        '{"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":[37.2,49.2]},'
        '"properties":{"name":"x","place":"Izium","date":"2023-04-03"}},'
        '{"type":"Feature","id":2,"geometry":{"type":"Polygon","coordinates":'
        '[[[37,49],[37.4,49],[37.4,49.4],[37,49.4],[37,49]]]},"properties":{"place":"the forest"}}]}'
    )
    assert imported(tmp_path / "drawn.geojson", home) == 0
    corpus = corpus_in(home)
    spots = [corpus.gazetteer[corpus.claims[f"drawn-{number}"].places[0]] for number in (1, 2)]
    assert [(each.name, str(each.place_class)) for each in spots] == [
        ("Izium", "village"),
        ("around the forest", "zone"),
    ]
    assert 25_000 < (spots[1].uncertainty_m or 0) < 30_000


def test_a_workbook_with_real_dates_and_numbers_is_read_as_its_sheet_shows_it(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    book = Workbook()
    sheet = book.active
    sheet.append(list(COLUMNS))
    sheet.append([1, datetime(2023, 4, 3), "Izium", 49.2088, 37.2485, 3, "a shell"])
    book.save(tmp_path / "book.xlsx")
    assert imported(tmp_path / "book.xlsx", home) == 0
    claim = corpus_in(home).claims["book-1"]
    assert (claim.when, claim.figures[0].value) == ("2023-04-03", 3)


def test_a_row_of_a_province_that_was_made_twice_keeps_the_place_it_was_given(tmp_path: Path) -> None:
    """When a table gives two distant points for one province, the later may be nearer to an earlier row."""
    home = a_folder(tmp_path)
    columns = (
        "event_id_cnty", "event_date", "time_precision", "event_type", "sub_event_type", "actor1", "country", "admin1",
        "location", "latitude", "longitude", "geo_precision", "source", "notes", "fatalities",
    )  # fmt: skip
    rows = [
        dict.fromkeys(columns, "")
        | {
            "event_id_cnty": f"X{number}", "event_date": "3 April 2023", "time_precision": "1", "event_type": "Battles",
            "country": "Aland", "admin1": "Norland", "location": "Norland", "latitude": "48.0", "longitude": longitude,
            "geo_precision": "3", "source": "A", "notes": "a fight", "fatalities": "1",
        }
        for number, longitude in enumerate(("30.0", "31.6", "32.5"))
    ]  # fmt: skip
    table = a_csv(tmp_path, columns, rows)
    assert imported(table, home, "--profile", "acled") == 0
    assert len(corpus_in(home).gazetteer) > 1
    before = bytes_of(home)
    assert imported(table, home, "--profile", "acled") == 0
    assert bytes_of(home) == before
