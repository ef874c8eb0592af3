"""The marks of a view at each zoom step: their positions, and how many claims of which kinds they contain."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely

from claimsmap.model.vocabulary import Drawn
from pages.server.first_picture.fit import LARGEST, NARROW, Look, Step
from pages.server.first_picture.gathering import Group, Member, gather, group_of
from pages.server.first_picture.places import DrawnPlace, PlaceTable, Rows
from pages.server.first_picture.plane import Numbers
from pages.server.first_picture.settling import Flags, settle

MOST_ALONE = 200
CELL = 60
CHIP_ROOM = 15
A_FINGER = 44
"""Minimum pixels between the centres of two marks on a touch screen."""
MOST_MARKS = 450
"""Maximum marks over all zoom steps: each has five DOM nodes, and a page can afford three thousand."""


@dataclass
class Mark:
    """A symbol in the picture."""

    x: float
    y: float
    radius: int
    is_chip: bool
    places: tuple[int, ...]
    count: int
    kinds: list[tuple[str, int]]
    row: int
    """The first of its claims."""
    is_full: bool
    """Whether a claim lies mostly within the selected days."""
    steps: list[str] = field(default_factory=list)
    """The zoom steps at which it is shown: z0 is the farthest on a wide screen, n0 on a narrow one."""


@dataclass(frozen=True)
class Choice:
    """The selection as flags by row, and each claim's kind as an index."""

    matching_filters: Flags
    chosen: Flags
    mostly: Flags
    kinds: Rows
    names: Sequence[str]
    """The kinds, by that index."""

    def counted(self, rows: Rows) -> list[tuple[str, int]]:
        """The kinds of these claims with their numbers, most frequent first."""
        counts = np.bincount(self.kinds[rows], minlength=len(self.names)).tolist()
        return sorted(((kind, n) for kind, n in zip(self.names, counts, strict=True) if n), key=lambda each: -each[1])


def marks_of(table: PlaceTable, choice: Choice, look: Look) -> tuple[list[Mark], tuple[Step, ...]]:
    """Every mark with its zoom steps, and the steps that are drawn: fewer if there are too many marks."""
    arrangement = _Arrangement(table, choice)
    found: dict[Hashable, Mark] = {}
    for number, step in enumerate(look.steps):
        # the server knows neither input nor screen: assume touch on narrow ones and a mouse on wide ones
        hands = {"z": 0} | ({"n": A_FINGER} if step.narrow[0] < NARROW else {})
        # a mark that keeps its position from one step to the next is one mark
        standing = [
            ((mark.places, mark.is_chip, round(mark.x, 6), round(mark.y, 6)), f"{hand}{number}", mark)
            for hand, least in hands.items()
            for mark in arrangement.marks(step.scale, least)
            if _is_in_sight(mark, look, step.scale)
        ]
        if number and len(found.keys() | {key for key, _, _ in standing}) > MOST_MARKS:
            return list(found.values()), look.steps[:number]
        for key, name, mark in standing:
            found.setdefault(key, mark).steps.append(name)
    return list(found.values()), look.steps


def _is_in_sight(mark: Mark, look: Look, scale: float) -> bool:
    """Whether any of it is visible on the largest supported screen."""
    wide, high = LARGEST
    return abs(mark.x - look.x) * scale < wide / 2 + CELL and abs(mark.y - look.y) * scale < high / 2 + CELL


class _Arrangement:
    """Which places share a symbol, and where it is, by the rule of `pages/assets/map/marks/arrangement.js`."""

    def __init__(self, table: PlaceTable, choice: Choice) -> None:
        self.table, self.choice = table, choice
        self.spots: dict[tuple[str, float], Numbers] = {}
        self.claims = np.bincount(table.at[choice.matching_filters[table.rows]], minlength=len(table.places))
        chosen = choice.chosen[table.rows]
        self.at, self.rows = table.at[chosen], table.rows[chosen]
        self.in_range = np.unique(self.at).tolist()
        self.is_crowded = int((self.claims > 0).sum()) > MOST_ALONE

    def marks(self, scale: float, least: float) -> Iterator[Mark]:
        """The marks at a scale, in pixels per unit of the plane."""
        groups = self._on_grid(scale, least) if self.is_crowded else self._one_by_one(scale, least)
        group_of_place = np.full(len(self.table.places), -1)
        for number, group in enumerate(groups):
            group_of_place[[member.place for member in group.members]] = number
        # a claim that names two places of a group counts once
        pairs = np.unique(np.column_stack([group_of_place[self.at], self.rows]), axis=0)
        pairs = pairs[pairs[:, 0] >= 0]
        starts = np.searchsorted(pairs[:, 0], np.arange(len(groups) + 1))
        has = np.zeros(len(self.table.places), dtype=bool)
        has[self.at] = True
        for number, group in enumerate(groups):
            rows = pairs[starts[number] : starts[number + 1], 1]
            if not len(rows):
                continue
            kinds = self.choice.counted(rows)
            members = sorted(group.members, key=lambda member: -member.n)
            yield Mark(
                x=group.x / scale,
                y=group.y / scale,
                radius=group.radius,
                is_chip=group.is_chip,
                places=tuple(member.place for member in members if has[member.place]),
                count=len(rows),
                kinds=kinds,
                row=int(rows[0]),
                is_full=bool(self.choice.mostly[rows].any()),
            )

    def _one_by_one(self, scale: float, least: float) -> list[Group]:
        places = self.table.places
        points = [self._group(each, scale) for each in self.in_range if places[each].is_round]
        chips = [self._group(each, scale, is_chip=True) for each in self.in_range if not places[each].is_round]
        return settle(
            points,
            chips,
            lambda member: self._spots(places[member.place], scale),
            lambda member, spots: self._holds(places[member.place], spots / scale, unknown=False),
            least,
        )

    def _on_grid(self, scale: float, least: float) -> list[Group]:
        """Places in the same grid cell are merged from the start."""
        cells: dict[tuple[str, int, int], list[Member]] = {}
        for index in np.flatnonzero(self.claims).tolist():
            place, member = self.table.places[index], self._member(index, scale)
            cell = (place.country, math.floor(member.x / CELL), math.floor(member.y / CELL))
            cells.setdefault(cell, []).append(member)
        groups = []
        for (country, _, _), members in cells.items():
            heaviest = max(members, key=lambda each: each.n)
            n = sum(each.n for each in members)
            groups.append(Group(tuple(members), heaviest.x, heaviest.y, n, country))
        return gather(groups, least)

    def _group(self, index: int, scale: float, is_chip: bool = False) -> Group:
        return group_of(self._member(index, scale), self.table.places[index].country, is_chip)

    def _member(self, index: int, scale: float) -> Member:
        place = self.table.places[index]
        return Member(index, place.x * scale, place.y * scale, int(self.claims[index]))

    def _spots(self, place: DrawnPlace, scale: float) -> Numbers:
        """Spots with enough room first; an approximate area stays inside its parent."""
        kept = self.spots.get((place.id, scale))
        if kept is None:
            spots = place.spots[np.argsort(place.spots[:, 2] < CHIP_ROOM / scale, kind="stable"), :2]
            if place.drawn is Drawn.HATCHED:
                spots = spots[self._holds(place, spots, unknown=True)]
            kept = self.spots[place.id, scale] = spots * scale
        return kept

    def _holds(self, place: DrawnPlace, spots: Numbers, *, unknown: bool) -> Flags:
        """Whether the outline of a place's parent contains each spot; `unknown` if there is no outline."""
        outline = self.table.parents.get(place.parent)
        if outline is None:
            return np.full(len(spots), unknown)
        held: Flags = shapely.contains_xy(outline, spots[:, 0], spots[:, 1])
        return held
