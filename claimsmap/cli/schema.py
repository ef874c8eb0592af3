"""`python -m claimsmap schema DIR`: JSON Schemas of the files of a corpus, for completion in editors."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from claimsmap.loading.claims_file import SECTIONS
from claimsmap.model.about import About
from claimsmap.places.provenance import Provenance

HELP = "write JSON Schemas of a corpus's files, for completion in editors"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The folder."""
    parser.add_argument("folder", nargs="?", type=Path, default=Path("docs/schema"), help="where to write them")


def run(chosen: argparse.Namespace) -> int:
    """0 when they are written."""
    chosen.folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        path = chosen.folder / f"{name}.json"
        path.write_text(json.dumps(schema, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(path)
    return 0


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each YAML file by its name: what may be written, before the values are checked."""
    definitions: dict[str, Any] = {}
    sections = {}
    for section, record in SECTIONS.items():
        schema = TypeAdapter(list[record]).json_schema()  # type: ignore[valid-type]
        definitions |= schema.pop("$defs", {})
        sections[section] = schema
    claims = {"type": "object", "properties": sections, "additionalProperties": False, "$defs": definitions}
    found = {"corpus": About.model_json_schema(), "claims": claims, "sources": Provenance.model_json_schema()}
    return {name: {"$schema": GenerateJsonSchema.schema_dialect, **each} for name, each in found.items()}
