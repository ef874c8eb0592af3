"""The records of a corpus: what a statement, a mention and a claim are made of, and what cannot be missing.

Each record stands alone here; whether records agree with one another is `claimsmap.loading.consistency`'s concern.
What is set up over claims is in `series_and_checks`. The others are one module, because they are made of one another.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from claimsmap.model.dates import Span, span_of
from claimsmap.model.values import Address, Basis, Edtf, Id, Ids, Number, Texts, Words
from claimsmap.model.vocabulary import (
    Qualifier,
    RelationKind,
    StatementKind,
    Voice,
)


class Record(BaseModel):
    """A frozen record that refuses fields it does not know. An empty value counts as a field left out."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_what_is_empty(cls, given: Any) -> Any:
        if isinstance(given, dict):
            takes_any = cls.model_config.get("extra") == "allow"
            fields = cls.model_fields  # asked once a record: of thousands of rows each empty cell comes here
            return {
                name: value
                for name, value in given.items()
                if value not in ("", None) or not (takes_any or name in fields)
            }
        return given


class Speaker(Record):
    """Somebody who speaks: a ministry, a court, an outlet."""

    id: Id
    name: str
    party: str
    """In what capacity: 'government', 'media', 'court' … Never right or wrong."""


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
    collection: Id = ""
    """One of the collections in corpus.yaml; the first of them where nothing is said."""
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
    licence: str = ""
    """Under which terms its table may be used, as its publisher has it."""
    attribution: str = ""
    """How the publisher wants to be credited."""
    note: str = ""

    @property
    def published_span(self) -> Span:
        """First and last day on which it can have been published; open when no date is known."""
        return span_of(self.published or "")


class Figure(Record):
    """A number as it was said."""

    measure: Id
    """What was counted: houses_flooded, killed … A share ends in _pct and is per cent."""
    value: Number | None = None
    """None only where the qualifier is not_stated, or where the ends of a range are all that is said."""
    low: Number | None = None
    """The least that the same source holds possible."""
    high: Number | None = None
    """The most that the same source holds possible."""
    qualifier: Qualifier = Qualifier.EXACTLY
    counted: bool = False
    """Nobody printed it: it was counted from items named one by one."""

    @model_validator(mode="after")
    def _has_a_number_or_says_so(self) -> Figure:
        has_range = self.low is not None and self.high is not None
        if self.value is None and not has_range and self.qualifier is not Qualifier.NOT_STATED:
            raise ValueError("has no value: write the number, low and high, or the qualifier not_stated")
        return self

    @model_validator(mode="after")
    def _lies_in_its_range(self) -> Figure:
        ends = [each for each in (self.low, self.value, self.high) if each is not None]
        if ends != sorted(ends):
            told = f"low {self.low}, value {self.value}, high {self.high}"
            raise ValueError(f"does not lie in its range ({told}): write low, value and high in rising order")
        if (self.low is not None or self.high is not None) and self.qualifier is not Qualifier.EXACTLY:
            raise ValueError(f"has a range and the qualifier {self.qualifier}: the range says it, leave the word out")
        return self


class Mention(Record):
    """One place where a statement makes the claim: the atom of the corpus."""

    statement: Id
    words: Words = ""
    """The way back to the text; empty where the publisher has it as fields of a table."""
    row: str = ""
    """The publisher's own id of the row that it was taken from."""
    voice: Voice
    differs: dict[str, str] = Field(default_factory=dict)
    """What this mention says otherwise than the claim: when, place, who, scope, wording, a measure, a further field."""
    note: str = ""

    @model_validator(mode="after")
    def _has_words_or_says_that_there_are_none(self) -> Mention:
        if not self.words and self.voice is not Voice.CODED:
            raise ValueError(
                "has no words: copy those that make the claim, or write voice: coded for fields of a table"
            )
        if self.words and self.voice is Voice.CODED:
            raise ValueError("has words and the voice coded: say whose words they are, own, quoted or reported")
        return self

    @property
    def is_coded(self) -> bool:
        """Whether it is fields of a table, without a quotation."""
        return self.voice is Voice.CODED


class Relation(Record):
    """How this claim stands to another."""

    to: Id
    how: RelationKind
    basis: Basis = "inferred: our reading"
    """Whether the text says so, or we do."""
    note: str = ""


class Claim(Record):
    """One assertion by one speaker, with every mention of it, however many texts and collections carry it.

    What it has beside these fields are further fields of the corpus, which corpus.yaml names: each one text.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, str] = Field(init=False)

    id: Id
    was: Ids = ()
    """Ids under which it, or a claim that it took in, stood in earlier versions: addresses of them open it."""
    kind: Id
    """One of the kinds in corpus.yaml."""
    said_by: Id
    said_by_basis: Basis = "stated"
    summary: str
    """What was said, in our words, without the speaker's name; contested words in quotation marks."""
    places: Ids = ()
    """Gazetteer ids; none when the words name no place."""
    place_as_written: Texts = ()
    """The place in the statement's own words."""
    place_basis: Basis = "stated"
    when: Edtf | None = None
    """When it happened, or what the figure covers."""
    when_basis: Basis = "inferred: no date is given"
    figures: tuple[Figure, ...] = ()
    admission: bool = False
    """Of what is alleged: the speaker's own side is said to have done it."""
    apart: str = ""
    """Why it is no mention of a claim with the same speaker, kind, figures and place."""
    mentions: Annotated[tuple[Mention, ...], Field(min_length=1)]
    relates: tuple[Relation, ...] = ()
    unreviewed: bool = False
    """Taken over from a table, and looked at by nobody here."""
    note: str = ""

    @property
    def span(self) -> Span:
        """First and last day it can concern; open on both sides when no date is given."""
        return span_of(self.when or "")

    def further(self, field: str) -> str:
        """The value of a further field; empty where it has none."""
        return str((self.model_extra or {}).get(field, ""))

    def further_as_printed(self, field: str) -> list[str]:
        """Every value of a further field that a mention prints, the claim's own first."""
        differing = [mention.differs[field] for mention in self.mentions if field in mention.differs]
        return list(dict.fromkeys(value for value in (self.further(field), *differing) if value))


class Withdrawn(Record):
    """An id of an earlier version that has no single successor: its claim was split or dropped."""

    id: Id
    why: str
    see: Ids = ()
    """The claims that took its place, the nearest first; none when nothing did."""
