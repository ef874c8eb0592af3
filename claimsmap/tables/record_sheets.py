"""The records of a corpus as workbook sheets, one per kind of record, and sheets back to records.

A list of records within a record is a sheet of its own, whose column `of` has the id of the containing record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args, get_origin

from claimsmap.loading.claims_file import SECTIONS
from claimsmap.loading.record_lines import Source
from claimsmap.model.records import Record
from claimsmap.tables.cells import joined, pairs_joined, pairs_parted, parted
from claimsmap.tables.table import TableError

OF = "of"
Records = dict[str, dict[str, dict[str, Any]]]
"""Section → id → record as in the claims file: strings, lists and mappings."""


@dataclass
class Sheet:
    """Headings, and rows as texts by heading; empty cells are omitted."""

    columns: list[str]
    rows: list[dict[str, str]] = field(default_factory=list)


def records_in(source: Source) -> Records:
    """Every record in the claims files, as typed."""
    return {
        section: {str(item["id"]): item for _, item in source.items(section) if isinstance(item, dict)}
        for section in SECTIONS
    }


def sheets_of(records: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> dict[str, Sheet]:
    """The sheets of these records; a sheet without rows still has its headings."""
    sheets: dict[str, Sheet] = {}
    for section, model in SECTIONS.items():
        children = _children(model)
        own = sheets[section] = Sheet([name for name in model.model_fields if name not in children])
        for name, child in children.items():
            sheets[name] = Sheet([OF, *child.model_fields])
        for ident, record in records.get(section, {}).items():
            own.rows.append(_row(record, model, own, children))
            for name, child in children.items():
                for each in record.get(name) or ():
                    sheets[name].rows.append({OF: ident, **_row(each, child, sheets[name], {})})
    return sheets


def records_of(sheets: Mapping[str, Sheet]) -> Records:
    """The records in sheets. Raises TableError for a row without id, or one whose containing record is missing."""
    records: Records = {}
    for section, model in SECTIONS.items():
        found = records[section] = {}
        for number, row in enumerate(sheets[section].rows if section in sheets else (), start=2):
            if not row.get("id"):
                raise TableError(f"sheet {section}, row {number}: has no id. Give it one")
            if row["id"] in found:
                raise TableError(f'sheet {section}, row {number}: the id "{row["id"]}" is used twice')
            found[row["id"]] = _record(row, model)
        for name, child in _children(model).items():
            for number, row in enumerate(sheets[name].rows if name in sheets else (), start=2):
                if row.get(OF) not in found:
                    raise TableError(f'sheet {name}, row {number}, column of: no "{row.get(OF, "")}" in {section}')
                fields = {column: value for column, value in row.items() if column != OF}
                found[row[OF]].setdefault(name, []).append(_record(fields, child))
    return records


def _row(record: Mapping[str, Any], model: type[Record], sheet: Sheet, children: Mapping[str, Any]) -> dict[str, str]:
    row = {}
    for name, value in record.items():
        if name in children or value in ("", [], {}, None):
            continue
        if name not in sheet.columns:
            sheet.columns.append(name)
        if isinstance(value, Mapping):
            row[name] = pairs_joined(value)
        elif isinstance(value, list):
            row[name] = joined(value)
        else:
            row[name] = joined([value]) if name in _lists(model) else str(value)
    return row


def _record(row: Mapping[str, str], model: type[Record]) -> dict[str, Any]:
    return {
        name: parted(text) if name in _lists(model) else pairs_parted(text) if name in _mappings(model) else text
        for name, text in row.items()
    }


@cache
def _children(model: type[Record]) -> dict[str, type[Record]]:
    """The fields of a record that contain a list of records."""
    found = {}
    for name, info in model.model_fields.items():
        inner = next((each for each in _types(info.annotation) if _is_record(each)), None)
        if inner is not None and any(get_origin(each) is tuple for each in _types(info.annotation)):
            found[name] = inner
    return found


@cache
def _lists(model: type[Record]) -> frozenset[str]:
    """The fields of a record that contain a list of texts."""
    tuples = {
        name
        for name, info in model.model_fields.items()
        if any(get_origin(each) is tuple for each in _types(info.annotation))
    }
    return frozenset(tuples - set(_children(model)))


@cache
def _mappings(model: type[Record]) -> frozenset[str]:
    """The fields of a record that contain a mapping or a single record."""
    return frozenset(
        name
        for name, info in model.model_fields.items()
        if name not in _children(model)
        and any(get_origin(each) is dict or _is_record(each) for each in _types(info.annotation))
    )


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


def _types(annotation: Any) -> Iterator[Any]:
    """A type and all its type arguments, recursively."""
    yield annotation
    for part in get_args(annotation):
        yield from _types(part)
