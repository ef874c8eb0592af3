"""The OpenAPI 3.1 description of /data, generated from the same definitions that parse its parameters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from claimsmap.export.api_query import MOST_PICKED, PICKED
from claimsmap.model.about import About
from claimsmap.query.selection import LISTS, names_of
from claimsmap.query.view_parameters import LONGEST_VALUE, MOST_VALUES, REACH, closed

Json = dict[str, Any]

EXPLAINED = {
    "from": "First day, included.",
    "to": "Last day, included.",
    "dates": "What the days are held against: when it happened, or when it was said.",
    "match": "Which claims the days keep: all whose period touches them, or those with at least half of it within.",
    "collection": "Which parts of the record; those that are on at first without it.",
    "kind": "What a claim is about.",
    "statement": "Id of a statement that makes the claim.",
    "place": "Id of a place that the claim names.",
    "speaker": "Id of who says it.",
    "party": "The type of speaker.",
    "q": "Words; all of them must occur.",
    "claim": "The claim a page has open; without effect on what is answered.",
    "lat": "Where a page's map looks; without effect on what is answered. Needs lon.",
    "lon": "As lat.",
    "zoom": "As lat.",
    "limit": "How many rows at most.",
    "offset": "How many rows to leave out before.",
    "mapped": "yes: only claims with a mark on the map; no: only those without.",
    "geometry": "none leaves it out.",
    "version": "Any value; it keeps the caches of browsers apart.",
    "row": "Places of claims in the file of the collections, from 0; at most 500.",
    "series": "Id of the series that a page has opened.",
    "difference": "Id of the difference that a page has opened.",
}
"""A description of every parameter."""
OF_DATA: dict[str, Json] = {
    "limit": {"type": "integer", "minimum": 0, "maximum": 1_000_000},
    "offset": {"type": "integer", "minimum": 0, "maximum": 1_000_000},
    "mapped": {"enum": ["yes", "no"]},
    "geometry": {"enum": ["none"]},
    "version": {"type": "string"},
}
"""The parameters that only /data has."""


def openapi(
    media_types: Mapping[str, str], own: Mapping[str, Sequence[str]], version: str, base: str, about: About
) -> Json:
    """The description; `media_types` maps each name under /data to its type, `own` to parameters that only it has."""
    shared = (*names_of(about), *OF_DATA)
    parameters = {name: _parameter(name, about) for name in (*shared, *dict.fromkeys(chain(*own.values())))}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": about.name,
            "version": version,
            "description": about.notice,
            "license": {"name": f"{about.licence.title} (the claims)", "identifier": about.licence.name},
        },
        "servers": [{"url": base or "../"}],
        "paths": {
            f"/data/{name}": {"get": _operation(name, media_type, (*shared, *own.get(name, ())))}
            for name, media_type in media_types.items()
        },
        "components": {
            "parameters": parameters,
            "responses": {
                "bad": _error("A parameter is not understood, and which.", "parameter"),
                "unreadable": _error("The claims cannot be read, and why.", "faults"),
            },
        },
    }


def _operation(name: str, media_type: str, parameters: Sequence[str]) -> Json:
    return {
        "operationId": name.replace(".", "_"),
        "summary": f"The view as {name}",
        "parameters": [{"$ref": f"#/components/parameters/{each}"} for each in parameters],
        "responses": {
            "200": {
                "description": "What is chosen. ETag is sent; send it back as If-None-Match.",
                "content": {media_type.partition(";")[0]: {}},
            },
            "304": {"description": "Nothing has changed since the ETag that was sent."},
            "400": {"$ref": "#/components/responses/bad"},
            "503": {"$ref": "#/components/responses/unreadable"},
        },
    }


def _parameter(name: str, about: About) -> Json:
    if name == PICKED:
        rows = {"type": "array", "items": {"type": "integer", "minimum": 0}, "maxItems": MOST_PICKED}
        return {"name": name, "in": "query", "description": EXPLAINED[name], "schema": rows}
    value = OF_DATA.get(name) or _schema(name, about)
    is_list = name in LISTS or name in about.filters
    schema = {"type": "array", "items": value, "maxItems": MOST_VALUES} if is_list else value
    explained = EXPLAINED.get(name) or f"{about.field_label(name)}: a value as printed."
    return {"name": name, "in": "query", "description": explained, "schema": schema}


def _schema(name: str, about: About) -> Json:
    if name in ("from", "to"):
        return {"type": "string", "format": "date"}
    if values := closed(about).get(name):
        return {"enum": [str(each) for each in values]}
    if name in REACH:
        least, most = REACH[name]
        return {"type": "number", "minimum": least, "maximum": most}
    return {"type": "string", "maxLength": LONGEST_VALUE}


def _error(description: str, more: str) -> Json:
    value: Json = {"type": "array", "items": {"type": "string"}} if more == "faults" else {"type": "string"}
    schema = {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}, more: value}}
    return {"description": description, "content": {"application/json": {"schema": schema}}}
