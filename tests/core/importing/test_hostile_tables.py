"""The worst spreadsheets: a message with row, column, value and cure, never a traceback and never a guess."""

import csv
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from claimsmap.tables.csv_table import read_csv
from tests.core.importing.corpora import a_folder, bytes_of, corpus_in, imported

HEAD = "id,date,place,lat,lon,killed\n"
ROW = "1,2023-04-03,Izium,49.2,37.2,3\n"


def said(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, raw: bytes, *more: str) -> str:
    home = a_folder(tmp_path)
    before = bytes_of(home)
    table = tmp_path / name
    table.write_bytes(raw)
    assert imported(table, home, *more) == 1
    told = capsys.readouterr()
    if "taken" not in told.out:
        assert bytes_of(home) == before
    return told.out + told.err


def test_a_table_of_long_cells_lifts_the_limit_of_csv_for_itself_alone(tmp_path: Path) -> None:
    limit = csv.field_size_limit()
    table = tmp_path / "long.csv"
    table.write_text(f"id,note\n1,{'x' * 2 * limit}\n", encoding="utf-8")
    assert len(read_csv(table).rows[0].cells["note"]) == 2 * limit
    assert csv.field_size_limit() == limit


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD + ROW.replace(",3\n", ",many\n"), 'row 2, column killed: "many" is not a number. Write digits only'),
        (HEAD + ROW.replace(",3\n", ",-3\n"), 'row 2, column killed: "-3" is less than nothing'),
        (
            HEAD + ROW.replace("2023-04-03", "45019"),
            "is a spreadsheet's number for a day, counted from 1900 or from 1904",
        ),
        (
            HEAD + ROW.replace("2023-04-03", "03/04/2023"),
            "may be day first or month first. Tell which with --dates dmy",
        ),
        (HEAD + ROW.replace("2023-04-03", "2023-02-30"), '"2023-02-30" is no day of the calendar'),
        (
            HEAD + ROW.replace("2023-04-03", "last week"),
            'column date: "last week" is no date. Write it like 2023-04-03',
        ),
        (HEAD + ROW.replace("49.2", "149.2"), 'column lat: "149.2" is outside the world'),
        (HEAD + ROW.replace("49.2,37.2", "0,0"), "lies in the ocean off Africa"),
        (HEAD + ROW.replace("49.2,", ","), 'column lon: "37.2" has no latitude beside it'),
        (HEAD + ROW.replace("Izium", "Izi\u202eum"), "holds the sign U+202E, which nobody sees"),
        (HEAD + ROW.replace("Izium", "x" * 3000), "has 3,000 characters, more than 2,000. Shorten it"),
        (HEAD + ROW + ROW, 'row 3, column id: "1" is the id of row 2 as well'),
        (HEAD + ROW.replace("1,", ",", 1), "row 2, column id: has no id. Give every row an id of its own"),
        ("id,Date,date\n1,2023,2023\n", 'row 1 has the heading "date" in the columns B and C'),
        ("id,date,,\n1,2023-04-03,more,\n", 'row 2, column C: holds "more" and the column has no heading'),
        ("\n1,2\n", "row 1 has no headings"),
        (HEAD, "has headings and no rows"),
        ("", "row 1 has no headings"),
        ("date,place\n2023-04-03,Izium\n", "no column has the id of each row"),
        (HEAD + '"1,2023', "is not CSV"),
        (HEAD + "1\0,2023\n", "holds the byte 0x00"),
    ],
)
def test_a_csv_that_cannot_be_taken_says_where_and_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    assert message in said(tmp_path, capsys, "t.csv", text.encode())


def test_a_wrong_encoding_that_was_told_is_refused_with_its_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = (HEAD + ROW.replace("Izium", "Ізюм")).encode("cp1251")
    told = said(tmp_path, capsys, "t.csv", raw, "--encoding", "utf-8")
    assert "row 2 is not utf-8 (byte 0xb2). Tell another with --encoding, such as cp1251" in told


def test_an_encoding_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert '"klingon" is no encoding' in said(tmp_path, capsys, "t.csv", b"id\n1\n", "--encoding", "klingon")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators_and_encodings_are_found_out_or_told(tmp_path: Path, encoding: str, separator: str) -> None:
    home = a_folder(tmp_path)
    text = (HEAD + ROW.replace("Izium", "Ізюм на річці")).replace(",", separator)
    (tmp_path / "t.csv").write_bytes(text.encode(encoding))
    told = ("--encoding", encoding) if encoding == "cp1251" else ()
    assert imported(tmp_path / "t.csv", home, *told) == 0
    assert corpus_in(home).claims["t-1"].place_as_written == ("Ізюм на річці",)


def test_a_long_text_in_another_encoding_is_found_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = a_folder(tmp_path)
    rows = "".join(f"{n},2023-04-03,Ізюм та навколишні села району,49.2,37.2,3\n" for n in range(40))
    (tmp_path / "t.csv").write_bytes((HEAD + rows).encode("cp1251"))
    assert imported(tmp_path / "t.csv", home) == 0
    assert corpus_in(home).claims["t-1"].place_as_written == ("Ізюм та навколишні села району",)
    assert "found out; --encoding tells another" in capsys.readouterr().out


def a_book(change: Callable[[Workbook], None]) -> Workbook:
    book = Workbook()
    book.active.append(["id", "date", "place", "lat", "lon", "killed"])
    book.active.append([1, datetime(2023, 4, 3), "Izium", 49.2, 37.2, 3])
    change(book)
    return book


def formula(book: Workbook) -> None:
    book.active["F2"] = "=1+2"


def error(book: Workbook) -> None:
    book.active["F2"] = "#DIV/0!"


def merged(book: Workbook) -> None:
    book.active.insert_cols(4)
    book.active.merge_cells("C1:D1")
    book.active["D2"] = "more"


def twice(book: Workbook) -> None:
    book.active["G1"] = "Date"


def serial(book: Workbook) -> None:
    book.active["B2"].number_format = "General"
    book.active["B2"] = 45019


def huge(book: Workbook) -> None:
    book.active["C2"] = "x" * 32_000


def on_the_second_sheet(book: Workbook) -> None:
    book.create_sheet("Read me", 0).append(["How this table came about"])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (on_the_second_sheet, "no rows, read as sheet Read me (of 2; --sheet names another)"),
        (formula, 'row 2, column killed: "=1+2" holds a formula. Copy the column and paste it as values'),
        (error, 'row 2, column killed: "#DIV/0!" holds the error #DIV/0!'),
        (merged, 'row 2, column D: holds "more" and the column has no heading'),
        (twice, 'row 1 has the heading "date" in the columns B and G'),
        (serial, 'row 2, column date: "45019" is a spreadsheet\'s number for a day'),
        (huge, "has 32,000 characters"),
    ],
)
def test_a_workbook_that_cannot_be_taken_says_where_and_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: Callable[[Workbook], None], message: str
) -> None:
    a_book(change).save(tmp_path / "made.xlsx")
    assert message in said(tmp_path, capsys, "t.xlsx", (tmp_path / "made.xlsx").read_bytes())


def test_a_workbook_that_counts_from_1904_has_the_days_that_it_shows(tmp_path: Path) -> None:
    def from_1904(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904
        book.active["B2"] = datetime(2023, 4, 3)

    home = a_folder(tmp_path)
    a_book(from_1904).save(tmp_path / "t.xlsx")
    assert imported(tmp_path / "t.xlsx", home) == 0
    assert corpus_in(home).claims["t-1"].when == "2023-04-03"


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("t.xlsx", b"not a workbook", "is no XLSX workbook. Save it as XLSX or as CSV"),
        ("t.xls", b"\xd0\xcf\x11\xe0", "is a .xls file, which is not read"),
        ("t.geojson", b"{", "is not JSON"),
        ("t.geojson", b'{"type": "Feature"}', "is no GeoJSON FeatureCollection"),
        ("t.geojson", b'{"features": [{"id": 1, "geometry": {"type": "Point", "coordinates": ["a"]}}]}',
         "row 1, column geometry.lat: has a geometry that is none"),
    ],
)  # fmt: skip
def test_a_file_that_is_something_else_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, raw: bytes, message: str
) -> None:
    assert message in said(tmp_path, capsys, name, raw)


def test_a_zip_of_other_things_is_no_workbook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with zipfile.ZipFile(tmp_path / "made.xlsx", "w") as packed:
        packed.writestr("xl/workbook.xml", "<x/>")
    assert "is no XLSX workbook" in said(tmp_path, capsys, "t.xlsx", (tmp_path / "made.xlsx").read_bytes())


def test_a_text_that_could_run_stays_a_text_both_ways(tmp_path: Path) -> None:
    home = a_folder(tmp_path)
    (tmp_path / "t.csv").write_text(
        HEAD + ROW.replace("Izium", "'=HYPERLINK(1)") + ROW.replace("1,", "2,", 1).replace("Izium", "'Ayn")
    )
    assert imported(tmp_path / "t.csv", home) == 0
    claims = corpus_in(home).claims
    assert claims["t-1"].place_as_written == ("=HYPERLINK(1)",)
    assert claims["t-2"].place_as_written == ("'Ayn",)
