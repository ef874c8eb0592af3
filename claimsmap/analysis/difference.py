"""An entry of the register of differences: two or more wordings side by side, and the aspects in which they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimsmap.analysis.checks import Side
from claimsmap.corpus.corpus import Corpus
from claimsmap.model.about import About
from claimsmap.model.series_and_checks import Check
from claimsmap.model.vocabulary import Outcome


class Where(StrEnum):
    """What kind of texts a difference lies between."""

    ONE_TEXT = "one_text"
    """Within one statement."""
    REPORT = "report_and_source"
    """Between a report and the statement it reports."""
    ONE_SPEAKER = "one_speaker"
    """Between statements of one speaker."""
    SPEAKERS = "speakers"
    """Between statements of different speakers."""


@dataclass(frozen=True)
class Difference:
    """Wordings that differ, without judging which is right."""

    id: str
    """Stable, for links: the check's id, or the ids of claim, statement and field joined by '--'."""
    title: str
    aspects: tuple[str, ...]
    """The aspects in which they differ, most consequential first; empty for a check that confirms."""
    where: Where
    sides: tuple[Side, ...]
    """The wordings, at least two, in the order of the check, otherwise the unmarked one first."""
    what: str
    """The differing values side by side, with our arithmetic if any."""
    notes: tuple[str, ...] = ()
    """Editors' notes on it."""
    check: Check | None = None
    outcome: Outcome | None = None
    """The outcome of its check, if it has one."""
    replaces: tuple[str, ...] = ()
    """Ids that it would have without the check; links to them keep working."""

    @property
    def claims(self) -> tuple[str, ...]:
        """The distinct ids of the claims it concerns."""
        return tuple(dict.fromkeys(side.claim.id for side in self.sides))


def by_consequence(aspects: Sequence[str], about: About) -> tuple[str, ...]:
    """The distinct aspects in order: value, date, place, further fields, scope, wording."""
    return tuple(sorted(set(aspects), key=about.aspects.index))


def where_of(sides: Sequence[Side], corpus: Corpus) -> Where:
    """What kind of texts the wordings come from."""
    statements = {side.mention.statement for side in sides}
    if len(statements) == 1:
        return Where.ONE_TEXT
    if any(corpus.statements[each].reports in statements for each in statements) and len(statements) == 2:
        return Where.REPORT
    return Where.ONE_SPEAKER if len({side.claim.said_by for side in sides}) == 1 else Where.SPEAKERS
