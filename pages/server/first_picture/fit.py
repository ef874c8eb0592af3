"""Fits the first picture to any screen size, by the rules of `pages/assets/map/view.js`.

The server does not know the screen. It computes the map size from which each zoom fits; the picture's style sheet picks
one with container queries.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from claimsmap.query.selection import Selection
from pages.server.first_picture.places import Box, DrawnPlace
from pages.server.first_picture.plane import world_x, world_y

SNAP = 0.25
FARTHEST, CLOSEST = 1.0, 10.0
USUAL = 8.0
"""The zoom of a URL that gives a position but no zoom."""
PADDING, NARROW_PADDING, BAR = 40, 28, 68
NARROW = 600
SMALLEST, LARGEST = (340, 280), (1640, 960)
"""Size of the map, without the strip at the bottom, on the smallest and largest supported screen, in pixels."""
EVERYWHERE: Box = (world_x(45.0), world_y(41.5), world_x(48.5), world_y(38.5))


class Step(NamedTuple):
    """A zoom, and the minimum map size in pixels for it, on a wide and on a narrow screen."""

    zoom: float
    wide: tuple[int, int]
    narrow: tuple[int, int]

    @property
    def scale(self) -> float:
        """Pixels per unit of the plane."""
        return float(2**self.zoom)


class Look(NamedTuple):
    """The centre of the picture in the plane, and its zoom steps, farthest first."""

    x: float
    y: float
    steps: tuple[Step, ...]
    is_in_address: bool
    """Whether the URL gives the position: the centre is then that of the whole map, including the strip."""


def box_of(places: Sequence[DrawnPlace]) -> Box | None:
    """The bounding box of everything drawn for some places; None for no places."""
    if not places:
        return None
    west, north, east, south = zip(*(place.box for place in places), strict=True)
    return min(west), min(north), max(east), max(south)


def look_at(box: Box, selection: Selection) -> Look:
    """Where a view looks: at the position in its URL, or else at all of a box."""
    if selection.lat is not None and selection.lon is not None:
        zoom = USUAL if selection.zoom is None else selection.zoom
        return Look(float(world_x(selection.lon)), float(world_y(selection.lat)), (Step(zoom, (0, 0), (0, 0)),), True)
    west, north, east, south = box
    wide, high = max(east - west, 1e-9), max(south - north, 1e-9)
    first, last = (_zoom(wide, high, size) for size in (SMALLEST, LARGEST))
    zooms = [first + SNAP * number for number in range(round((last - first) / SNAP) + 1)]
    steps = tuple(_step(zoom, wide, high, is_first=zoom == first) for zoom in zooms)
    return Look((west + east) / 2, (north + south) / 2, steps, False)


def _zoom(wide: float, high: float, size: tuple[int, int]) -> float:
    padding = NARROW_PADDING if size[0] < NARROW else PADDING
    room = (size[0] - 2 * padding) / wide, (size[1] - 2 * padding - (BAR if size[0] < NARROW else 0)) / high
    zoom = math.floor(math.log2(min(room)) / SNAP) * SNAP
    return min(CLOSEST, max(FARTHEST, zoom))


def _step(zoom: float, wide: float, high: float, is_first: bool) -> Step:
    if is_first:
        return Step(zoom, (0, 0), (0, 0))
    scale = 2 ** (zoom - SNAP / 200)  # Leaflet rounds values this close to a zoom step
    needed = wide * scale, high * scale
    return Step(
        zoom,
        (math.ceil(needed[0] + 2 * PADDING), math.ceil(needed[1] + 2 * PADDING)),
        (math.ceil(needed[0] + 2 * NARROW_PADDING), math.ceil(needed[1] + 2 * NARROW_PADDING + BAR)),
    )
