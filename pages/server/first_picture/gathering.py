"""Clusters nearby marks so that they do not overlap, by the same rule as `pages/assets/map/marks/gather.js`.

The sizes of marks are those of `mark_size.js` there. All units are pixels. Both implementations are tested with the
same cases (`tests/golden/arrangement.json`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pages.server.first_picture.plane import Numbers

GAP = 8
SINGLE = 12
LARGEST = 22
CHIP = 14
CORNER = 1.15
EQUAL = 1e-6
"""Pixels: members whose distances to the centre differ by less are equal, and the first wins."""


@dataclass(frozen=True)
class Member:
    """A place in a group: its index, position in pixels, and number of claims."""

    place: int
    x: float
    y: float
    n: int


@dataclass(frozen=True, eq=False)
class Group:
    """Places of one country that share a symbol; the chip of an area or a line is a group of its own."""

    members: tuple[Member, ...]
    x: float
    y: float
    n: int
    country: str
    is_chip: bool = False

    @cached_property
    def radius(self) -> int:
        """Radius of its symbol in pixels; a chip is a square of fixed size."""
        if self.is_chip:
            return CHIP
        return min(LARGEST, math.floor(11 + 2.2 * math.log2(self.n) + 0.5)) if self.n > 1 else SINGLE

    @cached_property
    def reach(self) -> float:
        """How far the symbol extends from its centre, in pixels; a square extends further."""
        return self.radius * (CORNER if self.is_chip else 1)


def group_of(member: Member, country: str, is_chip: bool = False) -> Group:
    """A group of one place."""
    return Group((member,), member.x, member.y, member.n, country, is_chip)


def is_clear(one: Group, other: Group, least: float) -> bool:
    """Whether two groups are far enough apart; `least` is the minimum distance for touch."""
    return math.hypot(one.x - other.x, one.y - other.y) >= max(least, one.reach + other.reach + GAP)


def join(one: Group, other: Group) -> Group:
    """Two groups merged, at the member nearest to the weighted centre, so always at the position of a real place."""
    members = one.members + other.members
    n = one.n + other.n
    x = sum(each.x * each.n for each in members) / n
    y = sum(each.y * each.n for each in members) / n
    middle, least = members[0], math.inf
    for each in members:
        away = math.hypot(each.x - x, each.y - y)
        if away < least - EQUAL:
            middle, least = each, away
    return Group(members, middle.x, middle.y, n, one.country)


def gather(groups: Sequence[Group], least: float) -> list[Group]:
    """Repeatedly merge the closest two groups of one country while any are closer than their symbols allow."""
    live: list[Group | None] = list(groups)
    if len(live) < 2:
        return list(groups)
    countries = {name: number for number, name in enumerate(sorted({group.country for group in groups}))}
    at = np.array([(each.x, each.y, each.reach, countries[each.country]) for each in groups])
    gaps = np.array([_gaps(at, index, least) for index in range(len(at))])
    while True:
        one, other = sorted(divmod(int(gaps.argmin()), len(at)))
        first, second = live[one], live[other]
        if gaps[one, other] >= 0 or first is None or second is None:
            return [group for group in live if group is not None]
        joined = join(first, second)
        live[one], live[other] = joined, None
        at[one, :3] = joined.x, joined.y, joined.reach
        at[other, 3] = -1 - other  # its own country, so that nothing merges with it any more
        gaps[one] = gaps[:, one] = _gaps(at, one, least)
        gaps[other] = gaps[:, other] = 0


def _gaps(at: Numbers, one: int, least: float) -> Numbers:
    """Pixels between this group and each other beyond the required distance; negative means they must merge."""
    x, y, reach, country = at.T
    gap = np.hypot(x - x[one], y - y[one]) - np.maximum(least, reach + reach[one] + GAP)
    gap[country != country[one]] = 0
    gap[one] = 0
    too_near: Numbers = np.minimum(gap, 0)
    return too_near


def moved(group: Group, x: float, y: float) -> Group:
    """The group at another position."""
    return Group(group.members, x, y, group.n, group.country, group.is_chip)
