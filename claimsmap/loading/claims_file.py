"""Reads a corpus from its files: all faults are reported at once, and a corpus results only if there are none."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.characters import unfit
from claimsmap.files.faults import Fault
from claimsmap.files.reading import read_bytes
from claimsmap.files.suggestions import did_you_mean, nearest
from claimsmap.loading.about_file import about_file, read_about
from claimsmap.loading.consistency import disagreements
from claimsmap.loading.parts import read_parts
from claimsmap.loading.record_faults import record_faults
from claimsmap.loading.record_lines import Source
from claimsmap.model.about import About
from claimsmap.model.records import Claim, Record, Speaker, Statement, Withdrawn
from claimsmap.model.series_and_checks import Check, Series
from claimsmap.places.gazetteer import read_gazetteer

SECTIONS: dict[str, type[Record]] = {
    "speakers": Speaker,
    "statements": Statement,
    "claims": Claim,
    "series": Series,
    "checks": Check,
    "withdrawn": Withdrawn,
}

BEGINNING = b"statements:\nclaims:\n"
"""What an empty claims file is taken to contain when claims are added to it."""

MOST_RECORDS = 500_000
"""Maximum records in one section: somewhat more than the largest existing table of such events."""


def read_corpus(claims_file: Path, geodata: Path) -> tuple[Corpus | None, list[Fault]]:
    """The corpus of a claims file, the files beside it and a geodata folder; on any fault None and all faults.

    Its version is the first twelve hexadecimal digits of a SHA-256 over the bytes parsed: each file is read only once.
    """
    raw, unreadable = read_bytes(claims_file, str(claims_file))
    if unreadable:
        about, wrong = read_about(about_file(claims_file))
        misplaced = read_gazetteer(geodata, about)[1]
        return None, sorted({*wrong, *misplaced, *unreadable})
    return corpus_of({claims_file: raw}, claims_file, geodata)


def corpus_of(given: Mapping[Path, bytes], claims_file: Path, geodata: Path) -> tuple[Corpus | None, list[Fault]]:
    """As `read_corpus`, with `given` in place of the content of some claims files."""
    digest = hashlib.sha256()
    about, faults = read_about(about_file(claims_file), digest)
    gazetteer, misplaced = read_gazetteer(geodata, about, digest)
    faults += misplaced
    source, found = read_parts(claims_file, given, digest)
    faults += found
    if source is None:
        return None, sorted(set(faults))
    sections: dict[str, Any] = {section: _records(section, source, faults) for section in SECTIONS}
    if about:
        strays = list(_strays(source, about))
        at = {(each.file, each.where) for each in strays}  # report nothing else about an unknown field
        faults = [*(each for each in faults if (each.file, each.where) not in at), *strays]
    _sections_are_known(source, faults)
    if about is None:
        return None, sorted(set(faults))
    sections["statements"] = _collected(sections["statements"], about)
    sections["claims"] = _by_kind(sections["claims"], about)
    corpus = Corpus(about=about, gazetteer=gazetteer, version=digest.hexdigest()[:12], **sections)
    faults += disagreements(corpus, source, is_whole=not faults)
    return (None if faults else corpus), sorted(set(faults))


def is_blank(claims_file: Path) -> bool:
    """Whether a readable claims file contains only comments and whitespace."""
    raw, faults = read_bytes(claims_file, str(claims_file))
    lines = raw.removeprefix(b"\xef\xbb\xbf").splitlines()
    return not faults and all(not line.strip() or line.lstrip().startswith(b"#") for line in lines)


def _collected(statements: dict[str, Statement], about: About) -> dict[str, Statement]:
    """The statements, with the first collection filled in where none is named."""
    first = {"collection": about.collection_ids[0]}
    return {ident: each if each.collection else each.model_copy(update=first) for ident, each in statements.items()}


def _by_kind(claims: dict[str, Claim], about: About) -> dict[str, Claim]:
    """The claims sorted by the order of kinds, stable within a kind; judgements and demands come last."""
    order = about.kind_order
    return dict(sorted(claims.items(), key=lambda item: order.get(item[1].kind, len(order))))


def _strays(source: Source, about: About) -> Iterator[Fault]:
    """A fault for each field of a claim, as typed, that neither the record nor this corpus defines."""
    known = [*Claim.model_fields, *about.field_of]
    for spot, item in source.items("claims"):
        for name in item if isinstance(item, dict) else ():
            if name not in known:
                cure = did_you_mean(nearest(name, known)) or f"The fields are {', '.join(known)}"
                ident = str(item.get("id") or "")[:80]
                yield source.fault("claims", ident, (name,), "is not a field of this record", cure, spot)


def _sections_are_known(source: Source, faults: list[Fault]) -> None:
    for number, part in enumerate(source.parts):
        for section in part.tree:
            if section not in SECTIONS:
                cure = did_you_mean(nearest(section, SECTIONS)) or f"The sections are {', '.join(SECTIONS)}"
                faults.append(source.fault_of_section(number, section, "is not a section", cure))
    for section in ("statements", "claims"):
        if all(section not in part.tree for part in source.parts):
            faults.append(source.fault_of_section(0, section, "is missing", f"Add the section {section}:"))


def _records(section: str, source: Source, faults: list[Fault]) -> dict[str, Any]:
    """The valid records of one section by id; for the others faults are appended to `faults`."""
    for number, part in enumerate(source.parts):
        if not isinstance(part.tree.get(section) or [], list):
            cure = "Begin each record with '- id:'"
            faults.append(source.fault_of_section(number, section, "is not a list", cure))
    items = list(source.items(section))
    if len(items) > MOST_RECORDS:
        too_many = f"has {len(items):,} records, more than {MOST_RECORDS:,}"
        faults.append(source.fault_of_section(0, section, too_many, "Split the corpus"))
        return {}
    records: dict[str, Any] = {}
    for spot, item in items:
        ident = str(item.get("id") or "")[:80] if isinstance(item, dict) else ""
        faults += [source.fault(section, ident, *found, spot) for found in unfit(item)]
        try:
            record: Any = SECTIONS[section].model_validate(item)
        except ValidationError as error:
            found = record_faults(error, SECTIONS[section])
            faults += [source.fault(section, ident, *each, spot) for each in found]
            continue
        if record.id in records:
            faults.append(source.fault(section, ident, ("id",), "is used twice", "Give each record its own id", spot))
        else:
            records[record.id] = record
    return records
