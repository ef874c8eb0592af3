"""Consistency checks between the rows and outlines of a gazetteer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import cos, radians
from typing import TYPE_CHECKING

from claimsmap.files.faults import Fault
from claimsmap.files.suggestions import did_you_mean
from claimsmap.model.vocabulary import Drawn
from claimsmap.places.geometry import bounds
from claimsmap.places.outlines import Outline
from claimsmap.places.places_file import Row

if TYPE_CHECKING:
    from claimsmap.places.gazetteer import Gazetteer

MARGIN_M = 10_000
"""Metres that a place may lie outside the bounds of its parent's outline, since outlines are coarse."""
_METRES_PER_DEGREE = 111_000
_SHAPES = {Drawn.AREA: "an area", Drawn.LINE: "a line"}


def parents_that_do_not_fit(gazetteer: Gazetteer, rows: Mapping[str, Row], file: str) -> Iterator[Fault]:
    """Faults for parents that do not exist, form a cycle, or lie elsewhere."""
    in_a_circle = _in_a_circle(gazetteer)
    boxes = {place: bounds(shape) for place, shape in gazetteer.outlines.items() if shape["type"].endswith("Polygon")}
    for place in gazetteer.values():
        if place.parent is None:
            continue
        line, where = rows[place.id].line, f"{place.id}.parent"
        if not gazetteer.may_have(place.parent):
            cure = did_you_mean(gazetteer.nearest_ids(place.parent, 1)) or "Write the id of a row of this file"
            yield Fault(file, line, where, f'no place "{place.parent}"', cure)
        elif place.id in in_a_circle:
            yield Fault(file, line, where, "leads back to the place itself", "Name what it belongs to")
        elif place.lat is not None and place.lon is not None:
            above = next((each for each in gazetteer.ancestors(place.id) if each in boxes), None)
            if above is not None and not _is_near(place.lat, place.lon, boxes[above]):
                problem = f"lies more than {MARGIN_M // 1000} km outside {above}"
                yield Fault(file, line, f"{place.id}.lat", problem, "Check lat, lon and parent: lat comes first")


def _in_a_circle(gazetteer: Gazetteer) -> set[str]:
    """Ids of the places in a cycle of parents."""
    done: set[str] = set()
    circular: set[str] = set()
    for start in gazetteer:
        path: dict[str, int] = {}
        at: str | None = start
        while at is not None and at in gazetteer and at not in done and at not in path:
            path[at] = len(path)
            at = gazetteer[at].parent
        if at in path:
            circular.update(list(path)[path[at] :])
        done.update(path)
    return circular


def _is_near(lat: float, lon: float, box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = box
    high = MARGIN_M / _METRES_PER_DEGREE
    wide = high / max(cos(radians(lat)), 0.01)
    return south - high <= lat <= north + high and west - wide <= lon <= east + wide


def outlines_that_do_not_fit(gazetteer: Gazetteer, outlines: list[Outline], file: str) -> Iterator[Fault]:
    """Faults for outlines of unknown places, or of the wrong geometry type for the place's class."""
    for outline in outlines:
        if outline.is_background:
            continue
        if outline.id not in gazetteer:
            if gazetteer.may_have(outline.id):
                continue
            cure = did_you_mean(gazetteer.nearest_ids(outline.id, 1)) or "Add a row to places.csv or remove the outline"
            yield Fault(file, outline.line, outline.id, f'no place "{outline.id}" in places.csv', cure)
            continue
        place_class = gazetteer[outline.id].place_class
        drawn = gazetteer[outline.id].form
        if drawn not in _SHAPES:
            problem = f"a {place_class} is not drawn by an outline"
            yield Fault(file, outline.line, outline.id, problem, "Remove the outline")
        elif outline.is_area != (drawn is Drawn.AREA):
            problem = f"is a {outline.geometry['type']}, where a {place_class} needs the shape of {_SHAPES[drawn]}"
            yield Fault(file, outline.line, outline.id, problem, "Draw the other shape or mend the class")
