"""The records of a large section: bytes by id, each opened when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

from claimsmap.model.packing import opened
from claimsmap.model.records import Record

R = TypeVar("R", bound=Record)
KEPT_OPEN = 2_000
"""Records that stay open, for whoever asks again: some megabytes."""


class PackedRecords(Mapping[str, R], Generic[R]):
    """Records by id, in the order in which they were packed."""

    def __init__(self, kind: type[R], ids: Sequence[str], packed: Sequence[Any]) -> None:
        """`packed` gives at the place of each id a buffer of what `claimsmap.model.packing.packed` made."""
        self._rows = {ident: row for row, ident in enumerate(ids)}
        self._open = lru_cache(KEPT_OPEN)(lambda row: opened(kind, bytes(packed[row])))

    def __getitem__(self, ident: str) -> R:
        record: R = self._open(self._rows[ident])
        return record

    def __contains__(self, ident: object) -> bool:
        return ident in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
