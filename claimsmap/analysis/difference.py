"""One entry of the register of differences: two or more wordings beside one another, and in what they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimsmap.analysis.checks import Said
from claimsmap.corpus.corpus import Corpus
from claimsmap.model.about import About
from claimsmap.model.series_and_checks import Check
from claimsmap.model.vocabulary import Outcome


class Where(StrEnum):
    """Between what kind of texts a difference lies."""

    ONE_TEXT = "one_text"
    """Within one statement."""
    REPORT = "report_and_source"
    """Between a report and the statement it reports."""
    ONE_SPEAKER = "one_speaker"
    """Between statements of one speaker."""
    SPEAKERS = "speakers"
    """Between statements of several speakers."""


@dataclass(frozen=True)
class Difference:
    """Wordings that differ. Which of them is right is nobody's business here."""

    id: str
    """Stable, for addresses: the check's id, or claim, statement and field joined by '--'."""
    title: str
    aspects: tuple[str, ...]
    """In what they differ, most consequential first; empty where a check only confirms."""
    where: Where
    sides: tuple[Said, ...]
    """The wordings, at least two, in the order of the check or with the plain one first."""
    what: str
    """What exactly differs: the values beside one another, with our arithmetic where there is any."""
    notes: tuple[str, ...] = ()
    """What editors noted of it."""
    check: Check | None = None
    outcome: Outcome | None = None
    """How the check comes out, where one watches it."""
    replaces: tuple[str, ...] = ()
    """Ids under which the same thing would stand without the check: addresses of it go on working."""

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims it concerns, each once."""
        return tuple(dict.fromkeys(side.claim.id for side in self.sides))


def by_consequence(aspects: Sequence[str], about: About) -> tuple[str, ...]:
    """Value, date, place, further fields, scope, wording: each once."""
    return tuple(sorted(set(aspects), key=about.aspects.index))


def where_of(sides: Sequence[Said], corpus: Corpus) -> Where:
    """Between what kind of texts the wordings stand."""
    statements = {side.mention.statement for side in sides}
    if len(statements) == 1:
        return Where.ONE_TEXT
    if any(corpus.statements[each].reports in statements for each in statements) and len(statements) == 2:
        return Where.REPORT
    return Where.ONE_SPEAKER if len({side.claim.said_by for side in sides}) == 1 else Where.SPEAKERS
