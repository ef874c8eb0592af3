"""Export as a workbook or as CSV files, and back without a change, whatever the texts are."""

import csv
import string
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from claimsmap.__main__ import main
from claimsmap.tables.cells import joined, pairs_joined, pairs_parted, parted
from claimsmap.tables.defusing import RUNS
from claimsmap.tables.record_sheets import Records, records_of, sheets_of
from claimsmap.tables.sheet_files import as_csv_files, as_workbook, read_sheets
from tests.builders import ROOT, SAMPLE
from tests.core.importing.corpora import PLACES, bytes_of, corpus_in

AWKWARD = "=+-@'|\\\" \n:;,_x\u00e9\u0416\u4e2d0 1aB"
TEXTS = st.one_of(
    st.text(st.sampled_from(AWKWARD), min_size=1, max_size=12),
    st.sampled_from(
        ["=1+1", "'", "''=", "@x", " | ", "a | b", "\\|", "\\", "_x0041_", "12", "1.50", "2024-03-05", "no"]
    ),
)
IDS = st.text(st.sampled_from(string.ascii_lowercase + string.digits), min_size=1, max_size=5)


def records(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


MENTION = records(
    statement=IDS, words=TEXTS, voice=TEXTS, note=TEXTS, differs=st.dictionaries(IDS, TEXTS, min_size=1, max_size=3)
)
CLAIM = records(
    summary=TEXTS, when=TEXTS, note=TEXTS, unreviewed=TEXTS, places=st.lists(IDS, min_size=1, max_size=3),
    place_as_written=st.lists(TEXTS, min_size=1, max_size=3),
    figures=st.lists(records(measure=TEXTS, value=TEXTS, low=TEXTS).filter(bool), min_size=1, max_size=3),
    mentions=st.lists(MENTION.filter(bool), min_size=1, max_size=3),
)  # fmt: skip
CHECK = records(title=TEXTS, parts=st.lists(records(claim=IDS, measure=TEXTS).filter(bool), min_size=1, max_size=2))


def by_id(record: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, dict[str, Any]]]:
    made = st.dictionaries(IDS, record, max_size=3)
    return made.map(lambda found: {ident: {"id": ident, **each} for ident, each in found.items()})


CORPORA = st.fixed_dictionaries(
    {"claims": by_id(CLAIM), "checks": by_id(CHECK), "speakers": by_id(records(name=TEXTS))}
)


@given(st.lists(TEXTS, min_size=1))
def test_a_list_in_one_cell_comes_back(items: list[str]) -> None:
    assert parted(joined(items)) == items


@given(st.dictionaries(IDS, TEXTS, min_size=1))
def test_pairs_in_one_cell_come_back(values: dict[str, str]) -> None:
    assert pairs_parted(pairs_joined(values)) == values


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_records=CORPORA)
def test_records_come_back_without_a_change(tmp_path: Path, form: str, given_records: Records) -> None:
    target = written(tmp_path, form, given_records)
    found = records_of(read_sheets(target))
    assert {section: each for section, each in found.items() if each} == {
        section: each for section, each in given_records.items() if each
    }


@given(given_records=CORPORA)
def test_no_cell_of_a_csv_begins_with_what_a_spreadsheet_runs(given_records: Records) -> None:
    for raw in as_csv_files(sheets_of(given_records)).values():
        for row in csv.reader(StringIO(raw.decode("utf-8-sig"), newline="")):
            assert not any(cell.startswith(RUNS) for cell in row)


def written(folder: Path, form: str, given_records: Records) -> Path:
    sheets = sheets_of(given_records)
    if form == "xlsx":
        target = folder / "export.xlsx"
        target.write_bytes(as_workbook(sheets))
        return target
    target = folder / "export"
    target.mkdir(exist_ok=True)
    for name, raw in as_csv_files(sheets).items():
        (target / name).write_bytes(raw)
    return target


def a_copy(folder: Path, of: Path = SAMPLE) -> Path:
    """The files of a corpus, the sample or another, in a folder of their own."""
    home = folder / "corpus"
    (home / "geodata").mkdir(parents=True)
    for name in ("corpus.yaml", "claims.yaml"):
        (home / name).write_bytes((of / name).read_bytes())
    for name in ("places.csv", "outlines.geojson", "sources.yaml"):
        (home / "geodata" / name).write_bytes((of / "geodata" / name).read_bytes())
    return home


def exported(home: Path, folder: Path, form: str = "xlsx") -> Path:
    """The file or folder that a corpus is exported to."""
    target = folder / ("out.xlsx" if form == "xlsx" else "out")
    assert main(["export", "--format", form, "--from", str(home), "--to", str(target)]) == 0
    return target


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_everything_on_file_comes_back_without_a_change(tmp_path: Path, form: str) -> None:
    home = a_copy(tmp_path)
    before = bytes_of(home)
    assert main(["import", str(exported(home, tmp_path, form)), "--into", str(home)]) == 0
    assert bytes_of(home) == before


FLOODS = ROOT / "examples" / "floods"
"""A small corpus, for what does not depend on size."""


def test_an_empty_corpus_takes_everything(tmp_path: Path) -> None:
    home = a_copy(tmp_path, FLOODS)
    target = exported(home, tmp_path)
    was = corpus_in(home)
    (home / "claims.yaml").write_text("statements:\nclaims:\n")
    (home / "geodata" / "places.csv").write_text(PLACES)
    (home / "geodata" / "outlines.geojson").write_text('{"type": "FeatureCollection", "features": []}')
    assert main(["import", str(target), "--into", str(home)]) == 0
    now = corpus_in(home)
    for section in ("speakers", "statements", "claims", "series", "checks", "withdrawn"):
        assert getattr(now, section) == getattr(was, section)
    assert dict(now.gazetteer) == dict(was.gazetteer)


def test_an_edit_in_the_workbook_changes_that_record_and_no_other_line(tmp_path: Path) -> None:
    home = a_copy(tmp_path, FLOODS)
    target = exported(home, tmp_path)
    book = load_workbook(target)
    sheet = book["claims"]
    column = [cell.value for cell in sheet[1]].index("summary") + 1
    ident, sheet.cell(5, column).value = sheet.cell(5, 1).value, "something else was said"
    book.save(target)
    before = (home / "claims.yaml").read_text().splitlines()
    assert main(["import", str(target), "--into", str(home)]) == 0
    after = (home / "claims.yaml").read_text().splitlines()
    assert corpus_in(home).claims[ident].summary == "something else was said"
    assert sum(line not in before for line in after) < 12


@pytest.mark.parametrize(
    ("cell", "value", "message"),
    [
        ("C2", "=1+1", 'sheet claims, row 2, column C: "=1+1" holds a formula'),
        ("A2", None, "sheet claims, row 2: has no id"),
        ("B2", "wedding", '.kind: is "wedding", which is none of '),
    ],
)
def test_an_edit_that_cannot_be_is_refused_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], cell: str, value: str | None, message: str
) -> None:
    home = a_copy(tmp_path, FLOODS)
    target = exported(home, tmp_path)
    book = load_workbook(target)
    if cell == "B2":
        cell = f"{chr(64 + [each.value for each in book['claims'][1]].index('kind') + 1)}2"
    book["claims"][cell] = value
    book.save(target)
    before = bytes_of(home)
    assert main(["import", str(target), "--into", str(home)]) == 1
    told = capsys.readouterr()
    assert bytes_of(home) == before
    assert message in told.out + told.err
