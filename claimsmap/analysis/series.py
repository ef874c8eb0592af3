"""A series as a ledger: what was claimed on which day, differing figures, and the changes between points."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from claimsmap.analysis.checks import figure_in
from claimsmap.analysis.comparability import reasons_not_to_subtract
from claimsmap.corpus.corpus import Corpus
from claimsmap.model.records import Claim, Figure, Mention
from claimsmap.model.series_and_checks import Series
from claimsmap.text.wording import figure_text


@dataclass(frozen=True)
class Point:
    """A figure as claimed on one day."""

    claim: Claim
    figure: Figure
    day: date | None
    """The first day on which it can have been published; None if undated."""
    mentions: tuple[Mention, ...]
    """The mentions on that day, at least one."""

    @property
    def text(self) -> str:
        """The figure with its qualifier."""
        return figure_text(self.figure)


@dataclass(frozen=True)
class Step:
    """The step from one point of a series to the next."""

    before: Point
    after: Point
    reasons: tuple[str, ...]
    """Why no change is given; empty where there is one."""

    @property
    def change(self) -> float | None:
        """The later figure minus the earlier one: our arithmetic. None where they are not comparable."""
        if self.reasons or self.before.figure.value is None or self.after.figure.value is None:
            return None
        return self.after.figure.value - self.before.figure.value

    @property
    def changes_speaker(self) -> bool:
        """Whether the two points have different speakers."""
        return self.before.claim.said_by != self.after.claim.said_by


@dataclass(frozen=True)
class Ledger:
    """A series, ordered by day."""

    series: Series
    points: tuple[Point, ...]
    """By day, undated ones last."""
    otherwise: tuple[Point, ...]
    """Figures that texts give differently for the same claims: beside the series, never a step in it."""
    steps: tuple[Step, ...]
    """Between each point and the next."""
    left_out: int
    """The number of claims in the series that were filtered out."""


def ledger_of(series: Series, corpus: Corpus, matching: Container[str] | None = None) -> Ledger:
    """The ledger of a series, optionally limited to the claims in `matching`."""
    claims = [corpus.claims[ident] for ident in series.claims if matching is None or ident in matching]
    points: list[Point] = []
    otherwise: list[Point] = []
    for claim in claims:
        stated = next(figure for figure in claim.figures if figure.measure == series.measure)
        for point in _points(claim, series.measure, corpus):
            (points if point.figure == stated else otherwise).append(point)
    points.sort(key=_by_day)
    return Ledger(
        series=series,
        points=tuple(points),
        otherwise=tuple(sorted(otherwise, key=_by_day)),
        steps=tuple(_step(before, after) for before, after in pairwise(points)),
        left_out=len(series.claims) - len(claims),
    )


def _points(claim: Claim, measure: str, corpus: Corpus) -> list[Point]:
    """One point per day and figure, in the order of the mentions."""
    found: dict[tuple[date | None, Figure], list[Mention]] = {}
    for mention in claim.mentions:
        day = corpus.statements[mention.statement].published_span.first
        found.setdefault((day, figure_in(claim, mention, measure)), []).append(mention)
    return [Point(claim, figure, day, tuple(mentions)) for (day, figure), mentions in found.items()]


def _by_day(point: Point) -> date:
    return point.day or date.max


def _step(before: Point, after: Point) -> Step:
    return Step(before, after, reasons_not_to_subtract((before.claim, before.figure), (after.claim, after.figure)))
