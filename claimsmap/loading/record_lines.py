"""A claims file as it was typed: which line a record's field stands on, for faults that name it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimsmap.files.faults import Fault
from claimsmap.files.yaml_lines import Mapping, line_of


class Source:
    """One claims file; knows where each record of each section stands."""

    def __init__(self, file: str, tree: Mapping) -> None:
        self.file = file
        self.tree = tree
        self._positions = {
            section: {str(item.get("id")): index for index, item in enumerate(items) if isinstance(item, dict)}
            for section, items in tree.items()
            if isinstance(items, list)
        }

    def fault(
        self, section: str, record: str, path: Iterable[str | int], problem: str, cure: str, position: int | None = None
    ) -> Fault:
        """A fault of one field of a record, which is found by its id, or by its position when it has none."""
        path = tuple(path)
        if position is None:
            position = self._positions.get(section, {}).get(record)
        steps: Sequence[str | int] = (section,) if position is None else (section, position, *path)
        where = ".".join(str(part) for part in (record or f"{section}.{position}", *path))
        return Fault(self.file, line_of(self.tree, steps), where, problem, cure)
