"""The claims files as typed: maps each record's fields to file and line, for faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from claimsmap.files.faults import Fault
from claimsmap.files.yaml_lines import Mapping, line_of


class Part(NamedTuple):
    """One parsed claims file."""

    file: str
    tree: Mapping


class Spot(NamedTuple):
    """The location of a record: the index of its file, and its position in the section there."""

    part: int
    position: int


class Source:
    """The claims file and those beside it, with the location of every record."""

    def __init__(self, file: str, tree: Mapping, more: Iterable[Part] = ()) -> None:
        self.parts = (Part(file, tree), *more)
        self._spots: dict[str, dict[str, Spot]] = {}
        for section in {section: None for part in self.parts for section in part.tree}:
            for spot, item in self.items(section):
                if isinstance(item, dict):
                    self._spots.setdefault(section, {}).setdefault(str(item.get("id")), spot)

    def items(self, section: str) -> Iterator[tuple[Spot, Any]]:
        """Every item of a section in any file, with its location."""
        for number, part in enumerate(self.parts):
            items = part.tree.get(section)
            if isinstance(items, list):
                yield from ((Spot(number, position), item) for position, item in enumerate(items))

    def file_of(self, section: str, record: str) -> str:
        """The file that holds a record; the claims file if there is no such record."""
        spot = self._spots.get(section, {}).get(record)
        return self.parts[spot.part if spot else 0].file

    def has(self, section: str, record: str) -> bool:
        """Whether a record with this id was typed, valid or not."""
        return record in self._spots.get(section, {})

    def fault(
        self, section: str, record: str, path: Iterable[str | int], problem: str, cure: str, spot: Spot | None = None
    ) -> Fault:
        """A fault in one field of a record, located by the record's id, or by `spot` if it has none."""
        path = tuple(path)
        if spot is None:
            spot = self._spots.get(section, {}).get(record)
        part = self.parts[spot.part if spot else 0]
        steps: Sequence[str | int] = (section,) if spot is None else (section, spot.position, *path)
        where = ".".join(str(each) for each in (record or f"{section}.{spot.position if spot else None}", *path))
        return Fault(part.file, line_of(part.tree, steps), where, problem, cure)

    def fault_of_section(self, part: int, section: str, problem: str, cure: str) -> Fault:
        """A fault in a whole section of one file."""
        file, tree = self.parts[part]
        return Fault(file, line_of(tree, (section,)), section, problem, cure)
