"""Coordinates to plain GeoJSON.

Everywhere else the order is latitude, longitude; only GeoJSON has [longitude, latitude], and `position` converts.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, atan2, cos, degrees, radians, sin, sqrt, tau
from typing import Any, NamedTuple

from shapely import GeometryCollection, Point, Polygon, box, maximum_inscribed_circle
from shapely.affinity import scale
from shapely.geometry import shape
from shapely.geometry.polygon import orient

Geometry = dict[str, Any]
"""A GeoJSON geometry (RFC 7946)."""
Position = list[float]
"""[longitude, latitude] in WGS 84 degrees."""

SIDES = 64
"""Vertices of the polygon that approximates a circle: its area is 0.16 % too small."""
DECIMALS = 6
"""Decimal places of degrees: about 0.1 m."""
_SPOT_TOLERANCE = 0.005
"""Tolerance of a label's position, as a fraction of the area's longer side."""
_METRES_PER_DEGREE = 111_195
_EQUATOR_M = 6_378_137.0
_SQUARED_ECCENTRICITY = 0.00669437999014


def position(lat: float, lon: float) -> Position:
    """The GeoJSON position of a latitude and longitude in degrees: the only place where the axis order changes."""
    return [round(lon, DECIMALS), round(lat, DECIMALS)]


def point(lat: float, lon: float) -> Geometry:
    """A GeoJSON Point."""
    return {"type": "Point", "coordinates": position(lat, lon)}


def circle(lat: float, lon: float, radius_m: float) -> Geometry:
    """A polygon of 64 vertices at `radius_m` metres from a point, counter-clockwise, split at the antimeridian.

    Great-circle steps on the sphere that best fits the ellipsoid in each direction (Euler's radius of curvature):
    within 0.1 % of the geodesic up to 150 km. A circle across the antimeridian becomes a MultiPolygon (RFC 7946,
    section 3.1.9).
    """
    ring = [_at_distance(lat, lon, -tau * side / SIDES, radius_m) for side in range(SIDES)]
    if all(-180 <= east <= 180 for east, _ in ring):
        return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    return {"type": "MultiPolygon", "coordinates": [[part] for part in _cut_at_the_date_line(ring)]}


def _cut_at_the_date_line(ring: list[Position]) -> list[list[Position]]:
    """Closed rings, counter-clockwise and within ±180°, from a ring whose longitudes may exceed that range."""
    whole = Polygon(ring)
    parts = []
    for turns in (-1, 0, 1):
        piece = whole.intersection(box(360 * turns - 180, -90, 360 * turns + 180, 90))
        if piece.area:
            corners = orient(piece).exterior.coords
            parts.append([position(north, east - 360 * turns) for east, north in corners])
    return parts


def _at_distance(lat: float, lon: float, azimuth: float, metres: float) -> Position:
    """The position reached after `metres` in the direction `azimuth` (radians, clockwise from north)."""
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
    """Several geometries as one: None for none, a single one unchanged, else a GeometryCollection."""
    if not geometries:
        return None
    return geometries[0] if len(geometries) == 1 else {"type": "GeometryCollection", "geometries": list(geometries)}


def bounds(geometry: Geometry) -> tuple[float, float, float, float]:
    """West, south, east and north in degrees."""
    west, south, east, north = shape(geometry).bounds
    return west, south, east, north


class LabelSpot(NamedTuple):
    """Where a label is placed on a geometry, and how much room it has there."""

    at: Position
    room_m: float
    """Radius in metres of the largest circle around the position that fits into the area; 0 for a point or line."""


def label_spot(geometry: Geometry) -> LabelSpot:
    """The centre of an area's largest inscribed circle, the midpoint of a line, or the point itself.

    For a GeometryCollection that of its first geometry; for a multi-geometry that of its largest part.
    """
    drawn = shape(geometry)
    if isinstance(drawn, GeometryCollection):
        return label_spot(geometry["geometries"][0])
    widest = max(getattr(drawn, "geoms", [drawn]), key=lambda part: (part.area, part.length))
    if not isinstance(widest, Polygon):
        middle = widest if isinstance(widest, Point) else widest.interpolate(0.5, normalized=True)
        return LabelSpot(position(middle.y, middle.x), 0)
    squeeze = max(cos(radians(widest.centroid.y)), 0.01)  # a degree of longitude is shorter by this factor
    even = scale(widest, xfact=squeeze, origin=(0, 0))
    west, south, east, north = even.bounds
    spoke = maximum_inscribed_circle(even, tolerance=_SPOT_TOLERANCE * max(east - west, north - south))
    x, y = spoke.coords[0]
    return LabelSpot(position(y, x / squeeze), round(spoke.length * _METRES_PER_DEGREE))
