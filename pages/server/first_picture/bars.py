"""The bars of the timeline as SVG path data, in a box 1000 wide: see `pages/assets/timeline/`."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.in_range import EVER_BEFORE, Mask, day_number
from claimsmap.query.selection import DatesMeant, Selection
from claimsmap.query.timeline_data import Axis, axis_of
from pages.server.first_picture.places import Rows

WIDE, HIGH, LONG_HIGH = 1000, 44, 9
LONGEST_EVENT = 366
LOWEST_SHARE = 0.03
MOST_BARS = 70
"""Maximum bars that can be told apart on a phone."""


class Bars(NamedTuple):
    """All bars of claims that match the filters, and on top those within the selected days."""

    axis: Axis
    rest: str
    mostly: str
    long: str
    """Below the axis: claims about more than a year, which would dwarf the others."""
    years: list[tuple[str, float]]
    """Each year that begins on the axis, and its position: 0…100."""
    band: tuple[float, float]
    """Start and end of the selected days on the axis: 0…100."""
    most: int
    """The number of claims in the tallest bar."""


def bars_of(index: ClaimIndex, selection: Selection) -> Bars:
    """The bars of a view."""
    axis = axis_of(index, selection)
    first, last = day_number(axis.first), day_number(axis.last)
    edges = np.array([day_number(day) for day in _edges(axis)])
    matching = index.matching_filters(selection)
    counted = _counts(index, selection, matching, edges)
    most = max(1, int(counted.max(initial=1)))
    mostly = _counts(index, selection, matching & index.mostly_in_range(selection), edges)
    long = _counts(index, selection, matching & index.in_range(selection), edges, long=True)
    days = last - first + 1

    def at(day: int) -> float:
        return round(100 * (day - first) / days, 2)

    begin = first if selection.first is None else min(max(day_number(selection.first), first), last)
    end = last if selection.last is None else min(max(day_number(selection.last), first), last)
    years = [(str(year), at(day_number(date(year, 1, 1)))) for year in range(axis.first.year + 1, axis.last.year + 1)]
    return Bars(
        axis,
        _path(counted, edges, most),
        _path(mostly, edges, most),
        _path(long, edges, max(1, int(long.max(initial=1))), -LONG_HIGH),
        [(str(axis.first.year), 0.0), *years] if not years or years[0][1] > 6 else years,
        (at(begin), at(end + 1)),
        most,
    )


def _counts(index: ClaimIndex, selection: Selection, matching: Mask, edges: Rows, long: bool = False) -> Rows:
    """The number of claims per bin; those about more than a year are counted separately, as they would dwarf events."""
    if selection.dates is DatesMeant.SAID:
        matching = matching & (not long)
        inside = matching[index.said_rows] & (index.said_days >= edges[0]) & (index.said_days < edges[-1])
        bins = np.searchsorted(edges, index.said_days[inside], "right") - 1
        pairs = np.unique(np.column_stack([bins, index.said_rows[inside]]), axis=0)
        return np.bincount(pairs[:, 0], minlength=len(edges) - 1)
    first, last = index.table["first"].to_numpy()[matching], index.table["last"].to_numpy()[matching]
    drawn = (
        (first >= edges[0]) & (first < edges[-1]) & (first != EVER_BEFORE) & ((last - first > LONGEST_EVENT) == long)
    )
    enters = np.searchsorted(edges, first[drawn], "right") - 1
    leaves = np.searchsorted(edges, np.minimum(last[drawn], edges[-1] - 1), "right")
    steps = np.bincount(enters, minlength=len(edges)) - np.bincount(leaves, minlength=len(edges))
    counts: Rows = np.cumsum(steps)[:-1]
    return counts


def _edges(axis: Axis) -> list[date]:
    """The bin edges: first days of months, quarters, years or decades, the finest with few enough bins, plus the day
    after the axis."""
    following = date.fromordinal(axis.last.toordinal() + 1)
    for months in (1, 3, 12, 120):
        starts = [date(year, month, 1) for year in range(axis.first.year, axis.last.year + 1) for month in range(1, 13)]
        inside = [day for day in starts if axis.first < day < following]
        kept = [day for day in inside if (12 * day.year + day.month - 1) % months == 0]
        if len(kept) < MOST_BARS:
            break
    return [axis.first, *kept, following]


def _path(counts: Rows, edges: Rows, most: int, room: int = HIGH) -> str:
    wide = WIDE / (edges[-1] - edges[0])
    bars = [
        f"M{(left - edges[0]) * wide + 1:.0f} {HIGH}v{-max(count / most, LOWEST_SHARE) * room:.1f}"
        f"H{(right - edges[0]) * wide - 1:.0f}V{HIGH}z"
        for count, (left, right) in zip(counts.tolist(), pairwise(edges.tolist()), strict=True)
        if count
    ]
    return "".join(bars)
