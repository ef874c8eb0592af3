"""Tables in XLSX: the first or a named sheet, with formulas and errors reported and dates converted."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from claimsmap.tables.table import (
    MOST_ROWS,
    Problem,
    Row,
    Table,
    TableError,
    headings_of,
    letters,
    named_cells,
    wrong_with,
)

LARGEST = 500_000_000
"""Maximum bytes of an unpacked workbook."""
FORMULA = Problem("holds a formula", "Copy the column and paste it as values")
IS_NONE = "is no XLSX workbook. Save it as XLSX or as CSV"


def read_xlsx(path: Path, sheet: str = "") -> Table:
    """The table in one sheet. Raises TableError if there is none."""
    book = open_book(path)
    try:
        names = book.sheetnames
        if sheet and sheet not in names:
            raise TableError(f'has no sheet "{sheet}". It has {", ".join(names)}: name one with --sheet')
        name = sheet or names[0]
        others = f" (of {len(names)}; --sheet names another)" if len(names) > 1 else ""
        return Table(*table_of(book, name), f"sheet {name}{others}")
    finally:
        book.close()


def open_book(path: Path) -> Workbook:
    """Open a workbook read-only. Raises TableError for an invalid one, or one that would unpack to too much."""
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(each.file_size for each in packed.infolist()) > LARGEST:
                raise TableError(f"unpacks to more than {LARGEST:,} bytes. Split it into several files")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(path, read_only=True)
    except TableError:
        raise
    except OSError as error:
        raise TableError(f"cannot be read ({error.strerror or error}). Put it there or name another") from None
    except Exception:  # the libraries can raise anything on a foreign file
        raise TableError(IS_NONE) from None
    if not book.sheetnames:
        raise TableError("has no sheet. Write the table into a sheet of its own")
    return book


def table_of(book: Workbook, name: str) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Headings and rows of one sheet."""
    try:
        rows = _rows(book, name)
        _, head = next(rows, (1, []))
        headings = headings_of([text for text, _ in head])
        found: list[Row] = []
        for number, cells in rows:
            if len(found) >= MOST_ROWS:
                raise TableError(f"has more than {MOST_ROWS:,} rows. Split it into several files")
            named = named_cells(headings, [text for text, _ in cells], number)
            given = {
                headings[index]: wrong for index, (_, wrong) in enumerate(cells) if wrong and index < len(headings)
            }
            own = {heading: wrong for heading, text in named.items() if (wrong := wrong_with(text))}
            if named:
                found.append(Row(number, named, own | given))
        return headings, tuple(found)
    except TableError:
        raise
    except Exception:
        raise TableError(IS_NONE) from None


def cells_of(book: Workbook, name: str) -> list[list[str]]:
    """Every row of a sheet as texts. Raises TableError with row and column for a formula or an error value."""
    try:
        rows = list(_rows(book, name))
    except TableError:
        raise
    except Exception:
        raise TableError(IS_NONE) from None
    for number, cells in rows:
        for index, (text, wrong) in enumerate(cells):
            if wrong:
                raise TableError(
                    f'sheet {name}, row {number}, column {letters(index)}: "{text[:60]}" {wrong.what}. {wrong.cure}'
                )
    return [[text for text, _ in cells] for _, cells in rows]


def _rows(book: Workbook, name: str) -> Iterator[tuple[int, list[tuple[str, Problem | None]]]]:
    sheet: Any = book[name]
    if not hasattr(sheet, "iter_rows"):
        raise TableError(f'the sheet "{name}" holds no cells. Name another with --sheet')
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        yield number, [_text(cell) for cell in cells]


def _text(cell: Any) -> tuple[str, Problem | None]:
    value = cell.value
    if value is None:
        return "", None
    if cell.data_type == "f":
        return str(value), FORMULA
    if cell.data_type == "e":
        return str(value), Problem(f"holds the error {value}", "Mend the cell, or leave it empty where it is not known")
    if isinstance(value, datetime):
        return (value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")), None
    if isinstance(value, (date, time, timedelta)):
        return str(value), None
    if isinstance(value, bool):
        return str(value).lower(), None
    if isinstance(value, float):
        return (str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)), None
    return str(value), None
