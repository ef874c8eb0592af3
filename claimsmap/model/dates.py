"""Days and spans of days: the range an EDTF date can mean, open on a side that is unknown."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from claimsmap.language import gettext as _
from claimsmap.model.edtf import parse

EARLIEST, LATEST = date.min, date.max


class Span(NamedTuple):
    """First and last possible day, inclusive; None where that side is open."""

    first: date | None
    last: date | None

    def touches(self, first: date | None, last: date | None) -> bool:
        """Whether the span overlaps first…last, inclusive; None means open."""
        return (self.first or EARLIEST) <= (last or LATEST) and (first or EARLIEST) <= (self.last or LATEST)

    @property
    def days(self) -> int | None:
        """Its length in days; None when a side is open."""
        return None if self.first is None or self.last is None else (self.last - self.first).days + 1


ALWAYS = Span(None, None)


@lru_cache(maxsize=65536)
def span_of(text: str) -> Span:
    """First and last day that an EDTF text can mean; an empty text is open on both sides.

    Raises ValueError, with the text and how to write it, for an invalid date or one that ends before it begins.
    """
    return Span(*parse(text).bounds) if text else ALWAYS


def is_edtf(text: str) -> bool:
    """Whether a text is a date in the supported part of EDTF."""
    try:
        parse(text)
    except ValueError:
        return False
    return True


def as_day(text: str) -> date:
    """The day in an ISO text such as 2024-03-09. Raises ValueError for anything else, other ISO forms included."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise ValueError(_('"{text}" is not a day: write it like 2024-03-09').format(text=text))
    try:
        return date.fromisoformat(text)
    except ValueError:
        told = _('"{text}" is not a day of the calendar: write it like 2024-03-09')
        raise ValueError(told.format(text=text)) from None
