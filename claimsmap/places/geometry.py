"""From coordinates to plain GeoJSON.

Everywhere else it is latitude, longitude; only GeoJSON says [longitude, latitude], and `position` is where they turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import asin, atan2, cos, degrees, radians, sin, sqrt, tau
from typing import Any

from shapely import Polygon, box
from shapely.geometry.polygon import orient

Geometry = dict[str, Any]
"""A GeoJSON geometry (RFC 7946)."""
Position = list[float]
"""[longitude, latitude] in WGS 84 degrees."""

SIDES = 64
"""Of the polygon that stands for a circle: its area is 0.16 % short."""
DECIMALS = 6
"""A tenth of a metre."""
_EQUATOR_M = 6_378_137.0
_SQUARED_ECCENTRICITY = 0.00669437999014


def position(lat: float, lon: float) -> Position:
    """The GeoJSON position of a latitude and a longitude: the one place where the two change order."""
    return [round(lon, DECIMALS), round(lat, DECIMALS)]


def point(lat: float, lon: float) -> Geometry:
    """A GeoJSON Point."""
    return {"type": "Point", "coordinates": position(lat, lon)}


def circle(lat: float, lon: float, radius_m: float) -> Geometry:
    """A GeoJSON Polygon of 64 points at `radius_m` metres from a place, counter-clockwise, or two at the date line.

    Great-circle steps on the sphere that fits the ellipsoid best in each direction (Euler's radius of
    curvature): within 0.1 % of the geodesic up to 150 km. What crosses the date line is cut there (RFC 7946).
    """
    ring = [_at_distance(lat, lon, -tau * side / SIDES, radius_m) for side in range(SIDES)]
    if all(-180 <= east <= 180 for east, _ in ring):
        return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    return {"type": "MultiPolygon", "coordinates": [[part] for part in _cut_at_the_date_line(ring)]}


def _cut_at_the_date_line(ring: list[Position]) -> list[list[Position]]:
    """Closed rings, counter-clockwise and within ±180, of a ring whose longitudes run on past that."""
    whole = Polygon(ring)
    parts = []
    for turns in (-1, 0, 1):
        piece = whole.intersection(box(360 * turns - 180, -90, 360 * turns + 180, 90))
        if piece.area:
            corners = orient(piece).exterior.coords
            parts.append([position(north, east - 360 * turns) for east, north in corners])
    return parts


def _at_distance(lat: float, lon: float, azimuth: float, metres: float) -> Position:
    """Where one arrives after `metres` in the direction `azimuth` (radians, clockwise from north)."""
    start = radians(lat)
    angle = metres / _radius_of_curvature(start, azimuth)
    end = asin(max(-1.0, min(1.0, sin(start) * cos(angle) + cos(start) * sin(angle) * cos(azimuth))))
    turn = atan2(sin(azimuth) * sin(angle) * cos(start), cos(angle) - sin(start) * sin(end))
    return position(degrees(end), lon + degrees(turn))


def _radius_of_curvature(lat: float, azimuth: float) -> float:
    squeeze = 1 - _SQUARED_ECCENTRICITY * sin(lat) ** 2
    prime_vertical = _EQUATOR_M / sqrt(squeeze)
    meridian = prime_vertical * (1 - _SQUARED_ECCENTRICITY) / squeeze
    return 1 / (cos(azimuth) ** 2 / meridian + sin(azimuth) ** 2 / prime_vertical)


def collection(geometries: Sequence[Geometry]) -> Geometry | None:
    """Several geometries as one: None of none, the only one as it is, else a GeometryCollection."""
    if not geometries:
        return None
    return geometries[0] if len(geometries) == 1 else {"type": "GeometryCollection", "geometries": list(geometries)}


def positions(geometry: Geometry) -> Iterator[Position]:
    """Every position of a geometry."""
    for part in geometry.get("geometries", ()):
        yield from positions(part)
    yield from _flat(geometry.get("coordinates", ()))


def _flat(coordinates: Any) -> Iterator[Position]:
    if coordinates and not isinstance(coordinates[0], (list, tuple)):
        yield list(coordinates[:2])
    else:
        for part in coordinates:
            yield from _flat(part)


def bounds(geometry: Geometry) -> tuple[float, float, float, float]:
    """West, south, east and north in degrees. ValueError when the geometry is empty."""
    lons, lats = zip(*positions(geometry), strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def label_point(geometry: Geometry) -> Position:
    """A position on the geometry where a label fits: in the widest part of an area, at the middle of a line.

    Of several geometries that of the first, of several polygons that of the widest.
    """
    kind = geometry["type"]
    if kind == "GeometryCollection":
        return label_point(geometry["geometries"][0])
    coordinates = geometry["coordinates"]
    if kind == "Point":
        return list(coordinates)
    if kind in ("LineString", "MultiPoint"):
        return list(coordinates[len(coordinates) // 2])
    if kind == "MultiLineString":
        longest = max(coordinates, key=len)
        return list(longest[len(longest) // 2])
    polygons = [coordinates] if kind == "Polygon" else coordinates
    _, middle, lat = max(_widest_chord(polygon) for polygon in polygons)
    return position(lat, middle)


def _widest_chord(rings: Sequence[Sequence[Position]]) -> tuple[float, float, float]:
    """Width, middle longitude and latitude of the widest piece of the polygon's middle parallel."""
    lats = [lat for _, lat in rings[0]]
    middle = (min(lats) + max(lats)) / 2
    crossings = sorted(
        lon1 + (middle - lat1) / (lat2 - lat1) * (lon2 - lon1)
        for ring in rings
        for (lon1, lat1), (lon2, lat2) in pairwise(ring)
        if (lat1 <= middle) != (lat2 <= middle)
    )
    chords = zip(crossings[::2], crossings[1::2], strict=False)
    return max((end - begin, (begin + end) / 2, middle) for begin, end in chords)
