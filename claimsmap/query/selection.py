"""What a reader has chosen, and its form in an address: one type for the pages and for /data alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from claimsmap.model.about import About


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
    speaker: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    q: str = ""
    claim: str = ""
    lat: float | None = None
    lon: float | None = None
    zoom: float | None = None
    further: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The chosen values of further fields, by field, in the order of corpus.yaml; none with an empty list."""

    def values(self, name: str) -> tuple[str, ...]:
        """What is chosen of a parameter that may stand several times, whether every corpus has it or this one alone."""
        found: tuple[str, ...] = getattr(self, name) if name in LISTS else dict(self.further).get(name, ())
        return found

    def choice(self) -> Selection:
        """What chooses claims: no claim opened and no place looked at."""
        return replace(self, **CLOSED)

    def without_time(self) -> Selection:
        """The same choice over all days."""
        return replace(self.choice(), first=None, last=None, dates=DatesMeant.HAPPENED, match=Match.TOUCHES)

    def pairs(self) -> list[tuple[str, str]]:
        """Names and values of the address, in a fixed order, without what is at its default."""
        found = []
        for name in NAMES:
            found += [(name, text) for text in _printed(self, name)]
            if name == BEFORE_FURTHER:
                found += [(field, text) for field, values in self.further for text in values]
        return found

    def query(self) -> str:
        """The address's part behind the question mark; empty for the default view."""
        return urlencode(self.pairs())


FIELDS = {"from": "first", "to": "last"}
"""Parameters whose field has another name."""
_FIELD_NAMES = tuple(field.name for field in fields(Selection))
NAMES = tuple({"first": "from", "last": "to"}.get(name, name) for name in _FIELD_NAMES if name != "further")
"""The parameters of a view that every corpus has, in the order they are printed."""
CLOSED: Mapping[str, Any] = {"claim": "", "lat": None, "lon": None, "zoom": None}
"""Those of them that open a claim or look at a place, as they are where nothing is opened: they leave out no claim."""
LISTS = ("collection", "kind", "statement", "place", "speaker", "party")
"""Those of them that may stand several times."""
BEFORE_FURTHER = "place"
"""The parameter behind which those of further fields are printed."""


def names_of(about: About) -> tuple[str, ...]:
    """The parameters of a view of a corpus: those of every one, and the further fields that readers can choose by."""
    at = NAMES.index(BEFORE_FURTHER) + 1
    return (*NAMES[:at], *about.filters, *NAMES[at:])


def changed(selection: Selection, changes: Mapping[str, Any]) -> Selection:
    """The selection with other values; those of further fields by the names of the fields."""
    own = {name: value for name, value in changes.items() if name in _FIELD_NAMES}
    values = dict(selection.further) | {name: tuple(value) for name, value in changes.items() if name not in own}
    return replace(selection, **{"further": tuple((name, each) for name, each in values.items() if each), **own})


def _printed(selection: Selection, name: str) -> Iterator[str]:
    value = getattr(selection, FIELDS.get(name, name))
    if value == getattr(Selection(), FIELDS.get(name, name)):
        return
    for each in value if name in LISTS else [value]:
        if isinstance(each, float):
            yield f"{each:.5f}".rstrip("0").rstrip(".")
        else:
            yield str(each)
