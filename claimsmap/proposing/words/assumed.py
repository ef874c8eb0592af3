"""What a corpus takes for granted of its claims by their kind, in every language: `reading/assumed.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from claimsmap.model.records import Record
from claimsmap.model.values import Edtf, Id, Ids, Number

Pattern = str
"""A regular expression, in which a name in braces stands for the words of that name in the text's language."""


def _plain(given: object) -> object:
    return {str(name): str(value) for name, value in given.items()} if isinstance(given, dict) else given


Rule = Annotated[dict[str, str], BeforeValidator(_plain)]
"""A measure, and what has to stand around a number that counts it."""


class Event(Record):
    """An event that texts date by, and that the words of each language name under its id."""

    id: Id
    date: Edtf
    since: bool = False
    """Whether naming it says since when."""
    not_after: Pattern = ""
    """Words behind which it is no date: under the statement of that day."""


class WithoutFigure(Record):
    """The measure of a claim of a kind whose words count nothing; the first that fits."""

    kind: Id
    measure: Id
    words: Pattern = ""


class FieldOfKinds(Record):
    """A further field of corpus.yaml, the kinds whose texts are searched for it, and what a word of it means."""

    id: Id
    kinds: Ids
    means: dict[str, str] = Field(default_factory=dict)


class Assumed(Record):
    """What is taken for granted."""

    other_kind: Id | None = None
    """The kind of words that an editor selects and no rule has one for; without it the first of corpus.yaml."""
    no_place: Ids = ()
    """Kinds whose claims are at no place, whatever their words name."""
    place_named_before: Ids = ()
    """Kinds whose claims are, where their words name no place, at the one named last."""
    of_a_day: Ids = ()
    """Kinds of events: of several dates, the day is theirs."""
    day_named_before: Ids = ()
    """Kinds whose claims are, where their words name no day, of the one named last, else of the statement's."""
    goes_on: Ids = ()
    """Kinds of events that the next sentences go on telling of, where these have no kind of their own."""
    earlier_than_told: Ids = ()
    """Kinds of what was done before that which the same words tell: a road is built before it is blocked."""
    of_the_present: Ids = ()
    """Kinds whose claims are, where their words say still or now, of the day of the statement."""
    first_date: Ids = ()
    """Kinds of acts, that are of the first date named: of a paper's as well."""
    since_only: Ids = ()
    """Kinds of which only a date since when is theirs."""
    totals: Ids = ()
    """Kinds of running totals: in a year that is not over they count what was of it so far."""
    events: tuple[Event, ...] = ()
    tolls: Pattern = ""
    """Measures of people struck."""
    big_toll: Number = 0
    """How many of them are more than one event strikes."""
    counted_apart: Pattern = ""
    """Measures that make a claim of their own each, where a sentence has several."""
    things: Pattern = ""
    """What the subject counts, where measures go by what is said of it."""
    last_measures: tuple[Rule, ...] = ()
    """For numbers behind which nothing is named, by what stands before them."""
    without_figure: tuple[WithoutFigure, ...] = ()
    fields: tuple[FieldOfKinds, ...] = ()
    likelier: Ids = ()
    """Classes of places in the order in which a name that several have is likelier meant; those of corpus.yaml last."""
    seats_of_government: Ids = ()
    """Places by whose names texts call a government: they are places only where a word such as in stands before."""
    without_capital: Pattern = ""
    """Words in names of places that are written without a capital."""
