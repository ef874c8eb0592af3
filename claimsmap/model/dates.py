"""Dates as exactly as they were said: EDTF in, first and last possible day out.

A date is an interval of days, open on a side that nobody named. Plain days, months and years are read
here because the `edtf` package takes some ten milliseconds for each; everything else (approximate,
unspecified, seasons) is read by it, with its strict bounds: the fuzzy ones of 2022-08~ span two years.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

EARLIEST, LATEST = date.min, date.max
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_EDTF = re.compile(r"[-0-9X~?%./]*", re.ASCII)
"""Days and longer: no times of day and no sets, which no reader of a timeline could place."""
LONGEST_EDTF = 64


class Span(NamedTuple):
    """First and last possible day, both included; None on a side that is open."""

    first: date | None
    last: date | None

    def touches(self, first: date | None, last: date | None) -> bool:
        """Whether any day of the span lies in first…last, where None is open."""
        return (self.first or EARLIEST) <= (last or LATEST) and (first or EARLIEST) <= (self.last or LATEST)

    @property
    def days(self) -> int | None:
        """How many days it covers; None when it is open."""
        return None if self.first is None or self.last is None else (self.last - self.first).days + 1


ALWAYS = Span(None, None)


@lru_cache(maxsize=65536)
def span_of(text: str) -> Span:
    """First and last day that an EDTF text can mean; an empty text is open on both sides.

    Raises ValueError with the value and the cure when it is no date, or when it ends before it begins.
    """
    if not text:
        return ALWAYS
    if len(text) > LONGEST_EDTF:
        raise ValueError(f"has {len(text)} characters: a date is written like 2022-10-03 or 2022-08/2022-10-25")
    sides = text.split("/")
    if len(sides) > 2 or text in ("", "..") or not _EDTF.fullmatch(text):
        raise _not_a_date(text)
    span = Span(_bounds(sides[0], text)[0], _bounds(sides[-1], text)[1])
    if span.first and span.last and span.first > span.last:
        raise ValueError(f'"{text}" ends before it begins: write the earlier date first')
    return span


@lru_cache(maxsize=65536)
def _bounds(side: str, whole: str) -> tuple[date | None, date | None]:
    if side in ("", ".."):
        return None, None
    plain = _PLAIN.fullmatch(side)
    year, month, day = (int(part) if part else None for part in plain.groups()) if plain else (None, None, None)
    if year is None or (month is not None and month > 12):
        return _bounds_by_the_standard(side, whole)
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        raise _not_a_date(whole) from None


def _bounds_by_the_standard(side: str, whole: str) -> tuple[date, date]:
    from edtf import parse_edtf  # slow to import, seldom needed
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parsed = parse_edtf(side)
        lower, upper = parsed.lower_strict(), parsed.upper_strict()
        return date(*lower[:3]), date(*upper[:3])
    except (EDTFParseException, ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        raise _not_a_date(whole) from None


def _not_a_date(text: str) -> ValueError:
    return ValueError(f'"{text}" is not a date in EDTF: write 2022-10-03, 2022-10, 2022 or 2022-08/2022-10-25')


def as_day(text: str) -> date:
    """The day of an ISO text such as 2022-10-03; ValueError for anything else, other ISO spellings included."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise ValueError(f'"{text}" is not a day: write it like 2022-10-03')
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is not a day of the calendar: write it like 2022-10-03') from None
