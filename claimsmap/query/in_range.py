"""Which claims a range of days keeps: those whose period touches it, or of whose period at least half lies in it.

The browser decides the same in `pages/assets/range/match.js`; `tests/golden/range_match.json` holds both to it.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from claimsmap.model.dates import EARLIEST, LATEST
from claimsmap.query.selection import DatesMeant, Match, Selection

EPOCH = date(1970, 1, 1).toordinal()
Mask = npt.NDArray[np.bool_]


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - EPOCH


EVER_BEFORE, EVER_AFTER = day_number(EARLIEST), day_number(LATEST)
"""What stands in the columns for an open side."""


class DayColumns(NamedTuple):
    """When each claim happened, one number a claim, and when claims were said: a day beside the row of its claim."""

    first: npt.NDArray[np.int64]
    last: npt.NDArray[np.int64]
    said_days: npt.NDArray[np.int64]
    said_rows: npt.NDArray[np.intp]


def in_range(days: DayColumns, selection: Selection) -> Mask:
    """Which claims the chosen days keep, by the `match` of the selection."""
    return mostly_in_range(days, selection) if selection.match is Match.WITHIN else touching(days, selection)


def touching(days: DayColumns, selection: Selection) -> Mask:
    """Which claims have any of the chosen days in their interval, or were said on one."""
    if selection.first is None and selection.last is None:
        return np.ones(len(days.first), dtype=bool)
    first, last = day_number(selection.first or EARLIEST), day_number(selection.last or LATEST)
    if selection.dates is DatesMeant.SAID:
        kept = np.zeros(len(days.first), dtype=bool)
        kept[days.said_rows[(days.said_days >= first) & (days.said_days <= last)]] = True
        return kept
    mask: Mask = (days.first <= last) & (days.last >= first)
    return mask


def mostly_in_range(days: DayColumns, selection: Selection) -> Mask:
    """Which claims have at least half of their interval in the chosen days; a day of a statement is in them or not.

    An interval that is open on a side where the range is not has an endless rest outside of it. Where both are open,
    what lies in the range is endless too, and the interval counts as in it.
    """
    touched = touching(days, selection)
    if selection.dates is DatesMeant.SAID or (selection.first is None and selection.last is None):
        return touched
    first, last = day_number(selection.first or EARLIEST), day_number(selection.last or LATEST)
    inside = np.minimum(days.last, last) - np.maximum(days.first, first) + 1
    mask: Mask = touched & (2 * inside >= days.last - days.first + 1)
    if selection.first is not None:
        mask &= days.first != EVER_BEFORE
    if selection.last is not None:
        mask &= days.last != EVER_AFTER
    return mask
