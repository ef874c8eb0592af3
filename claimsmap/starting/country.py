"""A country for a new corpus: its outline, its neighbours' and its towns, from bundled data."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from shapely import set_precision, simplify
from shapely.geometry import box, mapping, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from claimsmap.files.suggestions import did_you_mean, nearest
from claimsmap.starting.kit import KIT, origins

AROUND = 1.5
"""Degrees around a country within which neighbours are drawn."""
GRID = 0.0001
"""Grid in degrees to which outlines are rounded: 11 m, far below their own precision."""


class NoCountryError(ValueError):
    """There is no such country; the message suggests the nearest."""


class Town(NamedTuple):
    """A populated place."""

    geonames_id: str
    name: str
    lat: float
    lon: float
    people: int
    names: tuple[str, ...]
    """Further names, in any script."""


class Country(NamedTuple):
    """The country of a new corpus."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    at: tuple[float, float]
    """A point in it, latitude first."""
    outlines: list[dict[str, Any]]
    """GeoJSON features of it and its surroundings, for the background."""
    towns: list[Town]
    """Largest first."""


def country_of(code: str) -> Country:
    """The country of an ISO 3166-1 alpha-2 code or an English name. Raises NoCountryError."""
    shapes = _shapes()
    names = {name.casefold(): each for each, (name, _) in shapes.items()}
    found = code.upper() if code.upper() in shapes else names.get(code.casefold(), "")
    if not found:
        cure = did_you_mean(nearest(code, [name for name, _ in shapes.values()])) or "Write two letters, such as UA"
        raise NoCountryError(f'no country "{code}". {cure}')
    name, own = shapes[found]
    largest = max(getattr(own, "geoms", [own]), key=lambda part: part.area)
    spot = largest.representative_point()
    west, south, east, north = own.bounds
    frame = box(west - AROUND, south - AROUND, east + AROUND, north + AROUND)
    outlines = [_feature(found, name, own)]
    for other, (other_name, other_shape) in shapes.items():
        if other != found and other_shape.intersects(frame):
            outlines.append(_feature(other, other_name, other_shape.intersection(frame)))
    drawn = [each for each in outlines if each is not None]
    return Country(found, name, (round(spot.y, 4), round(spot.x, 4)), drawn, list(_towns(found)))


def _feature(code: str, name: str, drawn: BaseGeometry) -> dict[str, Any] | None:
    areas = [part for part in getattr(drawn, "geoms", [drawn]) if part.geom_type == "Polygon"]
    tidy = set_precision(simplify(unary_union(areas), GRID), GRID)
    if tidy.is_empty or not tidy.geom_type.endswith("Polygon"):
        return None
    properties = {
        "id": f"country_{code.lower()}",
        "name": name,
        "role": "background",
        "kind": "country",
        "source": origins()[1].source,
        "licence": origins()[1].licence,
        "note": "as its source draws it: by who holds the ground, not by who is recognised",
    }
    geometry = json.loads(json.dumps(mapping(tidy)))
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _towns(code: str) -> Iterator[Town]:
    with (KIT / "towns.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row[0] == code:
                names = tuple(filter(None, row[6].split("|")))
                yield Town(row[1], row[2], float(row[3]), float(row[4]), int(row[5]), names)


@cache
def _shapes() -> dict[str, tuple[str, BaseGeometry]]:
    """Code → name and outline of every country."""
    topology = json.loads((KIT / "countries.json").read_text("utf-8"))
    arcs = [list(_positions(arc, topology["transform"])) for arc in topology["arcs"]]
    found: dict[str, tuple[str, BaseGeometry]] = {}
    for each in topology["objects"]["countries"]["geometries"]:
        code, name = each["properties"]["code"], each["properties"]["name"]
        if code and each.get("arcs"):
            parts = each["arcs"] if each["type"] == "MultiPolygon" else [each["arcs"]]
            rings = [[_ring(ring, arcs) for ring in part] for part in parts]
            drawn = shape({"type": "MultiPolygon", "coordinates": rings}).buffer(0)
            found[code] = (name, unary_union([found[code][1], drawn]) if code in found else drawn)
    return dict(sorted(found.items()))


def _positions(arc: list[list[int]], transform: dict[str, Any]) -> Iterator[tuple[float, float]]:
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield (
            x * transform["scale"][0] + transform["translate"][0],
            y * transform["scale"][1] + transform["translate"][1],
        )


def _ring(indexes: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """A ring's arcs concatenated; a negative index means the arc reversed (TopoJSON)."""
    ring: list[tuple[float, float]] = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += arc[1:] if ring else arc
    return ring
