"""Accesses a table's columns by meaning, and the cells of a row through them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from claimsmap.importing.profile import Coded, Profile, columns_in, found_in
from claimsmap.importing.values import ValueProblem, is_blank
from claimsmap.tables.defusing import restored_if_it_runs
from claimsmap.tables.table import Row, Table

T = TypeVar("T")


class RefusedRowError(Exception):
    """A row is refused, with the column, the value, the problem and the cure."""

    def __init__(self, column: str, value: str, what: str, cure: str) -> None:
        super().__init__(what)
        self.column, self.value, self.what, self.cure = column, value, what, cure


@dataclass(frozen=True)
class Cell:
    """A cell's heading and its text, unescaped."""

    heading: str
    text: str

    def refused(self, problem: ValueProblem) -> RefusedRowError:
        """The error that refuses the row because of this cell."""
        return RefusedRowError(self.heading, self.text, problem.what, problem.cure)


class Columns:
    """The columns that a profile finds in a table."""

    def __init__(self, profile: Profile, table: Table) -> None:
        self.profile = profile
        self._headings = table.headings
        self._found: dict[tuple[str, ...], str] = {}

    def heading(self, names: Iterable[str]) -> str:
        """The heading that matches the first of these names that exists; empty if none does."""
        key = tuple(names)
        if key not in self._found:
            self._found[key] = found_in(self._headings, key)
        return self._found[key]

    def cell(self, row: Row, names: Iterable[str]) -> Cell:
        """The cell of a row, with empty text if missing. Raises RefusedRowError for an unusable one."""
        heading = self.heading(names)
        text = " ".join(restored_if_it_runs(row.cells.get(heading, "")).split())
        if problem := row.problems.get(heading):
            raise RefusedRowError(heading, text, *problem)
        return Cell(heading, text)

    def known(self, row: Row, names: Iterable[str]) -> Cell | None:
        """The cell of a number, day or code; None if it is blank or marked unknown."""
        cell = self.cell(row, names)
        return None if is_blank(cell.text) else cell

    def meaning(self, row: Row, coded: Coded) -> str:
        """The text of a cell, or what the profile maps its value to."""
        text = self.cell(row, coded.column).text
        return coded.values.get(text, text)

    def read(self) -> Iterator[str]:
        """The headings of the table that are used."""
        for name, value in dict(self.profile).items():
            if name not in ("profile", "publisher", "party", "kinds"):
                for each in columns_in(value):
                    if heading := self.heading([each]):
                        yield heading


def of_scale(cell: Cell, scale: Mapping[str, T], usual: T) -> T:
    """The meaning of a code. Raises RefusedRowError for one that is not in the code book."""
    if not scale:
        return usual
    code = cell.text.casefold()
    code = code.removesuffix(".0") if re.fullmatch(r"\d+\.0", code) else code
    if code not in scale:
        listed = ", ".join(scale) if len(scale) < 9 else f"{', '.join(list(scale)[:8])} …"
        raise cell.refused(ValueProblem("is no code of the code book", f"Write one of {listed}"))
    return scale[code]
