"""The plane in which the map is drawn: Web Mercator, with the world 256 units wide, x to the east, y to the south.

The same as in `pages/assets/map/data/geometry.js`; `tests/golden/arrangement.json` has the shared cases.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from claimsmap.places.geometry import Geometry

WORLD = 256
EQUATOR_METRES = 40_075_016.7
Numbers = npt.NDArray[np.float64]


def world_x(longitude: Any) -> Any:
    """World x of longitudes in degrees."""
    return WORLD * (np.asarray(longitude) / 360 + 0.5)


def world_y(latitude: Any) -> Any:
    """World y of latitudes in degrees, clipped to the plane."""
    sine = np.sin(np.radians(np.clip(latitude, -85.06, 85.06)))
    return WORLD * (0.5 - np.log((1 + sine) / (1 - sine)) / (4 * math.pi))


def lat_lon(x: float, y: float) -> tuple[float, float]:
    """Latitude and longitude in degrees of a point in the plane."""
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / WORLD)))), (x / WORLD - 0.5) * 360


def units_per_metre(latitude: float) -> float:
    """World units per metre at a latitude in degrees."""
    return WORLD / (EQUATOR_METRES * math.cos(math.radians(latitude)))


def in_world(geometry: Geometry) -> BaseGeometry:
    """A GeoJSON geometry ([longitude, latitude]) in the plane."""
    return shapely.transform(shape(geometry), lambda at: np.column_stack([world_x(at[:, 0]), world_y(at[:, 1])]))
