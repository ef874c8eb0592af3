"""From files to a corpus: every fault is found at once, and a corpus only comes of files without one."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.characters import unfit
from claimsmap.files.faults import Fault
from claimsmap.files.reading import decoded, read_bytes, read_text
from claimsmap.files.spelling import did_you_mean, nearest
from claimsmap.files.yaml_lines import read_yaml
from claimsmap.loading.about_file import about_file, read_about
from claimsmap.loading.consistency import disagreements
from claimsmap.loading.record_faults import record_faults
from claimsmap.loading.record_lines import Source
from claimsmap.model.records import Check, Claim, Record, Series, Speaker, Statement, Withdrawn
from claimsmap.model.vocabulary import Kind
from claimsmap.places.gazetteer import read_gazetteer

SECTIONS: dict[str, type[Record]] = {
    "speakers": Speaker,
    "statements": Statement,
    "claims": Claim,
    "series": Series,
    "checks": Check,
    "withdrawn": Withdrawn,
}

KINDS = tuple(Kind)

BEGINNING = b"statements:\nclaims:\n"
"""What a blank claims file stands for when claims are to be added to it."""

MOST_RECORDS = 200_000
"""Records of one section: twice the largest corpus that was measured."""


def read_corpus(claims_file: Path, geodata: Path) -> tuple[Corpus | None, list[Fault]]:
    """The corpus of a claims file, its corpus.yaml and a geodata folder with no fault, or None with every fault.

    Its version is twelve hexadecimal digits of a hash over the very bytes it was made of: each file is read once.
    """
    raw, unreadable = read_bytes(claims_file, str(claims_file))
    if unreadable:
        return None, sorted({*read_gazetteer(geodata)[1], *unreadable})
    return corpus_of(raw, claims_file, geodata)


def corpus_of(raw: bytes, claims_file: Path, geodata: Path) -> tuple[Corpus | None, list[Fault]]:
    """As `read_corpus`, of the bytes that the claims file would hold."""
    digest, name = hashlib.sha256(), str(claims_file)
    about, faults = read_about(about_file(claims_file), digest)
    gazetteer, misplaced = read_gazetteer(geodata, digest)
    faults += misplaced
    text, unreadable = decoded(raw, name, digest)
    if unreadable:
        return None, sorted({*faults, *unreadable})
    tree, found = read_yaml(text, name)
    faults += found
    source = Source(name, tree)
    sections: dict[str, Any] = {section: _records(section, source, faults) for section in SECTIONS}
    _sections_are_known(source, faults)
    sections["claims"] = _by_kind(sections["claims"])
    if about is None:
        return None, sorted(set(faults))
    corpus = Corpus(about=about, gazetteer=gazetteer, version=digest.hexdigest()[:12], **sections)
    faults += disagreements(corpus, source)
    return (None if faults else corpus), sorted(set(faults))


def is_blank(claims_file: Path) -> bool:
    """Whether a readable claims file holds nothing but comments and space."""
    raw, faults = read_bytes(claims_file, str(claims_file))
    lines = raw.removeprefix(b"\xef\xbb\xbf").splitlines()
    return not faults and all(not line.strip() or line.lstrip().startswith(b"#") for line in lines)


def _by_kind(claims: dict[str, Claim]) -> dict[str, Claim]:
    """The claims in the order of their kinds, and of the file within a kind: judgements and demands stand last."""
    return dict(sorted(claims.items(), key=lambda item: KINDS.index(item[1].kind)))


def source_of(claims_file: Path) -> Source:
    """Where each record of a readable claims file stands."""
    name = str(claims_file)
    return Source(name, read_yaml(read_text(claims_file, name)[0], name)[0])


def _sections_are_known(source: Source, faults: list[Fault]) -> None:
    for section in source.tree:
        if section not in SECTIONS:
            cure = did_you_mean(nearest(section, SECTIONS)) or f"The sections are {', '.join(SECTIONS)}"
            faults.append(source.fault(section, section, (), "is not a section", cure))
    for section in ("statements", "claims"):
        if section not in source.tree:
            faults.append(source.fault(section, section, (), "is missing", f"Add the section {section}:"))


def _records(section: str, source: Source, faults: list[Fault]) -> dict[str, Any]:
    """The sound records of one section by id; the others become faults."""
    items = source.tree.get(section) or []
    if not isinstance(items, list):
        faults.append(source.fault(section, section, (), "is not a list", "Begin each record with '- id:'"))
        return {}
    if len(items) > MOST_RECORDS:
        too_many = f"has {len(items):,} records, more than {MOST_RECORDS:,}"
        faults.append(source.fault(section, section, (), too_many, "Split the corpus"))
        return {}
    records: dict[str, Any] = {}
    for position, item in enumerate(items):
        ident = str(item.get("id") or "")[:80] if isinstance(item, dict) else ""
        faults += [source.fault(section, ident, *found, position) for found in unfit(item)]
        try:
            record: Any = SECTIONS[section].model_validate(item)
        except ValidationError as error:
            found = record_faults(error, SECTIONS[section])
            faults += [source.fault(section, ident, *each, position) for each in found]
            continue
        if record.id in records:
            faults.append(
                source.fault(section, ident, ("id",), "is used twice", "Give each record its own id", position)
            )
        else:
            records[record.id] = record
    return records
