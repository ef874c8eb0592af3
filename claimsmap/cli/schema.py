"""`python -m claimsmap schema DIR`: JSON Schemas of a corpus's files, for editors, and a page of all fields."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

HELP = "write JSON Schemas of a corpus's files, for completion in editors, and a page of all fields"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the output folder."""
    parser.add_argument("folder", nargs="?", type=Path, default=Path("docs/schema"), help="where to write them")


def run(chosen: argparse.Namespace) -> int:
    """Return 0 when they are written."""
    # imported here because it parses the records' source code
    from claimsmap.cli.schemas.field_tables import field_tables
    from claimsmap.cli.schemas.json_schemas import schemas

    texts = {f"{name}.json": json.dumps(each, indent=1, ensure_ascii=False) + "\n" for name, each in schemas().items()}
    chosen.folder.mkdir(parents=True, exist_ok=True)
    for name, text in {**texts, "fields.md": field_tables()}.items():
        (chosen.folder / name).write_text(text, encoding="utf-8")
        print(chosen.folder / name)
    return 0
