"""The corpus files after an import: the table's own file, new places, and their source."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.splicing import replaced, spliced
from claimsmap.importing.options import ImportOptions
from claimsmap.places.place import Place
from claimsmap.places.places_file import FILE as PLACES_FILE
from claimsmap.places.provenance import FILE as SOURCES_FILE

HEAD = """\
# Imported by `claimsmap import`. Importing the table again brings up to date what is `unreviewed` here, and adds
# what is new. Take that line out of a claim that you have looked at: it is left as it is from then on.
"""


def new_files(
    corpus: Corpus,
    options: ImportOptions,
    changing: Mapping[str, Mapping[str, Any]],
    added: Collection[str],
    places: Mapping[str, Place],
    speakers: Mapping[str, str],
) -> dict[Path, bytes]:
    """Path → new content of every file that changes; empty if nothing does."""
    files: dict[Path, bytes] = {}
    if changing:
        before = options.part.read_text("utf-8") if options.part.exists() else HEAD
        old = {ident: claim for ident, claim in changing.items() if ident not in added}
        new: dict[str, list[Mapping[str, Any]]] = {
            "speakers": [*_speakers(corpus, options, speakers)],
            "statements": [] if options.source in corpus.statements else [_statement(options)],
            "claims": [changing[ident] for ident in changing if ident in added],
        }
        after = spliced(replaced(before, "claims", old), new, {})
        files[options.part] = after.encode("utf-8")
    if places:
        file = options.geodata / PLACES_FILE
        rows = _with_places(file.read_bytes(), places)
        files[file] = rows
        sources = options.geodata / SOURCES_FILE
        if sources.exists():
            files[sources] = _with_source(sources.read_text("utf-8"), file.read_bytes(), rows, options).encode("utf-8")
    return files


def _speakers(corpus: Corpus, options: ImportOptions, named: Mapping[str, str]) -> list[dict[str, str]]:
    if corpus.statements and not corpus.speakers:
        return []  # the corpus lists no speakers and uses their ids as names
    found = {options.speaker: {"id": options.speaker, "name": options.publisher, "party": options.party}}
    party = f"named in {options.title}"
    found |= {ident: {"id": ident, "name": name, "party": party} for ident, name in named.items() if ident not in found}
    return [record for ident, record in found.items() if ident not in corpus.speakers]


def _statement(options: ImportOptions) -> dict[str, Any]:
    return {
        "id": options.source,
        "publisher": options.publisher,
        "kind": "primary",
        "title": options.title,
        "published": options.published,
        "published_basis": "stated" if options.published else "inferred: the table does not say",
        "collection": options.collection,
        "speakers": [options.speaker],
        "address": options.address,
        "licence": options.licence,
        "attribution": options.attribution,
        "note": "A table: its rows quote nobody unless they say so.",
    }


def _with_places(before: bytes, places: Mapping[str, Place]) -> bytes:
    """places.csv with rows appended; existing bytes are preserved."""
    text = before.decode("utf-8-sig")
    header = next(csv.reader(StringIO(text, newline="")))
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = StringIO()
    writer = csv.DictWriter(lines, header, lineterminator=newline)
    for place in places.values():
        values = place.model_dump(mode="json", exclude_none=True)
        if place.uncertainty_m is not None:
            values["uncertainty_m"] = f"{place.uncertainty_m:.10g}"
        writer.writerow({name: values.get(name) or "" for name in header} | {"alt_names": ""})
    joint = b"" if before.endswith(b"\n") or not before else newline.encode()
    return before + joint + lines.getvalue().encode("utf-8")


def _with_source(text: str, old: bytes, new: bytes, options: ImportOptions) -> str:
    """sources.yaml with the table added as a source of places, and the new hash of places.csv."""
    text = text.replace(hashlib.sha256(old).hexdigest(), hashlib.sha256(new).hexdigest())
    if options.place_source in text:
        return text
    source = {
        "source": options.place_source,
        "producer": options.publisher,
        "what": f"coordinates of the rows of {options.title}, as imported; not reviewed",
        "address": options.address,
        "accessed": datetime.now(UTC).date().isoformat(),
        "licence_received": options.licence,
        "licence_published": options.licence,
        "attribution": options.attribution,
    }
    return spliced(text, {"sources": [source]}, {})
