"""Turns a Nominatim result into a suggested row of places.csv, for an editor to review."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from io import StringIO
from math import isfinite
from typing import Any

from claimsmap.places.name_languages import NameLanguages
from claimsmap.places.names import fold_name
from claimsmap.places.places_file import COLUMNS

Row = dict[str, str]
"""A row of places.csv, by column name."""


def row_of(answer: Mapping[str, Any], class_of_type: Mapping[str, str], languages: NameLanguages) -> Row:
    """The suggested row for one result; fields that only an editor can judge stay empty.

    `class_of_type` maps OpenStreetMap types to place classes; an unmapped type leaves the class to the editor.
    `languages` are those the gazetteer has names in.

    Raises ValueError, TypeError, KeyError or AttributeError for a malformed result.
    """
    lat, lon = float(answer["lat"]), float(answer["lon"])
    if not (isfinite(lat) and isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180):
        raise ValueError("no place on earth")
    details, tags = answer.get("namedetails") or {}, answer.get("extratags") or {}
    names = [(language, plain(str(details.get(f"name:{language}") or ""))) for language in languages.usual]
    name = dict(names)["en"] or plain(str(answer["display_name"]).split(",")[0])
    native = plain(str(details.get("name") or ""))
    if native not in [text for _, text in names]:
        names.append((languages.of(native), native))
    kinds = [str(answer.get(key) or "") for key in ("addresstype", "type")]
    place_class = next((class_of_type[kind] for kind in kinds if kind in class_of_type), "")
    identifier = re.sub(r"[^a-z0-9]+", "_", fold_name(name)).strip("_") or "place"
    wikidata = str(tags.get("wikidata") or "")
    row = dict.fromkeys(COLUMNS, "")
    row |= {
        "id": f"{identifier}_{place_class}" if place_class else identifier,
        "name": name,
        "place_class": place_class,
        "lat": f"{lat:.5f}",
        "lon": f"{lon:.5f}",
        "alt_names": "|".join(f"{language}:{text}" for language, text in names if text and text != name),
        "wikidata_id": wikidata if re.fullmatch(r"Q\d+", wikidata, re.ASCII) else "",
        "source": "OpenStreetMap via Nominatim",
        "licence": "ODbL 1.0",
        "note": plain(f"REVIEW: class guessed from {'/'.join(filter(None, kinds))}; add uncertainty_m and parent"),
    }
    return row


def plain(text: str) -> str:
    """Foreign text on one line, without the separator "|" or anything that controls a terminal."""
    printable = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(printable.replace("|", " ").split())[:200]


def as_csv(rows: list[Row]) -> str:
    """Rows as lines of places.csv."""
    lines = StringIO()
    csv.DictWriter(lines, COLUMNS, lineterminator="\n").writerows(rows)
    return lines.getvalue()
