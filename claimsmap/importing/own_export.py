"""Re-imports one of our exports: records that differ replace those on file, all others are untouched."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimsmap.drafting.splicing import replaced, spliced
from claimsmap.loading.claims_file import SECTIONS
from claimsmap.loading.parts import source_of
from claimsmap.loading.record_faults import record_faults
from claimsmap.places.places_file import FILE as PLACES_FILE
from claimsmap.places.provenance import FILE as SOURCES_FILE
from claimsmap.tables.record_sheets import Sheet, records_in, records_of, sheets_of
from claimsmap.tables.table import TableError

PLACES = "places"


@dataclass
class Changes:
    """The effect of re-importing an export."""

    files: dict[Path, bytes] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    """Recorded ids missing from the export: those records are left unchanged."""


def exported(claims_file: Path, geodata: Path) -> dict[str, Sheet]:
    """Everything that can be re-imported: the records, and the rows of the gazetteer."""
    sheets = sheets_of(records_in(source_of(claims_file)))
    header, rows = _places(geodata / PLACES_FILE)
    sheets[PLACES] = Sheet(header, [{name: text for name, text in row.items() if text} for row in rows])
    return sheets


def changes_of(sheets: Mapping[str, Sheet], claims_file: Path, geodata: Path) -> Changes:
    """The changes. Raises TableError for an invalid record, with its sheet and id."""
    source = source_of(claims_file)
    given, on_file = records_of(sheets), records_in(source)
    found = Changes()
    changed: dict[str, dict[str, dict[str, Any]]] = {}
    added: dict[str, list[dict[str, Any]]] = {}
    for section in SECTIONS:
        for ident, record in given[section].items():
            if ident not in on_file[section]:
                added.setdefault(section, []).append(record)
                found.added.append(ident)
            elif _sound(section, record) != _sound(section, on_file[section][ident]):
                changed.setdefault(section, {})[ident] = record
                found.changed.append(ident)
        found.absent += [ident for ident in on_file[section] if ident not in given[section]]
    for part in source.parts:
        path = Path(part.file)
        before = path.read_bytes().decode("utf-8")
        after = before
        for section, records in changed.items():
            listed = part.tree.get(section) or []
            own = {str(item["id"]): records[str(item["id"])] for item in listed if str(item["id"]) in records}
            after = replaced(after, section, own)
        if path == claims_file and added:
            after = spliced(after, added, {})
        if after != before:
            found.files[path] = after.encode("utf-8")
    if PLACES in sheets:
        _add_places(sheets[PLACES], geodata, found)
    return found


def _sound(section: str, record: Mapping[str, Any]) -> object:
    """The validated record, so that differences in notation do not count."""
    try:
        return SECTIONS[section].model_validate(record)
    except ValidationError as error:
        where, what, cure = next(record_faults(error, SECTIONS[section]))
        path = ".".join(map(str, (record.get("id", ""), *where)))
        raise TableError(f"sheet {section}: {path}: {what}. {cure}") from None


def _places(file: Path) -> tuple[list[str], list[dict[str, str]]]:
    reader = csv.DictReader(StringIO(file.read_text("utf-8-sig"), newline=""))
    return list(reader.fieldnames or ()), list(reader)


def _add_places(sheet: Sheet, geodata: Path, found: Changes) -> None:
    file, sources = geodata / PLACES_FILE, geodata / SOURCES_FILE
    header, rows = _places(file)
    by_id = {row["id"]: row for row in rows}
    given = {row.get("id", ""): {name: row.get(name, "") for name in header} for row in sheet.rows}
    found.added += [ident for ident in given if ident not in by_id]
    found.changed += [ident for ident, row in given.items() if ident in by_id and row != by_id[ident]]
    found.absent += [ident for ident in by_id if ident not in given]
    merged = by_id | given
    if merged == by_id:
        return
    out = StringIO()
    writer = csv.DictWriter(out, header, lineterminator="\n")
    writer.writeheader()
    writer.writerows(merged.values())
    before, after = file.read_bytes(), out.getvalue().encode("utf-8")
    found.files[file] = after
    if sources.exists():
        old, new = hashlib.sha256(before).hexdigest(), hashlib.sha256(after).hexdigest()
        found.files[sources] = sources.read_text("utf-8").replace(old, new).encode("utf-8")
