"""What is drawn beneath the marks: land, borders, water, and the geometry of the claims' places, as SVG path data.

Order and styles are those of `pages/assets/map/layers/outlines.js` and `places_layer.js`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import shapely
from shapely.geometry import MultiLineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from claimsmap.places.gazetteer import Gazetteer
from pages.server.assets import ASSETS
from pages.server.first_picture.fit import LARGEST, Look
from pages.server.first_picture.places import Box, DrawnPlace
from pages.server.first_picture.plane import Numbers, in_world, world_x, world_y

ORDER = ("world", "country", "district", "sea", "lake", "history")
FILLED = ("world", "country", "sea", "lake")
BORDERED = ("world", "country", "district", "history")
ROUGH = 1
"""Simplification tolerance in pixels: too small to see."""
CUT = 1e-6
SHOWN = (1, 1.1)
"""Extent to either side of the centre, in units of a large screen: more than half, as small or tall screens show
more."""
Outline = tuple[str, BaseGeometry]


class Layer(NamedTuple):
    """One kind of outline: path data of its fill and of its border."""

    kind: str
    fill: str
    border: str


class Paper(NamedTuple):
    """A part of the plane at a scale; geometry is clipped to it."""

    x: float
    y: float
    scale: float
    box: Box

    def path(self, shape: BaseGeometry) -> str:
        """Path data, in whole pixels from the centre."""
        cut = shapely.clip_by_rect(shape, self.box[0], self.box[1], self.box[2], self.box[3])
        return "".join(self._lines(cut.simplify(ROUGH / self.scale)))

    def _lines(self, shape: BaseGeometry) -> Iterator[str]:
        if hasattr(shape, "geoms"):
            for part in shape.geoms:
                yield from self._lines(part)
        elif isinstance(shape, Polygon):
            for ring in (shape.exterior, *shape.interiors):
                yield f"{self._line(np.asarray(ring.coords)[:-1])}z" if not ring.is_empty else ""
        elif not shape.is_empty and shape.length:
            yield self._line(np.asarray(shape.coords))

    def _line(self, at: Numbers) -> str:
        pixels = np.rint((at - (self.x, self.y)) * self.scale).astype(int)
        steps = np.diff(pixels, axis=0)
        steps = steps[(steps != 0).any(axis=1)].tolist()
        return f"M{pixels[0][0]} {pixels[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps or [(0, 0)])


def paper_of(look: Look) -> Paper:
    """The part of the plane that a large screen shows at the closest zoom step, which sets the scale of all drawing."""
    scale = look.steps[-1].scale
    wide, high = SHOWN[0] * LARGEST[0] / scale, SHOWN[1] * LARGEST[1] / scale
    return Paper(look.x, look.y, scale, (look.x - wide, look.y - high, look.x + wide, look.y + high))


def layers(shapes: list[Outline], paper: Paper) -> list[Layer]:
    """Land, borders and water, bottom first."""
    near = [shape for kind, shape in shapes if kind != "world"]
    west, north, east, south = shapely.total_bounds(near) if near else (0, 0, 0, 0)
    made = []
    for kind in ORDER:
        found = [shape for each, shape in shapes if each == kind and shape.intersects(shapely.box(*paper.box))]
        fill = "".join(map(paper.path, found)) if kind in FILLED else ""
        borders = found if kind == "world" else [_without_cuts(each, (west, north, east, south)) for each in found]
        made.append(Layer(kind, fill, "".join(map(paper.path, borders)) if kind in BORDERED else ""))
    return [layer for layer in made if layer.fill or layer.border]


def form_path(place: DrawnPlace, paper: Paper) -> str:
    """Path data of a place's geometry; empty for one drawn by its radius."""
    return paper.path(place.shape) if place.shape is not None else ""


def outlines(gazetteer: Gazetteer) -> list[Outline]:
    """Kind and geometry of every outline beneath the marks."""
    background = [
        (each["properties"]["kind"], in_world(each["geometry"]))
        for each in gazetteer.background
        if each["properties"]["kind"] in ORDER
    ]
    districts = [
        ("district", shape)
        for ident, form in gazetteer.outlines.items()
        if gazetteer[ident].place_class == "district" and (shape := in_world(form)).area
    ]
    return [*(("world", shape) for shape in _world()), *background, *districts]


def _without_cuts(shape: BaseGeometry, extent: Box) -> BaseGeometry:
    """The border of a shape as lines, without the straight edges along which the outlines were cropped."""
    west, north, east, south = extent
    lines: list[Numbers] = []
    for ring in shapely.get_parts(shape.boundary if shape.area else shape):
        at = np.asarray(ring.coords)
        gaps = np.abs(at[:, [0, 0, 1, 1]] - (west, east, north, south)) < CUT
        cuts = np.flatnonzero((gaps[:-1] & gaps[1:]).any(axis=1)) + 1
        lines += [line for line in np.split(at, cuts) if len(line) > 1]
    return MultiLineString(lines)


@cache
def _world() -> list[BaseGeometry]:
    """Coarse outlines of all countries, decoded from TopoJSON (shared arcs in quantized steps)."""
    topology: dict[str, Any] = json.loads((ASSETS / "map" / "layers" / "world.json").read_text(encoding="utf-8"))
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [np.cumsum(np.asarray(arc), axis=0) * scale + shift for arc in topology["arcs"]]

    def ring(indexes: Iterable[int]) -> Numbers:
        parts = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in indexes]
        at = np.concatenate([parts[0], *(part[1:] for part in parts[1:])])
        return np.column_stack([world_x(at[:, 0]), world_y(at[:, 1])])

    shapes = []
    for country in topology["objects"]["countries"]["geometries"]:
        polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
        shells = [at for rings in polygons if len(at := ring(rings[0])) > 3]  # holes are rare, and none is near
        made = MultiPolygon([Polygon(shell) for shell in shells])
        shapes.append(made if made.is_valid else made.buffer(0))
    return shapes
