"""How a corpus presents itself: licence, credits, publisher, collections, sections of its figures, first view."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from claimsmap.model.records import Record
from claimsmap.model.values import Address, Degrees, Id, Ids, Words


class Licence(Record):
    """A licence that others can look up."""

    name: str
    """Its identifier, such as CC-BY-4.0 (Open Definition or SPDX)."""
    title: str
    """Its name in words."""
    path: Address | None = None
    """Where its text stands."""


class Credit(Record):
    """Somebody whose work the map shows."""

    of: str
    """What is theirs: Places, Outlines."""
    name: str
    address: Address | None = None
    licence: str = ""


class Publisher(Record):
    """Who publishes the corpus and answers for it."""

    name: str
    address: Address | None = None


class Collection(Record):
    """A part of the record that readers can switch on and off."""

    id: Id
    name: str
    """As pages call it: The core collection."""
    on_at_first: bool = True
    """Whether a reader who chose nothing sees it."""


class FigureSection(Record):
    """A section of the page of figures: the figures of some kinds, each as claimed, never added."""

    title: str
    rule: str = ""
    """The sentence that says how to read it."""
    kinds: Annotated[Ids, Field(min_length=1)]
    measures: Ids = ()
    """Only claims with a figure of one of these; none for all."""


class Breakdown(Record):
    """A title of the page of figures over those that hold others: who is counted within the tolls."""

    title: str
    kinds: Annotated[Ids, Field(min_length=1)]


class DayToName(Record):
    """A day on which a period may begin only where the text names it."""

    day: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
    words: Words
    """What the basis of the date then says, without the year: 10 November."""


class FirstView(Record):
    """Where the map looks at first, when it is not to show all marks."""

    lat: Annotated[Degrees, Field(ge=-90, le=90)]
    lon: Annotated[Degrees, Field(ge=-180, le=180)]
    zoom: Annotated[Degrees, Field(ge=0, le=22)]
