"""What /data answers: a name and a query in, a status, a media type and a body out. No web framework.

Bodies are made once per corpus version and query and kept compressed, so that a hundred readers cost what one does.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from cachetools import LRUCache

from claimsmap.citation import citation
from claimsmap.corpus import Corpus
from claimsmap.datapackage import data_package
from claimsmap.describing import OPENED, sentence_of
from claimsmap.features import claim_features, claim_properties, place_features
from claimsmap.feed import claims_feed
from claimsmap.file_notes import FileNotes, file_notes
from claimsmap.frame import ClaimFrame
from claimsmap.jsonld import claims_jsonld
from claimsmap.kml import claims_kml
from claimsmap.openapi import openapi
from claimsmap.records import Claim
from claimsmap.rows import list_rows
from claimsmap.selection import LONGEST_VALUE, BadParameter, Selection, parse
from claimsmap.spans import spans
from claimsmap.store import Snapshot
from claimsmap.tables import claims_csv, statement_values

CACHE_BYTES = 256_000_000
MOST_ROWS = 1_000_000
FORM = "3"
"""Changes when the form of the answers does, so that no cache keeps an older one."""


@dataclass(frozen=True)
class Answer:
    """One answer; the body is gzip-compressed."""

    status: int
    media_type: str
    packed: bytes
    tag: str = ""
    """A weak ETag without its quotation marks; empty where nothing should be kept."""


@dataclass(frozen=True)
class Question:
    """A query that was understood."""

    selection: Selection
    offset: int
    limit: int | None
    with_geometry: bool
    mapped: bool | None
    """Only claims with a mark, or only those without."""
    base: str = ""
    """The address of the app as the asker knows it, with a slash at its end; empty where nobody knows it."""
    day: date | None = None
    """Today, for the answers that name it."""
    opened: tuple[tuple[str, str], ...] = ()
    """The record that a page has opened, by its parameter, for the answers that name it."""


_kept: LRUCache[str, bytes] = LRUCache(CACHE_BYTES, getsizeof=len)


def answer(
    name: str, pairs: Iterable[tuple[str, str]], snapshot: Snapshot, known_tag: str = "", base: str = ""
) -> Answer:
    """The answer to GET /data/<name>; 304 without a body when the asker's tag still holds.

    `base` is the address of the app as the asker knows it, for the links in the files.
    """
    maker = MAKERS.get(name)
    if maker is None:
        return _problem(404, f"there is no /data/{name[:80]}; there are {', '.join(MAKERS)}")
    if snapshot.corpus is None or snapshot.frame is None:
        return _problem(503, "the claims cannot be read", faults=[str(fault) for fault in snapshot.faults])
    try:
        question = replace(ask(pairs, OWN.get(name, ())), base=base)
        if name in DATED:
            question = replace(question, day=datetime.now(UTC).date())
    except BadParameter as problem:
        return _problem(400, str(problem), parameter=problem.parameter)
    media_type = media_type_of(name)
    key = f"{name}?{question}"
    tag = f"{snapshot.corpus.version}-{FORM}-{zlib.crc32(key.encode()):08x}"
    if known_tag == tag:
        return Answer(304, media_type, b"", tag)
    key = f"{snapshot.corpus.version}/{key}"
    packed = _kept.get(key)
    if packed is None:
        corpus, frame = snapshot.within(question.selection.collection)
        packed = gzip.compress(maker(corpus, frame, question).encode(), compresslevel=5, mtime=0)
        if len(packed) < CACHE_BYTES // 4:
            _kept[key] = packed
    return Answer(200, media_type, packed, tag)


def ask(pairs: Iterable[tuple[str, str]], opening: Collection[str] = ()) -> Question:
    """A query's view and the parameters that only /data knows: limit, offset, geometry=none, mapped=yes|no.

    `opening` are the parameters that name an opened record, where the answer knows any. `version` is taken and not
    used: pages put it into their addresses, so that a new corpus has new ones.
    """
    own: dict[str, str] = {}
    view = []
    for name, value in pairs:
        if name in ("limit", "offset", "geometry", "mapped", "version", *opening):
            if name in own:
                raise BadParameter(name, "stands twice: write it once")
            own[name] = value
        else:
            view.append((name, value))
    if own.get("geometry", "none") != "none":
        raise BadParameter("geometry", "can only be none")
    mapped = own.get("mapped")
    if mapped not in (None, "yes", "no"):
        raise BadParameter("mapped", "is neither yes nor no")
    limit = _count("limit", own["limit"]) if "limit" in own else None
    return Question(
        parse(view),
        _count("offset", own.get("offset", "0")),
        limit,
        "geometry" not in own,
        None if mapped is None else mapped == "yes",
        opened=tuple((name, own[name][:LONGEST_VALUE]) for name in opening if name in own),
    )


def _count(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 8 and int(text) <= MOST_ROWS):
        raise BadParameter(name, f"is not a number from 0 to {MOST_ROWS:,}")
    return int(text)


def _problem(status: int, error: str, **more: Any) -> Answer:
    return Answer(status, MEDIA_TYPES["json"], gzip.compress(_json({"error": error, **more}).encode(), mtime=0))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _chosen(corpus: Corpus, frame: ClaimFrame, question: Question) -> tuple[list[Claim], int]:
    """The claims of one page of the answer, and how many there are on all pages."""
    kept = frame.chosen(question.selection)
    if question.mapped is not None:
        kept = kept & (frame.table["mapped"].to_numpy() == question.mapped)
    ids = frame.table["id"].to_numpy()[kept]
    end = None if question.limit is None else question.offset + question.limit
    return [corpus.claims[ident] for ident in ids[question.offset : end]], len(ids)


def _notes(corpus: Corpus, claims: list[Claim], question: Question) -> FileNotes:
    return file_notes(corpus, claims, question.selection, question.base, dict(question.opened))


def _claims_geojson(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    claims, total = _chosen(corpus, frame, question)
    features = claim_features(corpus, claims, question.with_geometry)
    notes = _notes(corpus, claims, question)
    return _json({"type": "FeatureCollection", **notes, "total": total, "features": features})


def _claims_json(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    claims, total = _chosen(corpus, frame, question)
    rows = [claim_properties(claim, corpus) for claim in claims]
    return _json({**_notes(corpus, claims, question), "total": total, "claims": rows})


def _claims_csv(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    claims = _chosen(corpus, frame, question)[0]
    return "\ufeff" + claims_csv(corpus, claims, _notes(corpus, claims, question))


def _claims_kml(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    claims = _chosen(corpus, frame, question)[0]
    return claims_kml(corpus, claims, _notes(corpus, claims, question), question.base)


def _claims_jsonld(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    claims = _chosen(corpus, frame, question)[0]
    return _json(claims_jsonld(corpus, claims, _notes(corpus, claims, question), question.base))


def _feed(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    claims = _chosen(corpus, frame, question)[0]
    return claims_feed(corpus, {claim.id for claim in claims}, _notes(corpus, claims, question), question.base)


def _datapackage_json(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    notes = _notes(corpus, _chosen(corpus, frame, question)[0], question)
    sentence = sentence_of(corpus, frame, question.selection)
    return _json(data_package(notes, sentence, question.selection.query(), question.base))


def _citation_json(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    notes = _notes(corpus, [], question)
    sentence = sentence_of(corpus, frame, question.selection)
    forms = citation(notes["title"], sentence, notes["link"], corpus.version, question.day or date.min)
    return _json({**notes, "sentence": sentence, **forms})


def _openapi_json(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    return _json(openapi({name: media_type_of(name) for name in MAKERS}, OWN, corpus.version, question.base))


def _statements_json(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    chosen = _chosen(corpus, frame, question)[0]
    named = {mention.statement for claim in chosen for mention in claim.mentions}
    rows = [
        statement_values(statement, corpus)
        for statement in corpus.statements.values()
        if statement.id in named and statement.collection in question.selection.collection
    ]
    return _json({**_notes(corpus, chosen, question), "total": len(rows), "statements": rows})


def _places_geojson(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    features = place_features(corpus)
    if question.selection != Selection():
        named = {place for claim in _chosen(corpus, frame, question)[0] for place in claim.places}
        features = [feature for feature in features if feature["id"] in named]
    notes = _notes(corpus, [], question)
    return _json({"type": "FeatureCollection", **notes, "features": features})


def _outlines_geojson(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    return _json({"type": "FeatureCollection", "features": list(corpus.gazetteer.background)})


def _spans_json(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    return _json(spans(frame, question.selection))


def _list_json(corpus: Corpus, frame: ClaimFrame, question: Question) -> str:
    claims, total = _chosen(corpus, frame, question)
    return _json({"total": total, "rows": list_rows(corpus, claims)})


def media_type_of(name: str) -> str:
    """What /data/<name> answers with."""
    return MEDIA_TYPES[name.rpartition(".")[2]]


MEDIA_TYPES = {
    "geojson": "application/geo+json",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "kml": "application/vnd.google-earth.kml+xml; charset=utf-8",
    "jsonld": "application/ld+json",
    "atom": "application/atom+xml; charset=utf-8",
}
DATED = frozenset({"citation.json"})
"""Answers that name the day on which they are given."""
OWN = {"citation.json": OPENED}
"""Answers that name the record which a page has opened."""
MAKERS: dict[str, Callable[[Corpus, ClaimFrame, Question], str]] = {
    "claims.geojson": _claims_geojson,
    "claims.csv": _claims_csv,
    "claims.json": _claims_json,
    "claims.kml": _claims_kml,
    "claims.jsonld": _claims_jsonld,
    "datapackage.json": _datapackage_json,
    "citation.json": _citation_json,
    "feed.atom": _feed,
    "openapi.json": _openapi_json,
    "statements.json": _statements_json,
    "places.geojson": _places_geojson,
    "outlines.geojson": _outlines_geojson,
    "spans.json": _spans_json,
    "list.json": _list_json,
}
