"""Which claims match a range of days: those whose period touches it, or at least half of whose period lies within it.

The browser decides the same in `pages/assets/range/match.js`; `tests/golden/range_match.json` has the shared cases.
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
"""The values that represent an open side in the columns."""


class DayColumns(NamedTuple):
    """When each claim happened, one entry per claim, and pairs of a day on which a claim was said and its row."""

    first: npt.NDArray[np.int64]
    last: npt.NDArray[np.int64]
    said_days: npt.NDArray[np.int64]
    said_rows: npt.NDArray[np.intp]


def in_range(days: DayColumns, selection: Selection) -> Mask:
    """Mask of the claims that match the selected days, by the selection's `match`."""
    return mostly_in_range(days, selection) if selection.match is Match.WITHIN else touching(days, selection)


def touching(days: DayColumns, selection: Selection) -> Mask:
    """Mask of the claims whose interval overlaps the selected days, or that were said on one of them."""
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
    """Mask of the claims at least half of whose interval lies within the selected days; for days of saying, as
    `touching`.

    An interval that is open on a side where the range is bounded has an infinite part outside it and does not match.
    Where both are open, the part inside is infinite too, and the interval matches.
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
