"""A ledger as a step chart of plain HTML: every point is a button that opens its words, with mouse, finger or key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from claimsmap.analysis.series import Ledger, Point
from claimsmap.model.vocabulary import Qualifier
from pages.parts.figures.chart_labels import label_sides
from pages.parts.figures.chart_scale import DayScale, ValueScale, day_scale, value_scale

MOST_OPENED = 30
"""Points of a chart that open their words; of more, the table has them."""


class Tick(NamedTuple):
    """A line of the grid; all places are parts of the chart's width from the left, or of its height from the foot."""

    at: float
    label: str


class Run(NamedTuple):
    """From a claim flat to the day of the next, then up or down to its number."""

    begin: float
    end: float
    level: float
    low: float
    high: float


class Mark(NamedTuple):
    """A point of the ledger where it is drawn."""

    point: Point
    x: float
    y: float
    side: str
    """On which side of the mark its label stands."""
    is_apart: bool
    """Whether it is what one text says otherwise, and no step of the series."""

    @property
    def look(self) -> str:
        """The class of the style sheet."""
        return "is-apart" if self.is_apart else "is-exact" if _is_exact(self.point) else "is-qualified"


class Dense(NamedTuple):
    """All points of a chart as two paths of a picture that is 1000 wide and 1000 high."""

    points: str
    line: str


class Chart(NamedTuple):
    """What a template draws."""

    kind: str
    levels: list[Tick]
    days: list[Tick]
    runs: list[Run]
    marks: list[Mark]
    dense: Dense | None
    """All points as one picture, where they are too many to open each."""
    legend: list[str]
    """Which signs of the legend are needed: qualified, apart, line or no_line."""


def chart_of(ledger: Ledger) -> Chart | None:
    """The chart; None when no point has both a day and a number."""
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
    """A line of no length: its round ends are a dot of any picture's size."""
    return f"M{at[0] * 1000:.0f} {(1 - at[1]) * 1000:.0f}h0"


def _line(runs: Sequence[Run]) -> str:
    """From claim flat to the day of the next, then up or down to its number."""
    return "".join(
        f"M{run.begin * 1000:.0f} {(1 - run.level) * 1000:.0f}H{run.end * 1000:.0f}"
        f"V{(1 - (run.high if run.level == run.low else run.low)) * 1000:.0f}"
        for run in runs
    )


def _runs(ledger: Ledger, days: DayScale, values: ValueScale) -> Iterator[Run]:
    """The line from claim to claim; nothing between figures that do not compare."""
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
