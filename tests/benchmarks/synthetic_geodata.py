"""Places that do not exist: the gazetteer and the outlines of a synthetic corpus."""

from __future__ import annotations

import csv
import hashlib
import json
import random
from pathlib import Path
from typing import Any, NamedTuple

from claimsmap.places.places_file import COLUMNS

CELLS_WIDE, CELLS_HIGH = 8, 5
WEST, SOUTH, EAST, NORTH = 45.5, 38.9, 48.5, 41.2
"""The districts are the cells of a grid over this box, in degrees; every other place is in one of them."""
COUNTRY = "synthetic-country"


class Spot(NamedTuple):
    """A place and the point of its mark."""

    id: str
    lat: float
    lon: float


def write_geodata(folder: Path, count: int, dice: random.Random) -> list[Spot]:
    """The gazetteer and its outlines: a country, districts with outlines, heights with circles, villages and towns."""
    cells = [(column, row) for row in range(CELLS_HIGH) for column in range(CELLS_WIDE)][: max(4, count // 20)]
    districts = [_district(column, row) for column, row in cells]
    rows: list[dict[str, Any]] = [
        {"id": COUNTRY, "name": "Synthetic country", "place_class": "country", "lat": 40.0, "lon": 47.0}
    ]
    rows += [row for row, _ in districts]
    for number in range(count - len(districts)):
        (column, row), (district, _) = dice.choice(list(zip(cells, districts, strict=True)))
        west, south, east, north = _cell(column, row)
        place_class = dice.choices(["village", "town", "height"], [65, 10, 25])[0]
        rows.append(
            {
                "id": f"synthetic-{place_class}-{number}",
                "name": f"Synthetic {place_class} {number}",
                "place_class": place_class,
                "lat": round(dice.uniform(south, north), 5),
                "lon": round(dice.uniform(west, east), 5),
                "uncertainty_m": dice.randrange(300, 3000) if place_class == "height" else "",
                "parent": district["id"],
            }
        )
    for place in rows:
        place |= {"source": "synthetic", "licence": "CC0 1.0", "note": "made up to measure with"}
    with (folder / "places.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    outlines = {"type": "FeatureCollection", "features": [outline for _, outline in districts]}
    (folder / "outlines.geojson").write_text(json.dumps(outlines))
    _write_provenance(folder)
    return [Spot(place["id"], place["lat"], place["lon"]) for place in rows[1:]]


def _cell(column: int, row: int) -> tuple[float, float, float, float]:
    """West, south, east and north of a cell of the grid."""
    wide, high = (EAST - WEST) / CELLS_WIDE, (NORTH - SOUTH) / CELLS_HIGH
    return WEST + column * wide, SOUTH + row * high, WEST + (column + 1) * wide, SOUTH + (row + 1) * high


def _district(column: int, row: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """A row of the gazetteer and its outline, a rectangle."""
    west, south, east, north = (round(edge, 5) for edge in _cell(column, row))
    ident = f"synthetic-district-{column}-{row}"
    name = f"Synthetic district {column}-{row}"
    place = {
        "id": ident,
        "name": name,
        "place_class": "district",
        "lat": round((south + north) / 2, 5),
        "lon": round((west + east) / 2, 5),
        "parent": COUNTRY,
    }
    properties = {"id": ident, "name": name, "role": "place", "source": "synthetic", "licence": "CC0 1.0"}
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return place, {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _write_provenance(folder: Path) -> None:
    files = [
        {
            "file": name,
            "what": "synthetic places to measure with",
            "producer": "tests/benchmarks/corpora.py",
            "made": "drawn at random from a seed",
            "precision": "none",
            "licence": "CC0 1.0",
            "attribution": "none",
            "sha256": hashlib.sha256((folder / name).read_bytes()).hexdigest(),
        }
        for name in ("places.csv", "outlines.geojson")
    ]
    source = {
        "source": "synthetic",
        "producer": "tests/benchmarks/corpora.py",
        "what": "places that do not exist",
        "licence_received": "CC0 1.0",
        "licence_published": "CC0 1.0",
    }
    (folder / "sources.yaml").write_text(json.dumps({"files": files, "sources": [source]}))
