"""What an editor tells of a table: what it is, who publishes it under which terms, and where its claims go."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from claimsmap.loading.parts import parts_folder


@dataclass(frozen=True)
class Wanted:
    """One import."""

    claims_file: Path
    geodata: Path
    source: str
    """The id of the table among the statements."""
    speaker: str
    """The id of its publisher among the speakers."""
    publisher: str
    party: str
    title: str
    licence: str
    """Of the table, as its publisher has it; never assumed."""
    attribution: str
    published: str = ""
    address: str = ""
    collection: str = ""
    kind: str = ""
    dates: str = ""
    """dmy or mdy, where the table leaves open which it is."""
    own: frozenset[str] = field(default_factory=frozenset)
    """Ids of the claims that stand in this table's own file."""

    @property
    def part(self) -> Path:
        """The file that its claims go to."""
        return parts_folder(self.claims_file) / f"{self.source}.yaml"

    @property
    def place_source(self) -> str:
        """How the gazetteer calls the table as a source of places."""
        return f"{self.publisher}: rows of {self.source}"
