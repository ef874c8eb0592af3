"""Days and spans of days: what an EDTF date can mean, as an interval that is open on a side nobody knows."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from claimsmap.language import gettext as _
from claimsmap.model.edtf import parse

EARLIEST, LATEST = date.min, date.max


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
    return Span(*parse(text).bounds) if text else ALWAYS


def is_edtf(text: str) -> bool:
    """Whether a text is a date in EDTF, as far as that is supported here."""
    try:
        parse(text)
    except ValueError:
        return False
    return True


def as_day(text: str) -> date:
    """The day of an ISO text such as 2024-03-09; ValueError for anything else, other ISO spellings included."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise ValueError(_('"{text}" is not a day: write it like 2024-03-09').format(text=text))
    try:
        return date.fromisoformat(text)
    except ValueError:
        told = _('"{text}" is not a day of the calendar: write it like 2024-03-09')
        raise ValueError(told.format(text=text)) from None
