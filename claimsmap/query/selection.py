"""A reader's selection and its URL form: one type for the pages and for /data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from claimsmap.model.about import About


class DatesMeant(StrEnum):
    """Which dates of a claim a range of days applies to."""

    HAPPENED = "happened"
    """The interval in which it happened, or which a figure covers."""
    SAID = "said"
    """The days on which it was published."""


class Match(StrEnum):
    """How a range of days selects claims."""

    TOUCHES = "touches"
    """Claims whose period overlaps the range by at least one day."""
    WITHIN = "within"
    """Claims at least half of whose period lies within it."""


@dataclass(frozen=True)
class Selection:
    """A view: filters, days, open claim and map position. Empty means unrestricted."""

    first: date | None = None
    last: date | None = None
    dates: DatesMeant = DatesMeant.HAPPENED
    match: Match = Match.TOUCHES
    collection: tuple[str, ...] = ()
    """The collections that are on; empty for the default ones."""
    kind: tuple[str, ...] = ()
    statement: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    q: str = ""
    claim: str = ""
    lat: float | None = None
    lon: float | None = None
    zoom: float | None = None
    further: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Selected values of further fields, by field, in corpus.yaml order; fields without any are left out."""

    def values(self, name: str) -> tuple[str, ...]:
        """The values of a parameter that may be repeated, including further fields."""
        found: tuple[str, ...] = getattr(self, name) if name in LISTS else dict(self.further).get(name, ())
        return found

    def choice(self) -> Selection:
        """The selection without open claim and map position, which do not affect which claims match."""
        return replace(self, **CLOSED)

    @property
    def is_filtered(self) -> bool:
        """Whether it has a filter other than days and collections."""
        return bool(self.q or self.further or any(self.values(name) for name in LISTS if name != "collection"))

    def without_time(self) -> Selection:
        """The same selection over all days."""
        return replace(self.choice(), first=None, last=None, dates=DatesMeant.HAPPENED, match=Match.TOUCHES)

    def pairs(self) -> list[tuple[str, str]]:
        """Names and values of the query string, in a fixed order, without defaults."""
        found = []
        for name in NAMES:
            found += [(name, text) for text in _printed(self, name)]
            if name == BEFORE_FURTHER:
                found += [(field, text) for field, values in self.further for text in values]
        return found

    def query(self) -> str:
        """The query string, without "?"; empty for the default view."""
        return urlencode(self.pairs())


EVERYTHING = Selection()
"""The default view."""
FIELDS = {"from": "first", "to": "last"}
"""Parameters whose field has a different name."""
_FIELD_NAMES = tuple(field.name for field in fields(Selection))
NAMES = tuple({"first": "from", "last": "to"}.get(name, name) for name in _FIELD_NAMES if name != "further")
"""The view parameters that every corpus has, in the order they are printed."""
CLOSED: Mapping[str, Any] = {"claim": "", "lat": None, "lon": None, "zoom": None}
"""The defaults of those that set the open claim or map position, which do not affect which claims match."""
LISTS = ("collection", "kind", "statement", "place", "speaker", "party")
"""Those that may be repeated."""
BEFORE_FURTHER = "place"
"""The parameter after which those of further fields are printed."""


def names_of(about: About) -> tuple[str, ...]:
    """The view parameters of a corpus: the common ones and the further fields that are filters."""
    at = NAMES.index(BEFORE_FURTHER) + 1
    return (*NAMES[:at], *about.filters, *NAMES[at:])


def changed(selection: Selection, changes: Mapping[str, Any]) -> Selection:
    """The selection with some values replaced; further fields are given by field id."""
    own = {name: value for name, value in changes.items() if name in _FIELD_NAMES}
    values = dict(selection.further) | {name: tuple(value) for name, value in changes.items() if name not in own}
    return replace(selection, **{"further": tuple((name, each) for name, each in values.items() if each), **own})


def _printed(selection: Selection, name: str) -> Iterator[str]:
    value = getattr(selection, FIELDS.get(name, name))
    if value == getattr(EVERYTHING, FIELDS.get(name, name)):
        return
    for each in value if name in LISTS else [value]:
        if isinstance(each, float):
            yield f"{each:.5f}".rstrip("0").rstrip(".")
        else:
            yield str(each)
