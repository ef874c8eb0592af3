"""What an editor defines over claims: running totals, and checks of arithmetic or agreement."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from claimsmap.model.records import Record
from claimsmap.model.values import Edtf, Id, Ids, Words
from claimsmap.model.vocabulary import CheckKind, Outcome


class Series(Record):
    """A running total: one measure over one population, as claimed on successive days. Never added up."""

    id: Id
    title: str
    measure: Id
    since: Edtf
    claims: Annotated[tuple[Id, ...], Field(min_length=1)]
    note: str = ""


class Operand(Record):
    """One operand of a check: a figure or a field of a claim, optionally as one mention of it has it."""

    claim: Id
    measure: Id | None = None
    field: str | None = None
    """when, place, wording or a further field, where no measure is given."""
    statement: Id | None = None
    words: Words | None = None
    """Selects the mention where a statement makes the claim twice."""

    @model_validator(mode="after")
    def _names_one_thing(self) -> Operand:
        if (self.measure is None) == (self.field is None):
            raise ValueError("needs either a measure or a field")
        return self


class Check(Record):
    """Arithmetic or agreement between claims that an editor wants checked."""

    id: Id
    title: str
    how: CheckKind
    parts: tuple[Operand, ...] = ()
    whole: Operand | None = None
    series: Id | None = None
    expected: Outcome
    """The recorded outcome; the command `check` fails when it comes out otherwise."""
    differs_in: Ids = ()
    """Where the page of differences lists it: an `Aspect` or a further field; empty where the check confirms."""
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
