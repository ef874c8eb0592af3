"""The records of a large section: packed bytes by id, each unpacked on access."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

from claimsmap.model.packing import unpacked
from claimsmap.model.records import Record

R = TypeVar("R", bound=Record)
MOST_CACHED = 2_000
"""Size of the LRU cache of unpacked records: some megabytes."""


class PackedRecords(Mapping[str, R], Generic[R]):
    """Records by id, in packing order."""

    def __init__(self, kind: type[R], ids: Sequence[str], packed: Sequence[Any]) -> None:
        """`packed[i]` is a buffer with the output of `claimsmap.model.packing.packed` for `ids[i]`."""
        self._rows = {ident: row for row, ident in enumerate(ids)}
        self._open = lru_cache(MOST_CACHED)(lambda row: unpacked(kind, bytes(packed[row])))

    def __getitem__(self, ident: str) -> R:
        record: R = self._open(self._rows[ident])
        return record

    def __contains__(self, ident: object) -> bool:
        return ident in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
