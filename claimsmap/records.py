"""The records of a corpus: what a statement, a mention and a claim are made of, and what cannot be missing.

Each record stands alone here; whether records agree with one another is `claimsmap.agreement`'s concern.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from claimsmap.dates import Span, span_of

LONGEST_LOCATOR = 8
"""Words of a statement that may be quoted in a row: enough to find the place, too few to replace the text."""


class Record(BaseModel):
    """A frozen record that refuses fields it does not know. An empty value counts as a field left out."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_what_is_empty(cls, given: Any) -> Any:
        if isinstance(given, dict):
            return {
                name: value for name, value in given.items() if value not in ("", None) or name not in cls.model_fields
            }
        return given


class Kind(StrEnum):
    """What a claim is about. Its label, colour and shape are the screen's concern."""

    MINE_FIND = "mine_find"
    INCIDENT = "incident"
    CASUALTY_TOLL = "casualty_toll"
    MINE_LAYING = "mine_laying"
    MINE_ESTIMATE = "mine_estimate"
    MAP_RECORDS = "map_records"
    LEGAL_STEP = "legal_step"
    VISIT = "visit"
    DENIAL = "denial"
    CONTEXT = "context"


class Qualifier(StrEnum):
    """The words that stand before a number and never leave it."""

    EXACTLY = "exactly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    ABOUT = "about"
    NEARLY = "nearly"
    UP_TO = "up_to"
    ONLY = "only"
    NOT_STATED = "not_stated"


class Voice(StrEnum):
    """Whose words are printed."""

    OWN = "own"
    """The publisher speaks for itself."""
    QUOTED = "quoted"
    """The publisher prints another's words in quotation marks."""
    REPORTED = "reported"
    """The publisher tells in its own words what another said."""


class StatementKind(StrEnum):
    """Whether a text is the speaker's own or relays it."""

    PRIMARY = "primary"
    REPORT = "report"


class Collection(StrEnum):
    """Which part of the record a statement belongs to."""

    CORE = "core"
    WIDER = "wider"


class RelationKind(StrEnum):
    """How one claim stands to another."""

    CONTRADICTS = "contradicts"
    ANSWERS = "answers"
    PART_OF = "part_of"
    SAME_SERIES = "same_series"
    REPEATS = "repeats"


class CheckKind(StrEnum):
    """What an editor wants watched."""

    SUM = "sum"
    """The parts add up to the whole, as far as their qualifiers allow."""
    PART_OF = "part_of"
    """No part is greater than the whole."""
    EQUAL = "equal"
    """Every operand says the same: value and qualifier of a figure, or the words of a field."""
    NEVER_DECREASES = "never_decreases"
    """A running total does not fall from one day to a later one."""


class Outcome(StrEnum):
    """What a check is known to give."""

    HOLDS = "holds"
    FAILS = "fails"


class Difference(StrEnum):
    """In what two wordings differ."""

    VALUE = "value"
    DATE = "date"
    PLACE = "place"
    MUNITION = "munition"
    SCOPE = "scope"
    WORDING = "wording"


def _an_identifier(text: str) -> str:
    if not text or not text.replace("-", "").replace("_", "").isalnum() or not text.isascii() or text != text.lower():
        raise ValueError("is not an id: use lower-case letters, digits, '-' and '_'")
    return text


def _a_locator(text: str) -> str:
    count = len(text.split())
    if count > LONGEST_LOCATOR:
        raise ValueError(
            f"has {count} words, more than {LONGEST_LOCATOR}: keep the {LONGEST_LOCATOR} that find the place"
        )
    if text != text.strip() or "\n" in text:
        raise ValueError("must be one line without space around it: copy the words as printed")
    return text


def _a_basis(text: str) -> str:
    if not text.startswith(("stated", "inferred")):
        raise ValueError("must begin with 'stated' or 'inferred', then say why: inferred: to the day of the statement")
    return text


def _an_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        sound = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        sound = False
    if not sound or not text.startswith(("https://", "http://")) or _NOT_IN_ADDRESSES.search(text):
        raise ValueError("is not an http(s) address: leave it empty when no page was seen")
    if "@" in parts.netloc or not parts.netloc.isascii():
        raise ValueError("may look like another host than it is: take out what ends in @, write xn-- for other letters")
    return text


_NOT_IN_ADDRESSES = re.compile(r"""[\s\\"<>`{}|^\x00-\x1f\x7f]""")
"""Spaces, and what browsers correct without a word: a backslash becomes a slash."""


def _an_edtf(text: str) -> str:
    span_of(text)
    return text


def _a_number(given: Any) -> int | float:
    text = str(given)
    if not re.fullmatch(r"\d{1,15}(\.\d{1,6})?", text, re.ASCII):
        raise ValueError(
            f'is "{text[:40]}", not a number: write digits only, and put the words before it into the qualifier'
        )
    return float(text) if "." in text else int(text)


def _several(given: Any) -> Any:
    """One value where a list is meant is a list of one."""
    return [given] if isinstance(given, str) else given


Id = Annotated[str, AfterValidator(_an_identifier)]
Words = Annotated[str, AfterValidator(_a_locator)]
"""At most eight consecutive words, exactly as printed."""
Basis = Annotated[str, AfterValidator(_a_basis)]
"""'stated' or 'inferred', and after a colon why."""
Address = Annotated[str, AfterValidator(_an_address)]
Edtf = Annotated[str, AfterValidator(_an_edtf)]
"""A day, month, year or interval in EDTF (ISO 8601-2): 2022-10-03, 2022-08/2022-10-25, ../2024-01-26."""
Number = Annotated[int | float, BeforeValidator(_a_number)]
Texts = Annotated[tuple[str, ...], BeforeValidator(_several)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_several)]


class Speaker(Record):
    """Somebody who speaks: a ministry, a court, an outlet."""

    id: Id
    name: str
    party: str
    """In what capacity: 'government of Azerbaijan', 'media', 'court' … Never right or wrong."""


class LeftOut(Record):
    """A passage that was read and not coded, because nothing in it can be checked."""

    words: Words
    why: str


class Statement(Record):
    """A text that was published: the statement itself or a report of it."""

    id: Id
    publisher: str
    kind: StatementKind
    reports: Id | None = None
    """The statement this one reports, where that is in the corpus."""
    reports_of: str | None = None
    """What it reports, in words, where that is not in the corpus."""
    title: str = ""
    published: Edtf | None = None
    published_basis: Basis
    collection: Collection = Collection.CORE
    speakers: Annotated[Ids, Field(min_length=1)]
    """Who speaks, outermost last."""
    address: Address | None = None
    """Where the text was seen; never guessed."""
    address_checked: str = ""
    """How and when the address was checked."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    """Of the text that was coded."""
    language: str = "en"
    excerpt_only: bool = False
    """Coded from a stored excerpt, not from the whole text."""
    left_out: tuple[LeftOut, ...] = ()
    note: str = ""

    @property
    def published_span(self) -> Span:
        """First and last day on which it can have been published; open when no date is known."""
        return span_of(self.published or "")


class Figure(Record):
    """A number as it was said."""

    measure: Id
    """What was counted: mines_found, killed, victims … A share ends in _pct and is per cent."""
    value: Number | None = None
    """None only where the qualifier is not_stated."""
    qualifier: Qualifier = Qualifier.EXACTLY
    counted: bool = False
    """Nobody printed it: it was counted from items named one by one."""

    @model_validator(mode="after")
    def _has_a_number_or_says_so(self) -> Figure:
        if self.value is None and self.qualifier is not Qualifier.NOT_STATED:
            raise ValueError("has no value: write the number, or the qualifier not_stated")
        return self


class Mention(Record):
    """One place where a statement makes the claim: the atom of the corpus."""

    statement: Id
    words: Words
    """The way back to the text."""
    voice: Voice
    differs: dict[str, str] = Field(default_factory=dict)
    """What this mention says otherwise than the claim: when, place, munition, who, scope, wording, or a measure."""
    note: str = ""


class Relation(Record):
    """How this claim stands to another."""

    to: Id
    how: RelationKind
    note: str = ""


class Claim(Record):
    """One assertion of fact by one speaker, with every mention of it."""

    id: Id
    kind: Kind
    said_by: Id
    summary: str
    """What was said, in our words, without the speaker's name; contested words in quotation marks."""
    places: Ids = ()
    """Gazetteer ids; none when the words name no place."""
    place_as_written: Texts = ()
    """The place in the statement's own words."""
    when: Edtf | None = None
    """When it happened, or what the figure covers."""
    when_basis: Basis = "inferred: no date is given"
    figures: tuple[Figure, ...] = ()
    munition: str | None = None
    """The label as printed."""
    mentions: Annotated[tuple[Mention, ...], Field(min_length=1)]
    relates: tuple[Relation, ...] = ()
    note: str = ""

    @property
    def span(self) -> Span:
        """First and last day it can concern; open on both sides when no date is given."""
        return span_of(self.when or "")


class Series(Record):
    """A running total: one measure over one population, as claimed on successive days. Never added up."""

    id: Id
    title: str
    measure: Id
    since: Edtf
    claims: Annotated[tuple[Id, ...], Field(min_length=1)]
    note: str = ""


class Operand(Record):
    """One thing that a check compares: a figure or a field of a claim, as one mention has it when it is named."""

    claim: Id
    measure: Id | None = None
    field: str | None = None
    """munition, when, place or wording, where no figure is meant."""
    statement: Id | None = None
    words: Words | None = None
    """Which mention, where a statement makes the claim twice."""

    @model_validator(mode="after")
    def _names_one_thing(self) -> Operand:
        if (self.measure is None) == (self.field is None):
            raise ValueError("needs either a measure or a field")
        return self


class Check(Record):
    """Arithmetic or agreement that an editor wants watched."""

    id: Id
    title: str
    how: CheckKind
    parts: tuple[Operand, ...] = ()
    whole: Operand | None = None
    series: Id | None = None
    expected: Outcome
    """The outcome on record; `check` fails when it comes out otherwise."""
    differs_in: tuple[Difference, ...] = ()
    """What the register of differences files it under; none where it only confirms."""
    note: str = ""

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Check:
        if self.how is CheckKind.NEVER_DECREASES:
            if self.series is None:
                raise ValueError("never_decreases needs a series")
        elif self.how is CheckKind.EQUAL:
            if len(self.parts) < 2:
                raise ValueError("equal needs at least two parts")
        elif not self.parts or self.whole is None:
            raise ValueError(f"{self.how} needs parts and a whole")
        return self
