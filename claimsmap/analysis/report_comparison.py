"""Compares a report with the statement it reports, claim by claim: kept, changed, left out, or only in the report.

Everything is derived from the mentions and their `differs`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimsmap.analysis.checks import side_of
from claimsmap.corpus.cache import once_per_corpus
from claimsmap.corpus.corpus import Corpus
from claimsmap.model.records import Claim, Mention, Statement
from claimsmap.model.series_and_checks import Operand
from claimsmap.model.vocabulary import Qualifier

COMPARABLE_FIELDS = ("when", "place")
"""Fields with a value even without `differs`, like further fields. Others, such as wording, have only what `differs`
says."""


class Fate(StrEnum):
    """What became of a claim in the report."""

    KEPT = "kept"
    """The report makes it, and no difference is recorded."""
    CHANGED = "changed"
    """The report makes it with a difference."""
    LOST = "lost"
    """The report does not make it."""
    ONLY_REPORT = "only_report"
    """Only the report makes it."""


@dataclass(frozen=True)
class Change:
    """One difference between the two texts."""

    what: str
    """A measure or a field, as named in `differs`."""
    source: tuple[str, ...]
    """What the reported text has; empty where only the report's side is recorded."""
    report: tuple[str, ...]


@dataclass(frozen=True)
class Compared:
    """One claim in both texts."""

    claim: Claim
    fate: Fate
    source: tuple[Mention, ...]
    report: tuple[Mention, ...]
    changes: tuple[Change, ...] = ()


def reports_of(statement: str, corpus: Corpus) -> list[Statement]:
    """The reports of this statement, in file order."""
    return [corpus.statements[ident] for ident in corpus.overview.reports.get(statement, ())]


def compare(report: Statement, corpus: Corpus) -> list[Compared]:
    """Every claim in the report or in the statement it reports, in file order."""
    by_statement = corpus.links.by_statement
    made = {ident for maker in (report.id, report.reports or "") for ident in by_statement.get(maker, ())}
    return [_compared(corpus.claims[ident], report, corpus) for ident in sorted(made, key=_places(corpus).__getitem__)]


@once_per_corpus
def _places(corpus: Corpus) -> dict[str, int]:
    """The position of each claim in file order."""
    return {ident: place for place, ident in enumerate(corpus.claims)}


def _compared(claim: Claim, report: Statement, corpus: Corpus) -> Compared:
    theirs = tuple(mention for mention in claim.mentions if mention.statement == report.reports)
    ours = tuple(mention for mention in claim.mentions if mention.statement == report.id)
    if not ours:
        return Compared(claim, Fate.LOST, theirs, ours)
    if not theirs:
        return Compared(claim, Fate.ONLY_REPORT, theirs, ours)
    changes = tuple(_changes(claim, theirs, ours, corpus))
    return Compared(claim, Fate.CHANGED if changes else Fate.KEPT, theirs, ours, changes)


def _changes(claim: Claim, theirs: Sequence[Mention], ours: Sequence[Mention], corpus: Corpus) -> Iterator[Change]:
    for what in dict.fromkeys(name for mention in (*theirs, *ours) for name in mention.differs):
        source, report = (
            tuple(dict.fromkeys(value for mention in side if (value := as_said(claim, mention, what, corpus))))
            for side in (theirs, ours)
        )
        if set(source) != set(report):
            yield Change(what, source, report)


def as_said(claim: Claim, mention: Mention, what: str, corpus: Corpus) -> str:
    """What a mention says of a measure or field, in words; empty where neither it nor its claim says anything."""
    measures = [figure.measure for figure in claim.figures]
    if what in measures:
        return side_of(_operand(claim, mention, measure=what), corpus).text
    if what in COMPARABLE_FIELDS or what in corpus.about.field_of:
        return side_of(_operand(claim, mention, field=what), corpus).text
    if what == "qualifier" and mention.differs.get(what, Qualifier.EXACTLY) in set(Qualifier):
        return ", ".join(side_of(_operand(claim, mention, measure=each), corpus).text for each in measures)
    return mention.differs.get(what, "")


def _operand(claim: Claim, mention: Mention, **subject: str) -> Operand:
    return Operand(claim=claim.id, statement=mention.statement, words=mention.words, **subject)
