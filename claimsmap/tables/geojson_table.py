"""Tables in GeoJSON: the properties of each feature, and the position of its geometry."""

from __future__ import annotations

import json
from math import cos, radians
from pathlib import Path
from typing import Any

from shapely.errors import ShapelyError
from shapely.geometry import shape

from claimsmap.files.reading import read_text
from claimsmap.tables.table import MOST_ROWS, Problem, Row, Table, TableError, wrong_with

LAT, LON, UNCERTAINTY, ID = "geometry.lat", "geometry.lon", "geometry.uncertainty_m", "feature.id"
METRES_PER_DEGREE = 111_195


def read_geojson(path: Path) -> Table:
    """The table in a GeoJSON file, one row per feature. Raises TableError for an invalid file.

    A geometry that is not a point becomes a point on it, and the distance in metres to the far corner of its bounds.
    """
    text, faults = read_text(path, str(path))
    if faults:
        raise TableError(f"{faults[0].problem}. {faults[0].cure}")
    try:
        features = json.loads(text)["features"]
        if not isinstance(features, list):
            raise TypeError
    except json.JSONDecodeError as error:
        raise TableError(f"line {error.lineno} is not JSON ({error.msg}). Save it again as GeoJSON") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise TableError('is no GeoJSON FeatureCollection. Give it a list of "features"') from None
    if len(features) > MOST_ROWS:
        raise TableError(f"has more than {MOST_ROWS:,} features. Split it into several files")
    rows = tuple(_row(number, feature) for number, feature in enumerate(features, start=1))
    headings = tuple(dict.fromkeys(name for row in rows for name in (*row.cells, *row.problems)))
    return Table(headings, rows, "GeoJSON; features are counted from 1")


def _row(number: int, feature: Any) -> Row:
    if not isinstance(feature, dict):
        return Row(number, {}, {ID: Problem("is no feature", "Give it properties and a geometry")})
    properties = feature.get("properties") or {}
    given = {ID: feature.get("id"), **(properties if isinstance(properties, dict) else {})}
    cells = {str(name): _text(value) for name, value in given.items() if _text(value)}
    problems = {name: wrong for name, text in cells.items() if (wrong := wrong_with(text))}
    if feature.get("geometry"):
        try:
            cells |= _where(feature["geometry"])
        except (ValueError, TypeError, KeyError, AttributeError, IndexError, ShapelyError):
            problems[LAT] = Problem("has a geometry that is none", "Draw it again, or leave it null")
    return Row(number, cells, problems)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)).strip()


def _where(geometry: Any) -> dict[str, str]:
    drawn = shape(geometry)
    if drawn.is_empty:
        return {}
    at = drawn if drawn.geom_type == "Point" else drawn.representative_point()
    found = {LAT: repr(round(at.y, 6)), LON: repr(round(at.x, 6))}
    if drawn.geom_type != "Point":
        west, south, east, north = drawn.bounds
        wide = max(east - at.x, at.x - west) * cos(radians(at.y))
        reach = (wide**2 + max(north - at.y, at.y - south) ** 2) ** 0.5 * METRES_PER_DEGREE
        found[UNCERTAINTY] = str(max(100, round(reach)))
    return found
