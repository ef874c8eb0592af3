"""Makes a new gazetteer row, with our own estimate as its source until edited."""

from __future__ import annotations

import csv
import hashlib
from argparse import Namespace
from io import StringIO
from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.splicing import spliced
from claimsmap.places.place import Place
from claimsmap.places.plain_ids import plain_id
from claimsmap.starting.new_records import RefusedError, free, meant


def new_place(chosen: Namespace, corpus: Corpus) -> tuple[dict[Path, bytes], str]:
    """The new content of places.csv and sources.yaml, and where the new place is. Raises RefusedError."""
    if not chosen.name:
        raise RefusedError("a place needs its name: --name TEXT")
    known = corpus.about.class_of
    place_class = chosen.place_class or corpus.about.place_classes[0].id
    if place_class not in known:
        raise RefusedError(f'no class "{place_class}" in corpus.yaml. {meant(place_class, list(known))}')
    if known[place_class].drawn != "none" and not (chosen.lat and chosen.lon):
        raise RefusedError("a place needs its spot: --lat 48.01590 --lon 37.80285, degrees north and east")
    ident = chosen.ident or free(plain_id(chosen.name) or "place", corpus.gazetteer, "_")
    values = {
        "id": ident,
        "name": chosen.name,
        "place_class": place_class,
        "lat": chosen.lat or "",
        "lon": chosen.lon or "",
        "uncertainty_m": chosen.uncertainty if chosen.lat else "",
        "source": "own estimate",
        "licence": "CC0 1.0",
        "note": "",
    }
    Place.model_validate({name: value for name, value in values.items() if value})
    file, sources = chosen.folder / "geodata" / "places.csv", chosen.folder / "geodata" / "sources.yaml"
    before = file.read_bytes()
    header = next(csv.reader(StringIO(before.decode("utf-8-sig"), newline="")))
    row = StringIO()
    csv.DictWriter(row, header, restval="", lineterminator="\n").writerow(values)
    after = before + (b"" if before.endswith(b"\n") else b"\n") + row.getvalue().encode("utf-8")
    files = {file: after}
    if sources.exists():
        files[sources] = _with_own_estimates(sources.read_text("utf-8"), before, after).encode("utf-8")
    line = after.count(b"\n")
    return files, f"{file}:{line}: {ident}; its source is our own estimate, until you write another"


def _with_own_estimates(text: str, before: bytes, after: bytes) -> str:
    text = text.replace(hashlib.sha256(before).hexdigest(), hashlib.sha256(after).hexdigest())
    if "source: own estimate" in text:
        return text
    own = {
        "source": "own estimate",
        "producer": "whoever keeps this corpus",
        "what": "spots estimated from what texts and maps say",
        "licence_received": "CC0 1.0",
        "licence_published": "CC0 1.0",
    }
    return spliced(text, {"sources": [own]}, {})
