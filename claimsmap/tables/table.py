"""A table: headings, and rows of texts in which each cell that cannot be taken as it stands says why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claimsmap.files.characters import LONGEST_FIELD, is_seen, plain

MOST_ROWS = 200_000
MOST_COLUMNS = 1_000
SHOWN = 60
"""Characters of a value that a message shows."""


class TableError(Exception):
    """The table cannot be read; the message says why and what to do."""


class Problem(NamedTuple):
    """What is wrong with one cell, and the cure."""

    what: str
    cure: str


@dataclass(frozen=True)
class Row:
    """One row under the headings."""

    number: int
    """As the spreadsheet or the file counts it, from 1, headings included."""
    cells: dict[str, str]
    """Heading → text without space around it; an empty cell is not there."""
    problems: dict[str, Problem] = field(default_factory=dict)
    """Heading → why its cell cannot be taken."""


@dataclass(frozen=True)
class Table:
    """What a file holds."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    told: str
    """How it was read, for whoever wonders: "UTF-8, separated by ;"."""


def headings_of(cells: Sequence[str]) -> tuple[str, ...]:
    """The headings of the first row; TableError where two are the same, or where there are none."""
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
    """The cells of a row by heading; TableError for one that has no heading over it, as under merged headings."""
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
    """Why a text cannot be taken into a record; None for one that can. Line ends and tabs count as spaces."""
    if len(text) > LONGEST_FIELD:
        return Problem(f"has {len(text):,} characters, more than {LONGEST_FIELD:,}", "Shorten it")
    for sign in text:
        if not is_seen(sign) and sign not in "\n\r\t":
            return Problem(
                f"holds the sign U+{ord(sign):04X}, which nobody sees", "Type the cell again, or use find and replace"
            )
    return None


def letters(index: int) -> str:
    """A column as spreadsheets name it: 0 is A, 26 is AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
