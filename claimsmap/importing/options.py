"""The options of an import: what the table is, its publisher and terms, and where its claims go."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from claimsmap.loading.parts import parts_folder


@dataclass(frozen=True)
class ImportOptions:
    """One import."""

    claims_file: Path
    geodata: Path
    source: str
    """The statement id of the table."""
    speaker: str
    """The speaker id of its publisher."""
    publisher: str
    party: str
    title: str
    licence: str
    """The table's licence as its publisher states it; never assumed."""
    attribution: str
    published: str = ""
    address: str = ""
    collection: str = ""
    kind: str = ""
    dates: str = ""
    """"dmy" or "mdy", where the table is ambiguous."""
    own: frozenset[str] = field(default_factory=frozenset)
    """Ids of the claims in this table's own file."""

    @property
    def part(self) -> Path:
        """The file for its claims."""
        return parts_folder(self.claims_file) / f"{self.source}.yaml"

    @property
    def place_source(self) -> str:
        """The name of the table as a source in the gazetteer."""
        return f"{self.publisher}: rows of {self.source}"
