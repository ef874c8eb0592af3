"""A table: headings, and rows of texts, with the problem of each cell that cannot be used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claimsmap.files.characters import LONGEST_FIELD, is_visible, plain

MOST_ROWS = 200_000
MOST_COLUMNS = 1_000
SHOWN = 60
"""Maximum characters of a value in a message."""


class TableError(Exception):
    """The table cannot be read; the message says why and what to do."""


class Problem(NamedTuple):
    """The problem with one cell, and its cure."""

    what: str
    cure: str


@dataclass(frozen=True)
class Row:
    """One row below the headings."""

    number: int
    """1-based, as in the spreadsheet or file, counting the headings."""
    cells: dict[str, str]
    """Heading → trimmed text; empty cells are omitted."""
    problems: dict[str, Problem] = field(default_factory=dict)
    """Heading → why its cell cannot be used."""


@dataclass(frozen=True)
class Table:
    """The content of a file."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    read_as: str
    """How it was read, for the user: "UTF-8, separated by ;"."""


def headings_of(cells: Sequence[str]) -> tuple[str, ...]:
    """The headings from the first row. Raises TableError for duplicates, or if there are none."""
    found = [" ".join(plain(cell).split())[:200] for cell in cells]
    while found and not found[-1]:
        found.pop()
    if not any(found):
        raise TableError("row 1 has no headings. Write the names of the columns into the first row")
    if len(found) > MOST_COLUMNS:
        raise TableError(f"row 1 has {len(found):,} headings, more than {MOST_COLUMNS:,}. Take out what is not needed")
    twice = [name for name, times in Counter(name.casefold() for name in found if name).items() if times > 1]
    if twice:
        places = [letters(index) for index, name in enumerate(found) if name.casefold() == twice[0]]
        raise TableError(
            f'row 1 has the heading "{plain(twice[0])[:SHOWN]}" in the columns {" and ".join(places)}. '
            "Give each column a heading of its own"
        )
    return tuple(found)


def named_cells(headings: Sequence[str], cells: Sequence[str], number: int) -> dict[str, str]:
    """The cells of a row by heading. Raises TableError for a cell without a heading, as under merged headings."""
    named = {}
    for index, text in enumerate(cells):
        text = text.strip()
        if not text:
            continue
        if index >= len(headings) or not headings[index]:
            raise TableError(
                f'row {number}, column {letters(index)}: holds "{plain(text)[:SHOWN]}" and the column has no heading. '
                "Write one into row 1; where headings are merged, unmerge them and give each column its own"
            )
        named[headings[index]] = text
    return named


def wrong_with(text: str) -> Problem | None:
    """Why a text cannot be stored in a record; None if it can. Line ends and tabs count as spaces."""
    if len(text) > LONGEST_FIELD:
        return Problem(f"has {len(text):,} characters, more than {LONGEST_FIELD:,}", "Shorten it")
    for sign in text:
        if not is_visible(sign) and sign not in "\n\r\t":
            return Problem(
                f"holds the sign U+{ord(sign):04X}, which nobody sees", "Type the cell again, or use find and replace"
            )
    return None


def letters(index: int) -> str:
    """The spreadsheet name of a column: 0 is A, 26 is AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
