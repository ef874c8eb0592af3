"""The data for map, timeline, list and filters of the static copy: /data responses, and filter values per claim."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import date
from typing import Any

from claimsmap.corpus.relations import reply_days
from claimsmap.export.api import answer
from claimsmap.export.catalogue import json_text
from claimsmap.export.citation import TEX, citation
from claimsmap.export.titles import OPENED
from claimsmap.files.folding import TABLE
from claimsmap.loading.store import Snapshot
from claimsmap.model.about import About
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.list_rows import list_rows
from claimsmap.query.map_columns import map_columns, map_texts, packed_marks
from claimsmap.query.timeline_data import axis_of, packed_spans, timeline_spans
from claimsmap.text.date_words import day_text
from pages.parts.filters.options import Filter, filters_of, kinds_elsewhere
from pages.parts.notices.unknown_ids import known_values
from pages.static_site.printing import page_html
from pages.static_site.scripts import put_js
from pages.static_site.variants import Variant

ROWS_IN_A_FILE = 100
PLACEHOLDERS = {name: f"⟨{name}⟩" for name in ("title", "sentence", "link", "record")}
"""Placeholders in the citation that the browser fills in, as only it knows the view."""


def places_js(snapshot: Snapshot) -> str:
    """Places and outlines, as in /data."""
    names = ("places.json", "outlines.geojson")
    return "".join(put_js(f"data/{name}", body_of(name, [], snapshot)) for name in names)


def record_files(snapshot: Snapshot, variant: Variant, day: date) -> Iterator[tuple[str, str]]:
    """The data of a variant's claims, in corpus order: what the map's first view needs of all of them, what the filters
    need, and what list and marks need, a hundred claims per file."""
    corpus, index = variant.part_of(snapshot)
    name = variant.name
    marks = json_text({"notice": corpus.about.notice, **packed_marks(map_columns(corpus, index))})
    told = json_text(_record_data(snapshot, variant, day))
    yield f"record/{name}.js", put_js(f"record/{name}/marks.json", marks) + put_js(f"record/{name}", told)
    yield f"choosing/{name}.js", put_js(f"choosing/{name}", json_text(_choosing(snapshot, variant)))
    claims = list(corpus.claims)
    for number, begin in enumerate(range(0, len(claims), ROWS_IN_A_FILE)):
        some = [corpus.claims[ident] for ident in claims[begin : begin + ROWS_IN_A_FILE]]
        key = f"rows/{name}/{number}"
        yield f"{key}.js", put_js(key, json_text({"rows": list_rows(corpus, some), "texts": map_texts(corpus, some)}))


def body_of(name: str, pairs: list[tuple[str, str]], snapshot: Snapshot, base: str = "", address: str = "") -> str:
    """The body of /data/<name>. Raises RuntimeError for an error response."""
    found = answer(name, pairs, snapshot, base=base, address=address)
    text = gzip.decompress(found.packed).decode()
    if found.status != 200:
        raise RuntimeError(f"/data/{name} answers {found.status}: {text}")
    return text


def _record_data(snapshot: Snapshot, variant: Variant, day: date) -> dict[str, Any]:
    corpus, index = variant.part_of(snapshot)
    axis = axis_of(index, variant.selection)
    answers = {ident: reply_days(corpus, ident, variant.collections) for ident in corpus.claims}
    return {
        "heading": page_html("static_site/heading_page", {"collection": variant.selection.collection}),
        "collections": list(variant.collections),
        "axis": [each.isoformat() for each in axis],
        "spans": packed_spans(timeline_spans(index, variant.selection)),
        "rowsInAFile": ROWS_IN_A_FILE,
        "answers": {
            ident: [[made.isoformat(), told.isoformat()] for made, told in pairs]
            for ident, pairs in answers.items()
            if pairs
        },
        "citation": citation_forms(corpus.version, day, corpus.about),
    }


def _choosing(snapshot: Snapshot, variant: Variant) -> dict[str, Any]:
    """What the claims can be filtered by, and their search texts."""
    corpus, index = variant.part_of(snapshot)
    return {
        "values": _values(index),
        "known": known_values(snapshot.corpus, snapshot.index) if snapshot.corpus and snapshot.index else {},
        "text": index.table["text"].tolist(),
        "folding": TABLE,
        "filters": [_offered(each) for each in filters_of(variant.view(snapshot))],
        "elsewhere": list(kinds_elsewhere(corpus.about, index, snapshot.index).items()) if snapshot.index else [],
    }


def citation_forms(version: str, day: date, about: About) -> dict[str, Any]:
    """The citation with placeholders, and what pages/assets/static_site/citing.js needs to fill them."""
    return {
        "day": {"iso": day.isoformat(), "text": day_text(day)},
        "notice": about.notice,
        "version": version,
        "title": about.title_shown,
        "opened": OPENED,
        "placeholders": PLACEHOLDERS,
        "tex": TEX,
        **citation(**PLACEHOLDERS, version=version, day=day, about=about),
    }


def _values(index: ClaimIndex) -> dict[str, list[list[str]]]:
    """For each filter, the values of each claim."""
    names = [name for name in index.rows if name not in ("figures", "figure")]  # not filters
    values: dict[str, list[list[str]]] = {name: [[] for _ in range(len(index.table))] for name in names}
    for name in names:
        for value, rows in index.rows[name].items():
            for row in rows.tolist():
                values[name][row].append(value)
    return values


def _offered(each: Filter) -> dict[str, Any]:
    return {"name": each.name, "label": each.label, "options": [[value, each.shown(value)] for value in each.options]}
