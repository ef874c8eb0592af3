"""The files of a new corpus, from commented templates and the places of a country."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable
from io import StringIO

from claimsmap.drafting.rendering import scalar
from claimsmap.places.place import Place
from claimsmap.places.places_file import COLUMNS
from claimsmap.places.plain_ids import plain_id
from claimsmap.starting.country import Country, Town
from claimsmap.starting.kit import KIT, origins

TOWN_M = 2_000
"""Uncertainty in metres of a town's point: our estimate."""


def new_corpus(title: str, country: Country) -> dict[str, bytes]:
    """Path within the folder → content of every file of a new corpus with this title and country."""
    rows = _rows(country)
    places = _csv(rows)
    features = [json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in country.outlines]
    outlines = '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n"
    town = next((row for row in rows if row["place_class"] == "town"), rows[0])
    told = {
        "@TITLE@": scalar(title),
        "@PLAIN_TITLE@": title,
        "@COUNTRY@": country.name,
        "@COUNT@": str(len(country.towns)),
        "@TOWN@": town["name"],
        "@PLACE@": town["id"],
        "@PLACES_SHA@": hashlib.sha256(places.encode()).hexdigest(),
        "@OUTLINES_SHA@": hashlib.sha256(outlines.encode()).hexdigest(),
    }
    made = {name: _filled(name, told) for name in ("corpus.yaml", "claims.yaml", "README.md")}
    made |= {"geodata/places.csv": places, "geodata/outlines.geojson": outlines}
    made["geodata/sources.yaml"] = _filled("sources.yaml", told)
    return {name: text.encode("utf-8") for name, text in made.items()}


def _filled(name: str, told: dict[str, str]) -> str:
    text = (KIT / "files" / name).read_text("utf-8")
    for mark, value in told.items():
        text = text.replace(mark, value)
    return text


def _rows(country: Country) -> list[dict[str, str]]:
    """The country and its towns as rows of places.csv."""
    own = plain_id(country.name) or country.code.lower()
    first = {
        "id": own,
        "name": country.name,
        "place_class": "country",
        "lat": f"{country.at[0]}",
        "lon": f"{country.at[1]}",
        "source": origins()[1].source,
        "licence": origins()[1].licence,
        "note": "label point; a country is never drawn as a mark",
    }
    taken = {own}
    return [first, *(_row(town, own, taken) for town in country.towns)]


def _row(town: Town, country: str, taken: set[str]) -> dict[str, str]:
    ident = plain_id(town.name) or f"town_{town.geonames_id}"
    ident = f"{ident}_{town.geonames_id}" if ident in taken else ident
    taken.add(ident)
    names = "|".join(f"und:{name}" for name in _sound(town.names))
    return {
        "id": ident,
        "name": " ".join(town.name.split()),
        "place_class": "town",
        "lat": f"{town.lat:.5f}",
        "lon": f"{town.lon:.5f}",
        "uncertainty_m": str(TOWN_M),
        "parent": country,
        "alt_names": names,
        "geonames_id": town.geonames_id,
        "source": origins()[0].source,
        "licence": origins()[0].licence,
    }


def _sound(names: Iterable[str]) -> list[str]:
    """The names that are valid in the gazetteer."""
    found = []
    for name in names:
        try:
            Place.model_validate({"id": "x", "name": name, "place_class": "country", "source": "x", "licence": "x"})
        except ValueError:
            continue
        found.append(name)
    return found


def _csv(rows: list[dict[str, str]]) -> str:
    out = StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
