"""A corpus's assumptions about claims by kind, whatever the language: `reading/assumed.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from claimsmap.model.records import Record
from claimsmap.model.values import Edtf, Id, Ids, Number

Pattern = str
"""A regular expression; a name in braces stands for the words of that name in the text's language."""


def _plain(given: object) -> object:
    return {str(name): str(value) for name, value in given.items()} if isinstance(given, dict) else given


Rule = Annotated[dict[str, str], BeforeValidator(_plain)]
"""A measure, and the words required around a number that counts it."""


class Event(Record):
    """An event used to date others; each language has words for it under its id."""

    id: Id
    date: Edtf
    since: bool = False
    """Whether naming it means a period since then."""
    not_after: Pattern = ""
    """Words after which it is not a date: under the statement of that day."""


class WithoutFigure(Record):
    """The measure of claims of a kind that state no number; the first match applies."""

    kind: Id
    measure: Id
    words: Pattern = ""
    """A pattern that the text must match; empty for any text."""


class FieldOfKinds(Record):
    """A further field of corpus.yaml, the kinds whose texts are searched for it, and the meaning of its words."""

    id: Id
    kinds: Ids
    means: dict[str, str] = Field(default_factory=dict)


class Assumed(Record):
    """The assumptions of a corpus."""

    other_kind: Id | None = None
    """The kind of words selected by an editor where no rule matches; defaults to the first in corpus.yaml."""
    no_place: Ids = ()
    """Kinds whose claims have no place, whatever their words name."""
    place_named_before: Ids = ()
    """Kinds whose claims, where their words name no place, are at the one named last."""
    of_a_day: Ids = ()
    """Kinds of events that happen on a day: of several dates, the day is theirs."""
    day_named_before: Ids = ()
    """Kinds whose claims, where their words name no day, have the one named last, else the statement's."""
    goes_on: Ids = ()
    """Kinds of events that following sentences continue to describe, where these have no kind of their own."""
    earlier_than_told: Ids = ()
    """Kinds of acts that precede the event told first in the same words: a road is built before it is blocked."""
    of_the_present: Ids = ()
    """Kinds whose claims, where their words say still or now, are dated to the day of the statement."""
    first_date: Ids = ()
    """Kinds of acts that have the first date named, even that of a document."""
    since_only: Ids = ()
    """Kinds that are dated only by the start of a period."""
    totals: Ids = ()
    """Kinds of running totals: in a year that is not over they cover the year so far."""
    events: tuple[Event, ...] = ()
    tolls: Pattern = ""
    """Measures of casualties."""
    big_toll: Number = 0
    """Casualties above this number cannot come from a single event."""
    counted_apart: Pattern = ""
    """Measures that make a claim of their own, where a sentence has several."""
    things: Pattern = ""
    """The things that the subject counts; which measure applies depends on what is said of them."""
    last_measures: tuple[Rule, ...] = ()
    """Rules for numbers with nothing named after them, by the words before them."""
    without_figure: tuple[WithoutFigure, ...] = ()
    fields: tuple[FieldOfKinds, ...] = ()
    likelier: Ids = ()
    """Place classes in the order in which an ambiguous name is likely to mean them; those of corpus.yaml follow."""
    seats_of_government: Ids = ()
    """Places whose names also mean a government: they count as places only after a word such as in."""
    without_capital: Pattern = ""
    """Words in place names that are written without a capital."""
