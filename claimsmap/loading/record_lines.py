"""The claims files as they were typed: in which file, and on which line, a record's field stands, for faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from claimsmap.files.faults import Fault
from claimsmap.files.yaml_lines import Mapping, line_of


class Part(NamedTuple):
    """One file of a corpus and what it holds."""

    file: str
    tree: Mapping


class Spot(NamedTuple):
    """Where a record stands: in which part, and at which position of its section there."""

    part: int
    position: int


class Source:
    """The claims file and those beside it; knows where each record of each section stands."""

    def __init__(self, file: str, tree: Mapping, more: Iterable[Part] = ()) -> None:
        self.parts = (Part(file, tree), *more)
        self._spots: dict[str, dict[str, Spot]] = {}
        for section in {section: None for part in self.parts for section in part.tree}:
            for spot, item in self.items(section):
                if isinstance(item, dict):
                    self._spots.setdefault(section, {}).setdefault(str(item.get("id")), spot)

    def items(self, section: str) -> Iterator[tuple[Spot, Any]]:
        """Every item that any part lists in a section, with its spot."""
        for number, part in enumerate(self.parts):
            items = part.tree.get(section)
            if isinstance(items, list):
                yield from ((Spot(number, position), item) for position, item in enumerate(items))

    def file_of(self, section: str, record: str) -> str:
        """The file that holds a record; the claims file where none does."""
        spot = self._spots.get(section, {}).get(record)
        return self.parts[spot.part if spot else 0].file

    def has(self, section: str, record: str) -> bool:
        """Whether a record of that id was typed, sound or not."""
        return record in self._spots.get(section, {})

    def fault(
        self, section: str, record: str, path: Iterable[str | int], problem: str, cure: str, spot: Spot | None = None
    ) -> Fault:
        """A fault of one field of a record, which is found by its id, or by its spot when it has none."""
        path = tuple(path)
        if spot is None:
            spot = self._spots.get(section, {}).get(record)
        part = self.parts[spot.part if spot else 0]
        steps: Sequence[str | int] = (section,) if spot is None else (section, spot.position, *path)
        where = ".".join(str(each) for each in (record or f"{section}.{spot.position if spot else None}", *path))
        return Fault(part.file, line_of(part.tree, steps), where, problem, cure)

    def fault_of_section(self, part: int, section: str, problem: str, cure: str) -> Fault:
        """A fault of a whole section of one file."""
        file, tree = self.parts[part]
        return Fault(file, line_of(tree, (section,)), section, problem, cure)
