"""Checks geodata/sources.yaml against the gazetteer and the folder: every source must be recorded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from claimsmap.files.characters import unfit
from claimsmap.files.faults import Fault
from claimsmap.files.reading import read_text
from claimsmap.files.suggestions import did_you_mean, nearest
from claimsmap.files.yaml_lines import line_of, read_yaml
from claimsmap.loading.record_faults import record_faults
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.outlines import FILE as OUTLINES_FILE
from claimsmap.places.places_file import FILE as PLACES_FILE
from claimsmap.places.provenance import FILE, Provenance


def sources_at_fault(geodata: Path, gazetteer: Gazetteer) -> list[Fault]:
    """All faults of the file; a single one if it is missing."""
    name = str(geodata / FILE)
    text, faults = read_text(geodata / FILE, name)
    if faults:
        return faults
    tree, faults = read_yaml(text, name)

    def fault(path: tuple[str | int, ...], problem: str, cure: str) -> Fault:
        return Fault(name, line_of(tree, path), ".".join(map(str, path))[:80] or "file", problem, cure)

    faults += [fault(*found) for found in unfit(tree)]
    try:
        provenance = Provenance.model_validate(tree)
    except ValidationError as error:
        return faults + [fault(*found) for found in record_faults(error, Provenance)]
    return faults + [fault(*found) for found in _disagreements(provenance, geodata, gazetteer)]


def _disagreements(
    provenance: Provenance, geodata: Path, gazetteer: Gazetteer
) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    for at, each in enumerate(provenance.files):
        if not (geodata / each.file).is_file():
            yield ("files", at, "file"), f'no file "{each.file}" in {geodata.name}/', "Mend the name or take it out"
    for file in (PLACES_FILE, OUTLINES_FILE):
        if all(each.file != file for each in provenance.files):
            yield ("files",), f"does not say where {file} comes from", "Add it, as the others are"
    known = [each.source for each in provenance.sources]
    for source in dict.fromkeys(place.source for place in gazetteer.values()):
        if source not in known:
            cure = did_you_mean(nearest(source, known)) or "Add the source, or mend it in places.csv"
            yield ("sources",), f'does not have the source "{source[:80]}", which places.csv names', cure
