"""How a corpus presents itself: licence, credits, publisher, collections, figure sections, initial view."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from claimsmap.model.records import Record
from claimsmap.model.values import Address, Degrees, Id, Ids, Words


class Licence(Record):
    """A public licence."""

    name: str
    """Its identifier, such as CC-BY-4.0 (Open Definition or SPDX)."""
    title: str
    """Its full name."""
    path: Address | None = None
    """The URL of its text."""


class Credit(Record):
    """Somebody whose work the map uses."""

    of: str
    """What they contributed: Places, Outlines."""
    name: str
    address: Address | None = None
    licence: str = ""


class Publisher(Record):
    """Who publishes the corpus and is responsible for it."""

    name: str
    address: Address | None = None


class Collection(Record):
    """A part of the record that readers can switch on and off."""

    id: Id
    name: str
    """Its name on the pages: The core collection."""
    on_at_first: bool = True
    """Whether it is on by default."""


class FigureSection(Record):
    """A section of the page of figures: the figures of some kinds, each as claimed, never added."""

    title: str
    rule: str = ""
    """A sentence on how to read it."""
    kinds: Annotated[Ids, Field(min_length=1)]
    measures: Ids = ()
    """Only claims with a figure of one of these measures; empty for all."""


class Breakdown(Record):
    """A heading on the page of figures, above totals shown with their parts: who is counted within the tolls."""

    title: str
    kinds: Annotated[Ids, Field(min_length=1)]


class DayToName(Record):
    """A day on which a period may begin only where the text names that day."""

    day: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
    words: Words
    """How the date's basis must then name it, without the year: 10 November."""


class FirstView(Record):
    """The initial view of the map, where it is not to fit all marks."""

    lat: Annotated[Degrees, Field(ge=-90, le=90)]
    lon: Annotated[Degrees, Field(ge=-180, le=180)]
    zoom: Annotated[Degrees, Field(ge=0, le=22)]
