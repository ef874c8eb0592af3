"""A Frictionless Data Package descriptor for the files of a view."""

from __future__ import annotations

from typing import Any

from claimsmap.export.claim_files import CLAIM_FILES
from claimsmap.export.formats.csv_json import columns_of
from claimsmap.export.metadata import FileNotes
from claimsmap.model.about import About

DAYS = ("from", "to")


def data_package(notes: FileNotes, sentence: str, query: str, base: str, about: About) -> dict[str, Any]:
    """The descriptor; `query` is the view's query string."""
    return {
        "profile": "data-package",
        "name": "claims-map",
        "title": f"{about.name}: {notes['title']}",
        "description": f"{sentence} {notes['notice']}",
        "homepage": notes["link"],
        "version": notes["version"],
        "licenses": notes["licences"],
        "resources": [_resource(form, query, base, about) for form in CLAIM_FILES],
    }


def _resource(form: str, query: str, base: str, about: About) -> dict[str, Any]:
    _, media_type, what = CLAIM_FILES[form]
    described: dict[str, Any] = {
        "name": f"claims-{form}",
        "path": f"{base}data/claims.{form}" + (f"?{query}" if query else ""),
        "format": form,
        "mediatype": media_type.partition(";")[0],
        "encoding": "utf-8",
        "description": what,
    }
    if form == "csv":
        fields = [{"name": name, "type": "date" if name in DAYS else "string"} for name in columns_of(about)]
        described |= {"profile": "tabular-data-resource", "schema": {"fields": fields, "primaryKey": "id"}}
    return described
