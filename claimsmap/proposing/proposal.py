"""What the rules are given, and what they propose: for each sentence the claims that it may make, with offsets."""

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
    """What an editor tells of a text before it is read."""

    text: str
    published: date
    """The last day on which it can have been published."""
    publisher: str
    kind: StatementKind
    speakers: Sequence[str] = ()
    language: str = "en"
    statement: str = ""
    dated: str = ""
    """The date of the statement as its record has it, where that is no day: a report of August 2024."""

    @property
    def said(self) -> str:
        """The date of the statement in EDTF."""
        return self.dated or self.published.isoformat()


class Proposed(BaseModel):
    """A frozen record of the reader."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Counted(Figure):
    """A figure with its place in the text."""

    start: int
    end: int

    @property
    def figure(self) -> Figure:
        """The figure alone, as a claim has it."""
        return Figure(measure=self.measure, value=self.value, qualifier=self.qualifier)


class Likely(Proposed):
    """A claim on record that a proposal probably repeats or continues."""

    claim: str
    how: str
    """repeats, or continues: the next number of a running total."""
    likeness: int
    """From 0 to 100; only for putting them in order."""


class Proposal(Proposed):
    """One claim that a sentence may make."""

    sentence: tuple[int, int]
    at: tuple[int, int]
    """Offsets of the words."""
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
    """Names in the sentence that look like places and are in no row of the gazetteer."""
    when: str
    when_basis: str
    figures: tuple[Counted, ...] = ()
    further: dict[str, str] = Field(default_factory=dict)
    """Further fields of the corpus, as the words are printed."""
    likely: tuple[Likely, ...] = ()


class Reading(Proposed):
    """A whole text as it was read."""

    language: str
    proposals: tuple[Proposal, ...]
    undecided: tuple[tuple[int, int], ...]
    """Sentences without a proposal."""


_QUOTES = re.compile(r"[\"“”«»„]")


def summary_of(fields: Mapping[str, Any], corpus: Corpus, speaker: str) -> str:
    """What is said, without the speaker; the places by the names that the gazetteer has for them."""
    names = ", ".join(dict.fromkeys(corpus.gazetteer[place].name for place in fields["places"]))
    if figures := fields["figures"]:
        counted = "; ".join(dict.fromkeys(figure_in_words(each, corpus.about) for each in figures))
        return f"{counted} ({names})" if names else counted
    about = str(fields["kind"]).replace("_", " ")
    said = f'{about}: "{plain(_QUOTES.sub("", fields["words"])).strip()}"'
    return about if corpus.speaker_name(speaker).casefold() in said.casefold() else said
