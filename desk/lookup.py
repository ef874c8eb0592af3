"""Looks an unknown name up: similar places in the gazetteer, and suggested rows found online."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.reading import read_bytes
from claimsmap.files.writing import write_together
from claimsmap.places.gazetteer import Gazetteer, read_gazetteer
from claimsmap.places.names import fold_name
from claimsmap.places.nominatim import OnlineError, OnlineGeocoder
from claimsmap.places.nominatim_rows import as_csv
from claimsmap.places.places_file import COLUMNS, FILE
from claimsmap.places.skeleton import skeleton
from claimsmap.text.wording import uncertainty_text
from desk.decisions.errors import DeskError

MOST = 5
ALIKE = 70
"""Minimum likeness, of 100, for a place to be offered."""


def alike(name: str, gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """At most five places with similar-sounding names, most similar first."""
    names = {(place.id, each): skeleton(each) for place in gazetteer.values() for each in place.names}
    found = process.extract(skeleton(name), names, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=4 * MOST)
    best: dict[str, dict[str, Any]] = {}
    for _, likeness, (ident, called) in found:
        place = gazetteer[ident]
        best.setdefault(
            ident,
            {
                "id": ident, "name": place.name, "called": called, "likeness": round(likeness),
                "class": place.place_class.replace("_", " "), "uncertainty": uncertainty_text(place.uncertainty_m),
                "within": ", ".join(gazetteer[each].name for each in gazetteer.ancestors(ident)),
            },
        )  # fmt: skip
    return list(best.values())[:MOST]


def online(name: str, gazetteer: Gazetteer) -> list[dict[str, str]]:
    """Rows that the online geocoder suggests, to be reviewed. Raises DeskError if there are none."""
    if not fold_name(name):
        raise DeskError("write the name of a place first")
    try:
        return OnlineGeocoder(gazetteer).candidates(name[:100])
    except OnlineError as error:
        raise DeskError(str(error)) from None


def add_row(row: dict[str, str], geodata: Path, corpus: Corpus) -> str:
    """Append a reviewed row to the gazetteer and return its id. Raises DeskError for an invalid row."""
    cells = {column: str(row.get(column) or "").strip() for column in COLUMNS}
    if cells["id"] in corpus.gazetteer:
        raise DeskError(f'there is a place "{cells["id"]}" already. Use it, or write another id')
    if cells["note"].startswith("REVIEW"):
        raise DeskError(
            "the note still asks for a review: judge class and uncertainty, then write your own note or none"
        )
    path = geodata / FILE
    before, faults = read_bytes(path, str(path))
    if faults:
        raise DeskError(str(faults[0]))
    newline = b"\r\n" if b"\r\n" in before else b"\n"
    line = as_csv([cells]).encode().replace(b"\n", newline)
    after = before + (b"" if not before or before.endswith(b"\n") else newline) + line
    write_together({path: after})
    _, wrong = read_gazetteer(geodata, corpus.about)
    if wrong:
        write_together({path: before})
        raise DeskError(str(wrong[0]))
    return cells["id"]
