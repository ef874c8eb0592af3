"""Provenance and licences of the geodata, as recorded in geodata/sources.yaml."""

from __future__ import annotations

from pathlib import Path

from claimsmap.files.reading import read_text
from claimsmap.files.yaml_lines import read_yaml
from claimsmap.model.records import Record

FILE = "sources.yaml"


class DataFile(Record):
    """One file of the geodata folder."""

    file: str
    what: str
    producer: str
    made: str
    precision: str
    licence: str
    attribution: str
    sha256: str


class DataSource(Record):
    """A source that places or outlines were taken from."""

    source: str
    producer: str
    what: str
    licence_received: str
    licence_published: str
    address: str = ""
    accessed: str = ""
    attribution: str = ""


class Provenance(Record):
    """Every file and every source, in the order of sources.yaml."""

    files: tuple[DataFile, ...]
    sources: tuple[DataSource, ...]


def read_provenance(geodata: Path) -> Provenance:
    """The provenance of a geodata folder. Raises ValueError, naming the fault, when it is unreadable or invalid."""
    text, faults = read_text(geodata / FILE, FILE)
    tree, unfit = read_yaml(text, FILE)
    if faults := [*faults, *unfit]:
        raise ValueError(str(faults[0]))
    return Provenance.model_validate(tree)
