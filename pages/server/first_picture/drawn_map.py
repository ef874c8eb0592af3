"""The map in the picture of a view: its marks, the geometry of their places, and the legend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import accumulate
from typing import Any

import numpy as np

from claimsmap.language import gettext as _
from claimsmap.language import ngettext
from claimsmap.model.subject import Kind
from pages.parts.shell.counting import counted
from pages.parts.shell.view import View
from pages.server.first_picture.base import form_path, layers, outlines, paper_of
from pages.server.first_picture.fit import EVERYWHERE, Step, box_of, look_at
from pages.server.first_picture.marks import Choice, Mark, marks_of
from pages.server.first_picture.places import DrawnPlace, PlaceTable, place_table
from pages.server.first_picture.plane import lat_lon

RING_FROM = 16
"""Pixels: a smaller uncertainty ring of a point would be hidden by its mark."""
ORDER = ("area", "hatched", "line", "circle", "point")
NEUTRAL = "var(--neutral)"
CLOSER, MOST_CLOSE = 1.5, 12.0
"""Zoom steps by which a click on a cluster zooms in, and the maximum zoom."""


def map_of(view: View) -> dict[str, Any]:
    """The template's data: lengths in pixels at the closest zoom step, from the centre."""
    selection, index, kind_of = view.selection, view.index, view.whole.about.kind_of
    table: PlaceTable = index.cached("places of the first picture", lambda: place_table(view.corpus.gazetteer, index))
    kinds = index.table["kind"].cat
    choice = Choice(
        matching_filters=index.matching_filters(selection),
        chosen=index.chosen(selection),
        mostly=index.mostly_in_range(selection),
        kinds=kinds.codes.to_numpy().astype(np.intp),
        names=kinds.categories.tolist(),
    )
    shown = np.unique(table.at[choice.chosen[table.rows]]).tolist()
    opened = _opened(table, view)
    looked = [[table.places[each] for each in ids] for ids in (opened, shown, range(len(table.places)))]
    box = next((found for places in looked if (found := box_of(places))), EVERYWHERE)
    first = view.whole.about.view
    if first and selection.lat is None and not opened and choice.chosen.sum() == index.in_collection(selection).sum():
        selection = replace(selection, lat=first.lat, lon=first.lon, zoom=first.zoom)
    look = look_at(box, selection)
    marks, steps = marks_of(table, choice, look)
    look = look._replace(steps=steps)
    paper = paper_of(look)
    open_places = set(opened)

    def pixels(x: float, y: float) -> tuple[float, float]:
        return round((x - look.x) * paper.scale, 1), round((y - look.y) * paper.scale, 1)

    forms = [
        {
            "drawn": str(place.drawn),
            "path": "" if place.is_round else form_path(place, paper),
            "at": pixels(place.x, place.y),
            "radius": round(place.radius * paper.scale, 1),
            "colour": _colour(table, choice, number, kind_of),
            "is_open": number in open_places,
        }
        for number in sorted(shown, key=lambda each: _depth(table, each))
        if not (place := table.places[number]).is_round or place.radius * paper.scale >= RING_FROM
    ]
    return {
        "look": look,
        "layers": layers(index.cached("outlines", lambda: outlines(view.corpus.gazetteer)), paper),
        "forms": forms,
        "hatchings": sorted({form["colour"] for form in forms if form["drawn"] == "hatched"}),
        "marks": [_mark(mark, pixels(mark.x, mark.y), table, view, open_places, steps) for mark in marks],
        "key": [
            kind_of[kind] for kind, _ in choice.counted(np.unique(table.rows[choice.matching_filters[table.rows]]))
        ],
        "is_rough": any(table.places[number].drawn in ("hatched", "circle") for number in shown),
    }


def _opened(table: PlaceTable, view: View) -> list[int]:
    """The places of the open claim."""
    if not view.selection.claim:
        return []
    rows = np.flatnonzero(view.index.table["id"].to_numpy() == view.selection.claim)
    opened: list[int] = table.at[np.isin(table.rows, rows)].tolist()
    return opened


def _depth(table: PlaceTable, number: int) -> tuple[int, float]:
    """Drawing order: later is on top, so circles over lines over areas, and small over large."""
    west, north, east, south = table.places[number].box
    return ORDER.index(str(table.places[number].drawn)), -(east - west) * (south - north)


def _colour(table: PlaceTable, choice: Choice, number: int, kind_of: Mapping[str, Kind]) -> str:
    """The colour of the kind of all claims at a place; neutral if they are of several kinds."""
    rows = table.rows[(table.at == number) & choice.chosen[table.rows]]
    kinds = choice.counted(rows)
    return kind_of[kinds[0][0]].colour if len(kinds) == 1 else NEUTRAL


def _mark(
    mark: Mark,
    at: tuple[float, float],
    table: PlaceTable,
    view: View,
    opened: set[int],
    steps: tuple[Step, ...],
) -> dict[str, Any]:
    about = view.whole.about
    places = [table.places[number] for number in mark.places]
    claim = view.index.table["id"].iloc[mark.row]
    named = _places_in_words([place.name for place in places])
    ends = accumulate(n for _, n in mark.kinds)
    total = sum(n for _, n in mark.kinds)
    parts = [
        f"var(--k{about.kind_order[kind]}) 0 {100 * end / total:.3g}%"
        for (kind, _), end in zip(mark.kinds, ends, strict=True)
    ]
    return {
        "x": at[0],
        "y": at[1],
        "mark": mark,
        "is_open": bool(opened & set(mark.places)),
        "look": about.kind_of[mark.kinds[0][0]],
        "parts": ",".join(parts),
        "words": f"{named}: {counted(mark.count, 'claim')}",
        "changes": _opened_by(mark, claim, places, steps),
    }


def _places_in_words(names: list[str]) -> str:
    """The places of a mark in words, like `namesText` in pages/assets/map/data/units.js."""
    if len(names) < 3:
        return names[0] if len(names) == 1 else _("{one} and {other}").format(one=names[0], other=names[1])
    more = len(names) - 1
    return ngettext("{name} and {n} more place", "{name} and {n} more places", more).format(
        name=names[0], n=f"{more:,}"
    )


def _opened_by(mark: Mark, claim: str, places: list[DrawnPlace], steps: tuple[Step, ...]) -> dict[str, Any]:
    """The target of a mark's link: its claim, its place's claims, or a closer view of its places."""
    if mark.count == 1:
        return {"claim": claim}
    if len(places) == 1:
        return {"claim": "", "place": (places[0].id,)}
    lat, lon = lat_lon(mark.x, mark.y)
    return {"lat": lat, "lon": lon, "zoom": min(steps[int(mark.steps[-1][1:])].zoom + CLOSER, MOST_CLOSE)}
