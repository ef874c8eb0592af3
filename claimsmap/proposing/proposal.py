"""The input and output of the rules: for each sentence the claims it may make, with offsets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.characters import plain
from claimsmap.model.records import Figure
from claimsmap.model.vocabulary import StatementKind, Voice
from claimsmap.text.wording import figure_in_words


@dataclass(frozen=True)
class Given:
    """What an editor says about a text before it is read."""

    text: str
    published: date
    """The last day on which it can have been published."""
    publisher: str
    kind: StatementKind
    speakers: Sequence[str] = ()
    language: str = "en"
    statement: str = ""
    dated: str = ""
    """The date in the statement's record, if not a day: a report of August 2024."""

    @property
    def said(self) -> str:
        """The date of the statement in EDTF."""
        return self.dated or self.published.isoformat()


class Proposed(BaseModel):
    """A frozen record in the reader's output."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Counted(Figure):
    """A figure with its offsets in the text."""

    start: int
    end: int

    @property
    def figure(self) -> Figure:
        """The figure without offsets, as in a claim."""
        return Figure(measure=self.measure, value=self.value, qualifier=self.qualifier)


class Likely(Proposed):
    """A recorded claim that a proposal probably repeats or continues."""

    claim: str
    how: str
    """"repeats", or "continues": the next number of a running total."""
    likeness: int
    """From 0 to 100; meaningful for ordering only."""


class Proposal(Proposed):
    """One claim that a sentence may make."""

    sentence: tuple[int, int]
    at: tuple[int, int]
    """Offsets of `words`."""
    words: str
    voice: Voice
    kind: str
    said_by: str
    said_by_basis: str
    summary: str
    places: tuple[str, ...] = ()
    place_as_written: tuple[str, ...] = ()
    place_basis: str = "stated"
    unknown_places: tuple[str, ...] = ()
    """Names in the sentence that look like places but are not in the gazetteer."""
    when: str
    when_basis: str
    figures: tuple[Counted, ...] = ()
    further: dict[str, str] = Field(default_factory=dict)
    """Further fields of the corpus, as printed."""
    likely: tuple[Likely, ...] = ()


class Reading(Proposed):
    """The result of reading a whole text."""

    language: str
    proposals: tuple[Proposal, ...]
    undecided: tuple[tuple[int, int], ...]
    """Sentences without a proposal."""


_QUOTES = re.compile(r"[\"“”«»„]")


def summary_of(fields: Mapping[str, Any], corpus: Corpus, speaker: str) -> str:
    """A summary without the speaker; places by their gazetteer names."""
    names = ", ".join(dict.fromkeys(corpus.gazetteer[place].name for place in fields["places"]))
    if figures := fields["figures"]:
        counted = "; ".join(dict.fromkeys(figure_in_words(each, corpus.about) for each in figures))
        return f"{counted} ({names})" if names else counted
    about = str(fields["kind"]).replace("_", " ")
    said = f'{about}: "{plain(_QUOTES.sub("", fields["words"])).strip()}"'
    return about if corpus.speaker_name(speaker).casefold() in said.casefold() else said
