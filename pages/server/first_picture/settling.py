"""The final positions of all marks: points clustered, countries kept apart, chips of areas placed inside them.

The same rules as `settle.js` and `apart.js` in `pages/assets/map/marks`, in pixels, tested with the same cases.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from pages.server.first_picture.gathering import GAP, Group, Member, gather, is_clear, join, moved
from pages.server.first_picture.plane import Numbers

TIGHT = 2
DIRECTIONS = 16
_TURNS = math.tau * np.arange(DIRECTIONS) / DIRECTIONS
Flags = npt.NDArray[np.bool_]
Spots = Callable[[Member], Numbers]
"""Returns x and y of candidate spots for a chip, best first."""
IsHome = Callable[[Member, Numbers], Flags]
"""Whether each spot is inside the place's parent."""


def settle(
    fixed: Sequence[Group], chips: Sequence[Group], spots_of: Spots, is_home: IsHome, least: float = 0
) -> list[Group]:
    """Cluster the fixed groups, then place chips in the remaining room inside their areas.

    A chip without room joins the nearest group of its country. `least` is the minimum distance for touch, in pixels.
    """
    groups, left = list(fixed), list(chips)
    while True:
        groups = _part(gather(groups, least), is_home, least)
        standing, homeless = _place_chips(left, groups, spots_of, least)
        if homeless is None:
            return [*groups, *standing]
        left = [chip for chip in left if chip is not homeless]
        own = [group for group in groups if group.country == homeless.country]
        if own:
            nearest = min(own, key=lambda group: math.hypot(group.x - homeless.x, group.y - homeless.y))
            groups = [join(group, homeless) if group is nearest else group for group in groups]
        else:
            groups = [*groups, replace(homeless, is_chip=False)]


def _place_chips(
    chips: Sequence[Group], groups: Sequence[Group], spots_of: Spots, least: float
) -> tuple[list[Group], Group | None]:
    """The chips placed at the best free spot of their place, and the first that found none."""
    standing: list[Group] = []
    taken = np.empty((len(groups) + len(chips), 3))
    taken[: len(groups)] = [(group.x, group.y, group.reach) for group in groups] or np.empty((0, 3))
    offered = [(chip, spots_of(chip.members[0])) for chip in chips]
    for chip, spots in sorted(offered, key=lambda each: len(each[1])):
        there = taken[: len(groups) + len(standing)]
        away = np.hypot(spots[:, :1] - there[:, 0], spots[:, 1:] - there[:, 1])
        free = np.flatnonzero((away >= np.maximum(least, there[:, 2] + chip.reach + GAP)).all(axis=1))
        if not len(free):
            return standing, chip
        x, y = spots[free[0]].tolist()
        taken[len(there)] = x, y, chip.reach
        standing.append(moved(chip, x, y))
    return standing, None


def _is_free(spots: Numbers, group: Group, others: Sequence[Group], least: float) -> Flags:
    """Whether a group would be clear of all others at each spot."""
    return _beyond(spots, others, [max(least, group.reach + other.reach + GAP) for other in others])


def _beyond(spots: Numbers, others: Sequence[Group], rooms: Sequence[float]) -> Flags:
    at = np.array([(other.x, other.y) for other in others]).reshape(-1, 2)
    away = np.hypot(spots[:, :1] - at[:, 0], spots[:, 1:] - at[:, 1])
    free: Flags = (away >= np.asarray(rooms)).all(axis=1)
    return free


def _part(groups: list[Group], is_home: IsHome, least: float) -> list[Group]:
    """Separate groups of different countries; they merge only if there is no other position."""
    live = list(groups)
    i, j = 0, 1
    while (near := _next_near(live, i, j, least)) is not None:
        i, j = near
        small, large = (live[i], live[j]) if live[i].n <= live[j].n else (live[j], live[i])
        others = [group for group in live if group is not small and group is not large]
        if found := _apart(small, large, others, is_home, least):
            live = [found[0] if each is small else found[1] if each is large else each for each in live]
            j += 1
        else:
            live = [*others, moved(join(large, small), large.x, large.y)]
            i, j = 0, 1
    return live


def _next_near(live: list[Group], i: int, j: int, least: float) -> tuple[int, int] | None:
    """The first pair from (i, j) on that is too close."""
    at = np.array([(each.x, each.y, each.reach) for each in live]).reshape(-1, 3)
    while i < len(live):
        away = np.hypot(at[j:, 0] - at[i, 0], at[j:, 1] - at[i, 1])
        near = np.flatnonzero(away < np.maximum(least, at[j:, 2] + at[i, 2] + GAP))
        if len(near):
            return i, j + int(near[0])
        i, j = i + 1, i + 2
    return None


def _apart(
    small: Group, large: Group, others: list[Group], is_home: IsHome, least: float
) -> tuple[Group, Group] | None:
    """Two groups moved apart: one of them if it has a free spot, else both, if they at least do not overlap."""
    small_spots, large_spots = _spots_of(small, is_home), _spots_of(large, is_home)
    for one, spots, other in ((small, small_spots, large), (large, large_spots, small)):
        free = np.flatnonzero(_is_free(spots, one, [other, *others], least))
        if len(free):
            there = moved(one, *spots[free[0]].tolist())
            return (there, other) if one is small else (other, there)
    fine = _all_beside(large_spots, large, others)
    for spot in _all_beside(small_spots, small, others):
        away = next((each for each in fine if _is_beside(spot, each)), None)
        if away:
            return spot, away
    return None


def _all_beside(spots: Numbers, group: Group, others: list[Group]) -> list[Group]:
    """The group at each spot where it overlaps no other."""
    rooms = [
        group.reach + other.reach + GAP if group.country == other.country else group.radius + other.radius + TIGHT
        for other in others
    ]
    fine: list[Any] = spots[_beyond(spots, others, rooms)].tolist()
    return [moved(group, x, y) for x, y in fine]


def _is_beside(one: Group, other: Group) -> bool:
    if one.country == other.country:
        return is_clear(one, other, 0)
    return math.hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius + TIGHT


def _spots_of(group: Group, is_home: IsHome) -> Numbers:
    """Candidate positions of a group: its own, its places', and slightly beside them."""
    spots = [np.array([(group.x, group.y), *((member.x, member.y) for member in group.members)])]
    for member in group.members:
        for reach in (group.radius / 2, group.radius * 0.95):
            around = np.column_stack([member.x + reach * np.cos(_TURNS), member.y + reach * np.sin(_TURNS)])
            spots.append(around[is_home(member, around)])
    return np.concatenate(spots)
