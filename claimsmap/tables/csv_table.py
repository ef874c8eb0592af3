"""Tables in CSV, with any separator and encoding: given, or detected and reported."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from charset_normalizer import from_bytes

from claimsmap.files.reading import read_bytes
from claimsmap.tables.table import MOST_ROWS, Row, Table, TableError, headings_of, named_cells, wrong_with

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars"}
BOMS = {
    b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe\x00\x00": "utf-32", b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16",
}  # fmt: skip
SAMPLE = 200_000
"""Bytes used to detect the encoding."""


def read_csv(path: Path, encoding: str = "", separator: str = "") -> Table:
    """The table in a CSV file. Raises TableError for an unreadable one."""
    raw, faults = read_bytes(path, str(path))
    if faults:
        raise TableError(f"{faults[0].problem}. {faults[0].cure}")
    text, encoding = _decoded(raw, encoding)
    if "\0" in text:
        raise TableError("holds the byte 0x00, so it is no CSV. Save it as CSV in UTF-8, or give the XLSX itself")
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == len("sep=;"):
        separator, text = separator or first.strip()[-1], rest
        begins = 2
    else:
        begins = 1
    separator = separator or _separator(text)
    rows = _rows(text, separator, begins - 1)
    _, head = next(rows, (1, []))
    headings = headings_of(head)
    found: list[Row] = []
    for number, cells in rows:
        if len(found) >= MOST_ROWS:
            raise TableError(f"has more than {MOST_ROWS:,} rows. Split it into several files")
        named = named_cells(headings, cells, number)
        if named:
            problems = {name: wrong for name, cell in named.items() if (wrong := wrong_with(cell))}
            found.append(Row(number, named, problems))
    return Table(headings, tuple(found), f"{encoding}, separated by {SEPARATORS.get(separator, repr(separator))}")


def _decoded(raw: bytes, told: str) -> tuple[str, str]:
    """The text, and the name of its encoding."""
    marked = next((name for mark, name in BOMS.items() if raw.startswith(mark)), "")
    encoding = told or marked or "utf-8"
    try:
        return raw.decode(encoding), encoding.upper().removesuffix("-SIG")
    except LookupError:
        raise TableError(f'"{told}" is no encoding. Write one like utf-8, cp1251 or latin-1 after --encoding') from None
    except UnicodeError as error:
        if told or marked:
            at = getattr(error, "start", 0)
            row = raw.count(b"\n", 0, at) + 1
            raise TableError(
                f"row {row} is not {encoding} (byte 0x{raw[at]:02x}). Tell another with --encoding, such as cp1251"
            ) from None
    best = from_bytes(raw[:SAMPLE]).best()
    if best is None:
        raise TableError("is in no encoding that could be found out. Tell it with --encoding, or save it as UTF-8")
    return raw.decode(best.encoding, errors="replace"), f"{best.encoding} (found out; --encoding tells another)"


def _separator(text: str) -> str:
    """The separator of the headings: of the usual ones, the most frequent outside quotation marks."""
    head = text.partition("\n")[0]
    outside = "".join(part for index, part in enumerate(head.split('"')) if index % 2 == 0)
    return max(SEPARATORS, key=outside.count)


def _rows(text: str, separator: str, before: int) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of its first line."""
    if len(separator) != 1:
        raise TableError(f'"{separator}" is no separator. Write one sign after --separator, or "tab"')
    limit = csv.field_size_limit(2**31 - 1)  # process-wide, so restored below
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    number = before + 1
    try:
        for cells in reader:
            yield number, cells
            number = before + reader.line_num + 1
    except csv.Error as error:
        raise TableError(f"row {number} is not CSV ({error}). Close the quotation marks, or save it again") from None
    finally:
        csv.field_size_limit(limit)
