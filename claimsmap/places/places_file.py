"""Reads places.csv: every valid row as a place, and the faults of the others."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from claimsmap.files.faults import Fault
from claimsmap.files.reading import Digest, read_text
from claimsmap.files.suggestions import Similar, did_you_mean, nearest
from claimsmap.model.subject import PlaceClass
from claimsmap.model.vocabulary import Drawn
from claimsmap.places.place import Place

FILE = "places.csv"
QUOTES = "Count the commas, and put a text with a comma or a quotation mark in quotes"
COLUMNS = tuple(name for name in Place.model_fields if name != "form")
_DRAWN = Similar(Drawn)


class Rows(dict[str, "Row"]):
    """The valid rows by id; `unsound` has the ids of faulty rows, or is None if the file cannot be read."""

    unsound: set[str] | None = None


class Row(NamedTuple):
    """A place and the 1-based line on which it begins."""

    place: Place
    line: int


def read_places(
    path: Path, classes: Mapping[str, PlaceClass] | None, digest: Digest | None = None
) -> tuple[Rows, list[Fault]]:
    """The valid rows of a file by id, in file order, and the faults of the others.

    `classes` are the place classes of corpus.yaml by id, None if it could not be read.
    """
    name = str(path)
    text, faults = read_text(path, name, digest)
    if faults:
        return Rows(), faults
    rows = Rows()
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    line = 1
    try:
        header = next(reader, [])
        if sorted(header) != sorted(COLUMNS):
            return rows, [Fault(name, 1, "first line", _wrong_with(header), f"Write the columns {','.join(COLUMNS)}")]
        rows.unsound = set()
        line = reader.line_num + 1
        for cells in reader:
            if any(cells):
                faults += _add(rows, header, cells, line, name, classes)
            line = reader.line_num + 1
    except csv.Error as error:
        rows.unsound = None
        faults.append(Fault(name, line, "row", f"is not CSV ({error})", QUOTES))
    return rows, faults


def _wrong_with(header: list[str]) -> str:
    missing = [column for column in COLUMNS if column not in header]
    others = [_shown(column) for column in header if column not in COLUMNS]
    if missing:
        return f"lacks {', '.join(missing)}"
    return f"has unknown columns: {', '.join(others)[:80]}" if others else "has a column twice"


def _add(
    rows: Rows,
    header: list[str],
    cells: list[str],
    line: int,
    file: str,
    classes: Mapping[str, PlaceClass] | None,
) -> Iterator[Fault]:
    """Add one row to the valid ones, or yield its faults."""
    given = dict(zip(header, cells, strict=False))
    ident = _shown(given.get("id", "")) or "row"
    if rows.unsound is not None and ident not in rows:
        rows.unsound.add(ident)
    if len(cells) != len(header):
        wrong = f"has {len(cells)} cells where the first line has {len(header)}"
        yield Fault(file, line, ident, wrong, QUOTES)
        return
    try:
        place = Place.model_validate(given, context=classes)
    except ValidationError as error:
        for problem in error.errors(include_url=False):
            field = str(problem["loc"][0]) if problem["loc"] else ""
            value = given.get(field, "")
            text = str(problem["ctx"]["error"]) if problem["type"] == "value_error" else ""
            wrong, _, cure = text.rpartition(": ")
            if problem["type"] == "missing":
                wrong, cure = "is empty", f"Write the {field}"
            elif problem["type"] == "enum":
                wrong = f'"{value[:60]}" is none of {", ".join(Drawn)}'
                cure = did_you_mean(_DRAWN.to(value, 1)) or "Write one of them"
            elif problem["type"] == "unknown_class":
                field, value = "place_class", given["place_class"]
                wrong = f'"{value[:60]}" is none of {", ".join(classes or ())}'
                cure = did_you_mean(nearest(value, classes or ())) or "Write one of them"
            yield Fault(file, line, f"{ident}.{field}".rstrip("."), _shown(wrong, 300), cure[:1].upper() + cure[1:])
        return
    if place.id in rows:
        wrong = f"is used twice, first on line {rows[place.id].line}"
        yield Fault(file, line, f"{ident}.id", wrong, "Give each place its own id")
    else:
        rows[place.id] = Row(place, line)
        if rows.unsound is not None:
            rows.unsound.discard(place.id)


def _shown(text: str, longest: int = 80) -> str:
    """Foreign text for a message, on one line and without anything that controls a terminal."""
    cut = text[:longest]
    return cut if cut.isprintable() else "".join(sign if sign.isprintable() else "�" for sign in cut)
