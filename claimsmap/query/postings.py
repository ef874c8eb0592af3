"""Inverted index: which rows of a table have which value, in flat arrays at a tenth the memory of a dict of lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.int32]


class Postings(Mapping[str, Rows]):
    """Row numbers by value, values in order of first occurrence."""

    def __init__(self, values: Sequence[str], ends: npt.NDArray[Any], rows: Rows) -> None:
        """`rows[ends[n - 1]:ends[n]]` are the rows of the n-th value."""
        self.values_in_order = values
        self.ends = ends
        self.all_rows = rows
        self._places = {value: place for place, value in enumerate(values)}

    @property
    def begins(self) -> npt.NDArray[Any]:
        """The offset of each value's rows."""
        return self.ends - np.diff(self.ends, prepend=0)

    def __getitem__(self, value: str) -> Rows:
        place = self._places[value]
        return self.all_rows[self.ends[place - 1] if place else 0 : self.ends[place]]

    def __contains__(self, value: object) -> bool:
        return value in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def postings_of(values: Iterable[Iterable[str]]) -> Postings:
    """The postings of the values that each row has, given row by row."""
    found: dict[str, list[int]] = {}
    for row, each in enumerate(values):
        for value in each:
            found.setdefault(str(value), []).append(row)
    ends = np.cumsum([len(rows) for rows in found.values()], dtype=np.int32)
    return Postings(list(found), ends, np.array([row for rows in found.values() for row in rows], dtype=np.int32))
