"""Sheets as files: one workbook, or a folder with a CSV for each. No cell can run as a formula."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import BytesIO, StringIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from claimsmap.files.reading import decoded, read_bytes
from claimsmap.tables.defusing import defused, restored
from claimsmap.tables.record_sheets import Sheet
from claimsmap.tables.table import TableError, headings_of
from claimsmap.tables.xlsx_table import cells_of, open_book

SIGNS = ("statements", "claims", "mentions")
"""The sheets that identify one of our exports."""


def as_workbook(sheets: Mapping[str, Sheet]) -> bytes:
    """The sheets as XLSX."""
    book = Workbook(write_only=True)
    for name, sheet in sheets.items():
        page = book.create_sheet(name)
        page.freeze_panes = "A2"
        lines = [dict(zip(sheet.columns, sheet.columns, strict=True)), *sheet.rows]
        for number, row in enumerate(lines):
            cells = []
            for column in sheet.columns:
                cell = WriteOnlyCell(page, defused(row.get(column, "")) or None)
                if cell.value is not None:
                    cell.data_type = "s"
                if number == 0:
                    cell.font = Font(bold=True)
                cells.append(cell)
            page.append(cells)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def as_csv_files(sheets: Mapping[str, Sheet]) -> dict[str, bytes]:
    """File name → content of each sheet as UTF-8 CSV."""
    return {f"{name}.csv": _as_csv(sheet) for name, sheet in sheets.items()}


def _as_csv(sheet: Sheet) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(sheet.columns)
    writer.writerows([defused(row.get(column, "")) for column in sheet.columns] for row in sheet.rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def is_export(path: Path) -> bool:
    """Whether a file or folder was written by `export`."""
    if path.is_dir():
        return all((path / f"{name}.csv").is_file() for name in SIGNS)
    if path.suffix.lower() != ".xlsx" or not path.is_file():
        return False
    try:
        book = open_book(path)
    except TableError:
        return False
    names = set(book.sheetnames)
    book.close()
    return names.issuperset(SIGNS)


def read_sheets(path: Path) -> dict[str, Sheet]:
    """The sheets of an export. Raises TableError with sheet, row and column for a cell that cannot be read."""
    if path.is_dir():
        return {each.stem: _read_csv(each) for each in sorted(path.glob("*.csv"))}
    book = open_book(path)
    try:
        return {name: _sheet(name, cells_of(book, name)) for name in book.sheetnames}
    finally:
        book.close()


def _read_csv(path: Path) -> Sheet:
    raw, faults = read_bytes(path, path.name)
    text, unreadable = decoded(raw, path.name) if not faults else ("", faults)
    if unreadable:
        raise TableError(str(unreadable[0]))
    try:
        return _sheet(path.stem, list(csv.reader(StringIO(text, newline=""), strict=True)))
    except csv.Error as error:
        raise TableError(f"{path.name} is not CSV ({error}). Save it again as CSV") from None


def _sheet(name: str, lines: list[list[str]]) -> Sheet:
    headings = headings_of(lines[0] if lines else [])
    sheet = Sheet(list(headings))
    for number, cells in enumerate(lines[1:], start=2):
        if any(cells[len(headings) :]):
            raise TableError(f"sheet {name}, row {number}: has a cell under no heading. Give the column one")
        row = {heading: restored(text) for heading, text in zip(headings, cells, strict=False) if text}
        if row:
            sheet.rows.append(row)
    return sheet
