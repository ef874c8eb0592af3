"""A ledger as a step chart in plain HTML: every point is a button that opens its words, by mouse, touch or keyboard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from claimsmap.analysis.series import Ledger, Point
from claimsmap.model.vocabulary import Qualifier
from pages.parts.figures.chart_labels import label_sides
from pages.parts.figures.chart_scale import DayScale, ValueScale, day_scale, value_scale

MOST_OPENED = 30
"""Maximum points that are buttons; with more, only the table has the words."""


class Tick(NamedTuple):
    """A grid line; positions are fractions of the chart's width from the left, or of its height from the bottom."""

    at: float
    label: str


class Run(NamedTuple):
    """A horizontal line from a claim to the day of the next, then a vertical one to its number."""

    begin: float
    end: float
    level: float
    low: float
    high: float


class Mark(NamedTuple):
    """A point of the ledger and its position."""

    point: Point
    x: float
    y: float
    side: str
    """On which side of the mark its label is."""
    is_apart: bool
    """Whether it is one text's differing figure rather than a step of the series."""

    @property
    def look(self) -> str:
        """Its class in the style sheet."""
        return "is-apart" if self.is_apart else "is-exact" if _is_exact(self.point) else "is-qualified"


class Dense(NamedTuple):
    """All points of a chart as two SVG paths in a 1000 × 1000 box."""

    points: str
    line: str


class Chart(NamedTuple):
    """The data for the template."""

    kind: str
    levels: list[Tick]
    days: list[Tick]
    runs: list[Run]
    marks: list[Mark]
    dense: Dense | None
    """All points as one picture, if there are too many for buttons."""
    legend: list[str]
    """The legend entries needed: qualified, apart, line, no_line or dense."""


def chart_of(ledger: Ledger) -> Chart | None:
    """The chart; None if no point has both a day and a number."""
    drawn = [(point, False) for point in ledger.points] + [(point, True) for point in ledger.otherwise]
    placed = [(point, point.day, point.figure.value, apart) for point, apart in drawn]
    known = [(point, day, value, apart) for point, day, value, apart in placed if day and value is not None]
    if not known:
        return None
    per_cent = ledger.series.measure.endswith("_pct")
    days = day_scale([day for _, day, _, _ in known])
    values = value_scale([value for _, _, value, _ in known], per_cent)
    runs = list(_runs(ledger, days, values))
    opened = known if len(known) <= MOST_OPENED else []
    dots = ((days.at(day), values.at(value)) for _, day, value, _ in known)
    dense = None if opened else Dense("".join(map(_dot, dots)), _line(runs))
    sides = label_sides([(days.at(day), values.at(value), point.text) for point, day, value, _ in opened])
    return Chart(
        kind=known[0][0].claim.kind,
        levels=[Tick(values.at(tick), f"{tick:,g}{'%' if per_cent else ''}") for tick in values.ticks],
        days=[Tick(at, name) for at, name in days.ticks],
        runs=runs if opened else [],
        marks=[
            Mark(point, days.at(day), values.at(value), side, apart)
            for (point, day, value, apart), side in zip(opened, sides, strict=True)
        ],
        dense=dense,
        legend=["dense"] if dense else list(_legend(ledger)),
    )


def _dot(at: tuple[float, float]) -> str:
    """A zero-length path segment, whose round caps form a dot whatever the picture's size."""
    return f"M{at[0] * 1000:.0f} {(1 - at[1]) * 1000:.0f}h0"


def _line(runs: Sequence[Run]) -> str:
    """The step line as SVG path data."""
    return "".join(
        f"M{run.begin * 1000:.0f} {(1 - run.level) * 1000:.0f}H{run.end * 1000:.0f}"
        f"V{(1 - (run.high if run.level == run.low else run.low)) * 1000:.0f}"
        for run in runs
    )


def _runs(ledger: Ledger, days: DayScale, values: ValueScale) -> Iterator[Run]:
    """The line from claim to claim, with gaps between figures that are not comparable."""
    for step in ledger.steps:
        if step.change is not None and step.before.day and step.after.day:
            begin, end = _at(step.before, step.before.day, days, values), _at(step.after, step.after.day, days, values)
            low, high = sorted((begin[1], end[1]))
            yield Run(begin[0], end[0], begin[1], low, high)


def _at(point: Point, day: date, days: DayScale, values: ValueScale) -> tuple[float, float]:
    return days.at(day), values.at(point.figure.value or 0)


def _is_exact(point: Point) -> bool:
    return point.figure.qualifier in (Qualifier.EXACTLY, Qualifier.ONLY)


def _legend(ledger: Ledger) -> Iterator[str]:
    if not all(map(_is_exact, ledger.points)):
        yield "qualified"
    if ledger.otherwise:
        yield "apart"
    if ledger.steps:
        yield "line" if any(step.change is not None for step in ledger.steps) else "no_line"
