"""The catalogue of /data: for each name a function from a corpus and a query to text.

It is one module because it is one table: each function is next to its name.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np

from claimsmap.corpus.corpus import Corpus
from claimsmap.export.api_query import PICKED, Question
from claimsmap.export.citation import citation
from claimsmap.export.claim_files import CLAIM_FILES
from claimsmap.export.formats.atom import claims_feed
from claimsmap.export.formats.corpus_json import corpus_description
from claimsmap.export.formats.csv_json import claims_csv, statement_values
from claimsmap.export.formats.datapackage import data_package
from claimsmap.export.formats.geojson import claim_features, claim_properties, place_features
from claimsmap.export.formats.jsonld import claims_jsonld
from claimsmap.export.formats.kml import claims_kml
from claimsmap.export.formats.place_columns import place_columns
from claimsmap.export.metadata import FileNotes, file_notes
from claimsmap.export.openapi import openapi
from claimsmap.export.titles import OPENED, record_of, sentence_of
from claimsmap.model.records import Claim
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.in_range import Mask
from claimsmap.query.list_rows import list_rows
from claimsmap.query.map_columns import claims_at, map_columns, map_texts, packed_marks
from claimsmap.query.selection import Selection
from claimsmap.query.timeline_data import packed_spans, timeline_spans


def _chosen(corpus: Corpus, index: ClaimIndex, question: Question) -> tuple[list[Claim], int]:
    """The claims on the requested page, and the total over all pages."""
    mask = _matching(index, question)
    rows = np.flatnonzero(mask)
    end = None if question.limit is None else question.offset + question.limit
    return claims_at(corpus, index, rows[question.offset : end]), len(rows)


def _matching(index: ClaimIndex, question: Question) -> Mask:
    mask = index.chosen(question.selection)
    return mask if question.mapped is None else mask & (index.table["mapped"].to_numpy() == question.mapped)


def _notes(corpus: Corpus, claims: list[Claim], question: Question) -> FileNotes:
    notes = file_notes(corpus, claims, question.selection, question.base, dict(question.opened))
    if gone := question.succession:
        notes["replaced"] = {"asked": gone.was, "claims": list(gone.claims), "told": gone.words}
    return notes


def _claims_geojson(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    claims, total = _chosen(corpus, index, question)
    features = claim_features(corpus, claims, question.with_geometry)
    notes = _notes(corpus, claims, question)
    return json_text({"type": "FeatureCollection", **notes, "total": total, "features": features})


def _claims_json(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    claims, total = _chosen(corpus, index, question)
    rows = [claim_properties(claim, corpus) for claim in claims]
    return json_text({**_notes(corpus, claims, question), "total": total, "claims": rows})


def _claims_csv(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    claims = _chosen(corpus, index, question)[0]
    return "\ufeff" + claims_csv(corpus, claims, _notes(corpus, claims, question))


def _claims_kml(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    claims = _chosen(corpus, index, question)[0]
    return claims_kml(corpus, claims, _notes(corpus, claims, question), question.base)


def _claims_jsonld(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    claims = _chosen(corpus, index, question)[0]
    return json_text(claims_jsonld(corpus, claims, _notes(corpus, claims, question), question.base))


def _feed(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    claims = _chosen(corpus, index, question)[0]
    query = question.selection.choice().query()
    # without a base the feed's own URL is still known, relative to itself
    usual = (f"{question.base}data/" if question.base else "") + "feed.atom" + (f"?{query}" if query else "")
    notes, address = _notes(corpus, claims, question), question.address or usual
    return claims_feed(corpus, {claim.id for claim in claims}, notes, query, question.base, address)


def _datapackage_json(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    notes = _notes(corpus, _chosen(corpus, index, question)[0], question)
    sentence = sentence_of(corpus, index, question.selection.choice())
    return json_text(data_package(notes, sentence, question.selection.query(), question.base, corpus.about))


def _citation_json(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    notes = _notes(corpus, [], question)
    opened = dict(question.opened)
    sentence = sentence_of(corpus, index, question.selection, opened)
    record, day = record_of(corpus, question.selection, opened), question.day or date.min
    forms = citation(notes["title"], sentence, notes["link"], corpus.version, day, corpus.about, record)
    return json_text({**notes, "sentence": sentence, **forms})


def _openapi_json(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    media_types = {name: media_type_of(name) for name in MAKERS}
    return json_text(openapi(media_types, OWN, corpus.version, question.base, corpus.about))


def _statements_json(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    chosen = _chosen(corpus, index, question)[0]
    named = {mention.statement for claim in chosen for mention in claim.mentions}
    rows = [
        statement_values(statement, corpus)
        for statement in corpus.statements.values()
        if statement.id in named and statement.collection in corpus.about.on(question.selection.collection)
    ]
    return json_text({**_notes(corpus, chosen, question), "total": len(rows), "statements": rows})


def _places_geojson(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    features = place_features(corpus, question.with_geometry)
    if question.selection.choice() != Selection():
        named = {place for claim in _chosen(corpus, index, question)[0] for place in claim.places}
        features = [feature for feature in features if feature["id"] in named]
    notes = _notes(corpus, [], question)
    return json_text({"type": "FeatureCollection", **notes, "features": features})


def _places_json(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    return json_text(place_columns(corpus))


def _corpus_json(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    return json_text(corpus_description(corpus))


def _outlines_geojson(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    return json_text({"type": "FeatureCollection", "features": list(corpus.gazetteer.background)})


def _spans_json(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    return json_text(packed_spans(timeline_spans(index, question.selection)))


def _marks_json(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    """All claims of the collections: the map takes the selection from /data/spans.json."""
    return json_text({"notice": corpus.about.notice, **packed_marks(map_columns(corpus, index))})


def _texts_json(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    rows = [row for row in question.picked if row < len(index.table)]
    return json_text({"row": rows, "texts": map_texts(corpus, claims_at(corpus, index, rows))})


def _list_json(corpus: Corpus, index: ClaimIndex, question: Question) -> str:
    """Claims with at least half of their period in the range come first, then those that only touch it."""
    mask = _matching(index, question)
    mostly = index.mostly_in_range(question.selection)
    rows = np.concatenate([np.flatnonzero(mask & mostly), np.flatnonzero(mask & ~mostly)])
    end = None if question.limit is None else question.offset + question.limit
    page = rows[question.offset : end]
    claims = claims_at(corpus, index, page)
    told = [
        {**row, "touches": True} if not inside else row
        for row, inside in zip(list_rows(corpus, claims), mostly[page].tolist(), strict=True)
    ]
    return json_text({"total": len(rows), "within": int((mask & mostly).sum()), "rows": told})


def json_text(value: Any) -> str:
    """A value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def media_type_of(name: str) -> str:
    """The media type of /data/<name>."""
    return MEDIA_TYPES[name.rpartition(".")[2]]


MEDIA_TYPES = {
    **{ending: file.media_type for ending, file in CLAIM_FILES.items()},
    "atom": "application/atom+xml; charset=utf-8",
}
DATED = frozenset({"citation.json"})
"""Responses that contain the current day."""
OWN = {"citation.json": tuple(OPENED), "texts.json": (PICKED,)}
"""Parameters that only one response supports: the record that a page has opened, the rows that are viewed."""
MAKERS: dict[str, Callable[[Corpus, ClaimIndex, Question], str]] = {
    "claims.geojson": _claims_geojson,
    "claims.csv": _claims_csv,
    "claims.json": _claims_json,
    "claims.kml": _claims_kml,
    "claims.jsonld": _claims_jsonld,
    "datapackage.json": _datapackage_json,
    "citation.json": _citation_json,
    "feed.atom": _feed,
    "openapi.json": _openapi_json,
    "corpus.json": _corpus_json,
    "statements.json": _statements_json,
    "places.geojson": _places_geojson,
    "places.json": _places_json,
    "outlines.geojson": _outlines_geojson,
    "spans.json": _spans_json,
    "list.json": _list_json,
    "marks.json": _marks_json,
    "texts.json": _texts_json,
}
