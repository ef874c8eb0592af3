"""The JSON Schema of each YAML file of a corpus, with a description of every field."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from claimsmap.cli.schemas.field_tables import described, in_one_line, with_parts
from claimsmap.loading.claims_file import SECTIONS
from claimsmap.model.about import About
from claimsmap.places.provenance import Provenance


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each YAML file, by name; it covers structure and types, not every check."""
    definitions: dict[str, Any] = {}
    sections = {}
    for section, record in SECTIONS.items():
        schema = TypeAdapter(list[record]).json_schema()  # type: ignore[valid-type]
        definitions |= schema.pop("$defs", {})
        sections[section] = schema
    claims = {"type": "object", "properties": sections, "additionalProperties": False, "$defs": definitions}
    found = {
        "corpus": _described(About.model_json_schema(), About),
        "claims": _described(claims, *SECTIONS.values()),
        "sources": _described(Provenance.model_json_schema(), Provenance),
    }
    return {name: {"$schema": GenerateJsonSchema.schema_dialect, **each} for name, each in found.items()}


def _described(schema: dict[str, Any], *records: type[BaseModel]) -> dict[str, Any]:
    """The schema with field descriptions added, which editors show while typing."""
    definitions = {schema.get("title"): schema, **schema.get("$defs", {})}
    for record in (each for top in records for each in with_parts(top)):
        properties = definitions.get(record.__name__, {}).get("properties", {})
        for name, text in described(record).items():
            if name in properties:
                properties[name].setdefault("description", in_one_line(text))
    return schema
