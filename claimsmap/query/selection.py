"""What a reader has chosen, and its form in an address: one type for the pages and for /data alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from urllib.parse import urlencode


class DatesMeant(StrEnum):
    """What a range of days is held against."""

    HAPPENED = "happened"
    """The interval in which it happened, or which a figure covers."""
    SAID = "said"
    """The days on which it was published."""


class Match(StrEnum):
    """Which claims a range of days keeps."""

    TOUCHES = "touches"
    """Those whose period touches it in at least one day."""
    WITHIN = "within"
    """Those of whose period at least half lies in it."""


@dataclass(frozen=True)
class Selection:
    """A view: which claims, in which days, with which one opened, where the map looks. Empty means no limit."""

    first: date | None = None
    last: date | None = None
    dates: DatesMeant = DatesMeant.HAPPENED
    match: Match = Match.TOUCHES
    collection: tuple[str, ...] = ()
    """The collections that are on; those that are on at first where none is named."""
    kind: tuple[str, ...] = ()
    statement: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    munition: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    q: str = ""
    claim: str = ""
    lat: float | None = None
    lon: float | None = None
    zoom: float | None = None

    def choice(self) -> Selection:
        """What chooses claims: no claim opened and no place looked at."""
        return replace(self, claim="", lat=None, lon=None, zoom=None)

    def without_time(self) -> Selection:
        """The same choice over all days."""
        return replace(self.choice(), first=None, last=None, dates=DatesMeant.HAPPENED, match=Match.TOUCHES)

    def pairs(self) -> list[tuple[str, str]]:
        """Names and values of the address, in a fixed order, without what is at its default."""
        return [(name, text) for name in NAMES for text in _printed(self, name)]

    def query(self) -> str:
        """The address's part behind the question mark; empty for the default view."""
        return urlencode(self.pairs())


FIELDS = {"from": "first", "to": "last"}
"""Parameters whose field has another name."""
NAMES = tuple({"first": "from", "last": "to"}.get(field.name, field.name) for field in fields(Selection))
"""The parameters of a view, in the order they are printed."""
LISTS = ("collection", "kind", "statement", "place", "munition", "speaker", "party")


def _printed(selection: Selection, name: str) -> Iterator[str]:
    value = getattr(selection, FIELDS.get(name, name))
    if value == getattr(Selection(), FIELDS.get(name, name)):
        return
    for each in value if name in LISTS else [value]:
        if isinstance(each, float):
            yield f"{each:.5f}".rstrip("0").rstrip(".")
        else:
            yield str(each)
