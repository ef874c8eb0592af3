"""The records of a corpus: statement, mention, claim and their parts, and which fields are required.

Each record is validated on its own here; agreement between records is checked in `claimsmap.loading.consistency`.
Series and checks are in `series_and_checks`. The rest is one module because the records contain one another.
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
    """A frozen record that rejects unknown fields. An empty value counts as an omitted field."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_what_is_empty(cls, given: Any) -> Any:
        if isinstance(given, dict):
            takes_any = cls.model_config.get("extra") == "allow"
            fields = cls.model_fields  # looked up once per record: imported tables have thousands of empty cells
            return {
                name: value
                for name, value in given.items()
                if value not in ("", None) or not (takes_any or name in fields)
            }
        return given


class Speaker(Record):
    """A person or body that speaks: a ministry, a court, an outlet."""

    id: Id
    name: str
    party: str
    """In what capacity: 'government', 'media', 'court' … Never right or wrong."""


class LeftOut(Record):
    """A passage that was read but not coded, because it makes no checkable claim."""

    words: Words
    why: str


class Statement(Record):
    """A published text: the statement itself or a report of it."""

    id: Id
    publisher: str
    kind: StatementKind
    reports: Id | None = None
    """The statement this one reports, if it is in the corpus."""
    reports_of: str | None = None
    """What it reports, in words, if that is not in the corpus."""
    title: str = ""
    published: Edtf | None = None
    published_basis: Basis
    collection: Id = ""
    """One of the collections in corpus.yaml; the first of them by default."""
    speakers: Annotated[Ids, Field(min_length=1)]
    """Who speaks, outermost last."""
    address: Address | None = None
    """Where the text was seen; never guessed."""
    address_checked: str = ""
    """How and when the address was checked."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    """Of the text as coded."""
    language: str = "en"
    excerpt_only: bool = False
    """Coded from a stored excerpt, not from the whole text."""
    left_out: tuple[LeftOut, ...] = ()
    licence: str = ""
    """The terms under which its table may be used, as stated by its publisher."""
    attribution: str = ""
    """The attribution that its publisher asks for."""
    note: str = ""

    @property
    def published_span(self) -> Span:
        """First and last day on which it can have been published; open when no date is known."""
        return span_of(self.published or "")


class Figure(Record):
    """A number as it was stated."""

    measure: Id
    """What was counted: houses_flooded, killed … A share ends in _pct and is in per cent."""
    value: Number | None = None
    """May be missing only with the qualifier not_stated, or where low and high are given."""
    low: Number | None = None
    """The lowest value that the same source considers possible."""
    high: Number | None = None
    """The highest value that the same source considers possible."""
    qualifier: Qualifier = Qualifier.EXACTLY
    counted: bool = False
    """Counted from items listed one by one; the number itself is not printed."""

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
    """A locator in the text; empty where the publisher has the claim as fields of a table."""
    row: str = ""
    """The publisher's own id of the table row it comes from."""
    voice: Voice
    differs: dict[str, str] = Field(default_factory=dict)
    """How this mention differs from the claim: when, place, who, scope, wording, a measure, a further field."""
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
        """Whether it comes from fields of a table, with no quotation."""
        return self.voice is Voice.CODED


class Relation(Record):
    """How this claim relates to another."""

    to: Id
    how: RelationKind
    basis: Basis = "inferred: our reading"
    """Whether the text states the relation or we infer it."""
    note: str = ""


class Claim(Record):
    """One assertion by one speaker, with every mention of it across texts and collections.

    Any other field must be a further field named in corpus.yaml, and is a single text.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, str] = Field(init=False)

    id: Id
    was: Ids = ()
    """Ids that it, or a claim merged into it, had in earlier versions: links to them open this claim."""
    kind: Id
    """One of the kinds in corpus.yaml."""
    said_by: Id
    said_by_basis: Basis = "stated"
    summary: str
    """What was said, in our words, without the speaker's name; contested words in quotation marks."""
    places: Ids = ()
    """Gazetteer ids; empty when the words name no place."""
    place_as_written: Texts = ()
    """The place in the statement's own words."""
    place_basis: Basis = "stated"
    when: Edtf | None = None
    """When it happened, or the period the figure covers."""
    when_basis: Basis = "inferred: no date is given"
    figures: tuple[Figure, ...] = ()
    admission: bool = False
    """For allegations: the speaker attributes the act to its own side."""
    apart: str = ""
    """Why it is not a mention of another claim with the same speaker, kind, figures and place."""
    mentions: Annotated[tuple[Mention, ...], Field(min_length=1)]
    relates: tuple[Relation, ...] = ()
    unreviewed: bool = False
    """Imported from a table and not yet reviewed here."""
    note: str = ""

    @property
    def span(self) -> Span:
        """First and last day it can concern; open on both sides when no date is given."""
        return span_of(self.when or "")

    def further(self, field: str) -> str:
        """The value of a further field; empty if unset."""
        return str((self.model_extra or {}).get(field, ""))

    def further_as_printed(self, field: str) -> list[str]:
        """Every value of a further field: the claim's own first, then those of mentions that differ."""
        differing = [mention.differs[field] for mention in self.mentions if field in mention.differs]
        return list(dict.fromkeys(value for value in (self.further(field), *differing) if value))


class Withdrawn(Record):
    """An id of an earlier version without a single successor, because its claim was split or dropped."""

    id: Id
    why: str
    see: Ids = ()
    """The claims that replace it, nearest first; empty if none."""
