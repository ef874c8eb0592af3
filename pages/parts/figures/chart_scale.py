"""Scales of a small chart: round numbers and round months, as fractions of its height and width."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10

from claimsmap.text.date_words import month_in_short

MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
MOST_TICKS = 6
MARGIN = 0.07
"""Padding before the first and after the last day, as a fraction of the span."""

FULL = 0.93
"""Fraction of the height above which the scale gets another step, to make room for the label."""


@dataclass(frozen=True)
class ValueScale:
    """From zero to a round number above the greatest value."""

    ticks: tuple[float, ...]

    def at(self, value: float) -> float:
        """A value's height: 0 at the bottom, 1 at the top."""
        return value / self.ticks[-1]


def value_scale(values: Iterable[float], per_cent: bool) -> ValueScale:
    """Steps of 1, 2 or 5 times a power of ten, at least 1; percentages always run to 100."""
    greatest = 100 if per_cent else max([1, *values])
    power = 10 ** floor(log10(greatest))
    step = (
        25 if per_cent else max(1, next(part * power for part in (0.1, 0.2, 0.5, 1, 2) if greatest <= part * power * 5))
    )
    steps = ceil(greatest / step)
    if greatest > step * steps * FULL and not per_cent:
        steps += 1
    return ValueScale(tuple(step * tick for tick in range(steps + 1)))


@dataclass(frozen=True)
class DayScale:
    """Days from left to right."""

    first: float
    last: float
    ticks: tuple[tuple[float, str], ...]
    """Position and name of round months."""

    def at(self, day: date) -> float:
        """A day's horizontal position: 0 at the left edge, 1 at the right."""
        return (day.toordinal() - self.first) / (self.last - self.first)


def day_scale(days: Iterable[date]) -> DayScale:
    """From a little before the first day to a little after the last."""
    numbers = [day.toordinal() for day in days]
    room = max(30.0, (max(numbers) - min(numbers)) * MARGIN)
    first, last = min(numbers) - room, max(numbers) + room
    months = [month for month in range(*_months(first, last))]
    every = next((size for size in MONTHS if len([each for each in months if each % size == 0]) <= MOST_TICKS), 1200)
    starts = [date(month // 12, month % 12 + 1, 1) for month in months if month % every == 0]
    ticks = tuple(
        ((day.toordinal() - first) / (last - first), str(day.year) if every >= 12 else month_in_short(day))
        for day in starts
    )
    return DayScale(first, last, ticks)


def _months(first: float, last: float) -> tuple[int, int]:
    """The range of months whose first day is inside, counted from year 0; the end is exclusive."""
    begin, end = date.fromordinal(max(1, ceil(first))), date.fromordinal(floor(last))
    after = begin.year * 12 + begin.month - 1 + (begin.day > 1)
    return after, end.year * 12 + end.month
