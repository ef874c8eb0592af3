"""The places that claims name, in the plane: their anchor, geometry, and claims."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from claimsmap.model.vocabulary import Drawn
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.query.claim_index import ClaimIndex
from pages.server.first_picture.plane import Numbers, in_world, units_per_metre, world_x, world_y

ACROSS = 11
ALONG = 24
Rows = npt.NDArray[np.intp]
Box = tuple[float, float, float, float]
"""West, north, east and south in the plane."""


@dataclass(frozen=True, eq=False)
class DrawnPlace:
    """A place as the map draws it; lengths in units of the plane."""

    id: str
    name: str
    place_class: str
    drawn: Drawn
    is_approximate: bool
    x: float
    y: float
    radius: float
    """Of its uncertainty."""
    shape: BaseGeometry | None
    country: str
    parent: str

    @property
    def is_round(self) -> bool:
        """Whether it is drawn by its radius: points, circles, and hatched places without an outline."""
        return self.drawn in (Drawn.CIRCLE, Drawn.POINT) or self.shape is None

    @property
    def box(self) -> Box:
        """The bounding box of everything drawn for it."""
        if self.shape is not None and not self.is_round:
            west, north, east, south = self.shape.bounds
            return west, north, east, south
        return self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius

    @cached_property
    def spots(self) -> Numbers:
        """Candidate spots for its chip, on a grid in an area or along a line, nearest to the anchor first.

        An array of shape (n, 3): x, y, and the distance from the area's edge, or -1 on a line.
        """
        if self.shape is None:
            return np.empty((0, 3))
        is_area = bool(self.shape.area)
        at = np.concatenate([[[self.x, self.y]], _in_area(self.shape) if is_area else _along(self.shape)])
        gaps = shapely.distance(self.shape.boundary, shapely.points(at)) if is_area else np.full(len(at), -1.0)
        order = np.argsort(np.hypot(at[:, 0] - self.x, at[:, 1] - self.y), kind="stable")
        return np.column_stack([at, gaps])[order]


def _in_area(shape: BaseGeometry) -> Numbers:
    west, north, east, south = shape.bounds
    steps = (np.arange(ACROSS) + 0.5) / ACROSS
    y, x = np.meshgrid(north + steps * (south - north), west + steps * (east - west), indexing="ij")
    inside = shapely.contains_xy(shape, x.ravel(), y.ravel())
    return np.column_stack([x.ravel()[inside], y.ravel()[inside]])


def _along(shape: BaseGeometry) -> Numbers:
    lines = [np.asarray(line.coords) for line in getattr(shape, "geoms", [shape])]
    return np.concatenate([line[:: max(1, len(line) // ALONG)] for line in lines])


@dataclass(frozen=True, eq=False)
class PlaceTable:
    """The drawn places of a corpus in gazetteer order, and which of them each claim names."""

    places: list[DrawnPlace]
    at: Rows
    """Indices of places, claim by claim."""
    rows: Rows
    """For each of them the row of the claim."""
    parents: dict[str, BaseGeometry]
    """The outlines of parents, where they are known areas."""


def place_table(gazetteer: Gazetteer, index: ClaimIndex) -> PlaceTable:
    """The table of a corpus, from its gazetteer and index."""
    named = index.rows["place"]
    places = [found for ident in gazetteer if ident in named and (found := _drawn_place(ident, gazetteer))]
    rows = [np.asarray(named[place.id], dtype=np.intp) for place in places]
    at = np.repeat(np.arange(len(places)), [len(each) for each in rows])
    of_claims = np.concatenate([*rows, np.empty(0, dtype=np.intp)])
    in_order = np.argsort(of_claims, kind="stable")
    at, of_claims = at[in_order], of_claims[in_order]
    above = {place.parent for place in places if place.parent}
    parents = {
        ident: outline
        for ident in above
        if (form := gazetteer.outlines.get(ident)) and (outline := in_world(form)).area
    }
    shapely.prepare(list(parents.values()))
    return PlaceTable(places, at, of_claims, parents)


def _drawn_place(ident: str, gazetteer: Gazetteer) -> DrawnPlace | None:
    form, spot = gazetteer.geometry_of(ident), gazetteer.label_spot(ident)
    anchor = spot.at if spot else gazetteer.label_of(ident)
    if form is None or anchor is None:
        return None
    place = gazetteer[ident]
    above = (ident, *gazetteer.ancestors(ident))
    return DrawnPlace(
        id=ident,
        name=place.name,
        place_class=str(place.place_class),
        drawn=gazetteer.drawn(ident),
        is_approximate=gazetteer.is_approximate(ident),
        x=float(world_x(anchor[0])),
        y=float(world_y(anchor[1])),
        radius=(place.uncertainty_m or 0) * units_per_metre(anchor[1]),
        shape=None if form["type"] == "Point" else in_world(form),
        country=next((each for each in above if gazetteer[each].is_country), ""),
        parent=place.parent or "",
    )
