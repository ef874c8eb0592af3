"""A ledger as a step chart of plain HTML: every point is a button that opens its words, with mouse, finger or key."""

from __future__ import annotations

from datetime import date

from claimsmap.analysis.series import Ledger, Point
from claimsmap.model.vocabulary import Qualifier
from claimsmap.text.date_words import day_text
from pages.parts.figures.chart_labels import label_sides
from pages.parts.figures.chart_scale import DayScale, ValueScale, day_scale, value_scale
from pages.parts.figures.quotes import said_html, words_html
from pages.parts.shell.escaping import safe
from pages.parts.shell.theme import KINDS
from pages.parts.shell.view import View


def chart_html(ledger: Ledger, view: View) -> str:
    """The chart; empty when no point has both a day and a number."""
    drawn = [(point, False) for point in ledger.points] + [(point, True) for point in ledger.otherwise]
    placed = [(point, point.day, point.figure.value, apart) for point, apart in drawn]
    known = [(point, day, value, apart) for point, day, value, apart in placed if day and value is not None]
    if not known:
        return ""
    days = day_scale([day for _, day, _, _ in known])
    values = value_scale([value for _, _, value, _ in known], ledger.series.measure.endswith("_pct"))
    sides = label_sides([(days.at(day), values.at(value), point.text) for point, day, value, _ in known])
    points = [
        _point(point, (days.at(day), values.at(value)), side, apart, ledger.series.id, view)
        for (point, day, value, apart), side in zip(known, sides, strict=True)
    ]
    colour = KINDS[known[0][0].claim.kind]["colour"]
    return (
        f'<div class="figures-chart" style="--kind:{colour}" role="group" '
        f'aria-label="{safe(ledger.series.title)}: a chart; each point opens its words, the table below has the same">'
        f'<div class="figures-plot" aria-hidden="true">{_grid(days, values, ledger)}{_line(ledger, days, values)}</div>'
        f"{''.join(points)}</div>{_legend(ledger)}"
    )


def _grid(days: DayScale, values: ValueScale, ledger: Ledger) -> str:
    sign = "%" if ledger.series.measure.endswith("_pct") else ""
    levels = "".join(
        f'<i class="figures-level" style="--y:{values.at(tick):.4f}"><b>{tick:,g}{sign}</b></i>'
        for tick in values.ticks
    )
    return levels + "".join(f'<i class="figures-day" style="--x:{at:.4f}"><b>{name}</b></i>' for at, name in days.ticks)


def _line(ledger: Ledger, days: DayScale, values: ValueScale) -> str:
    """From each claim flat to the day of the next, then to its number; nothing between figures that do not compare."""
    parts = []
    for step in ledger.steps:
        if step.difference is not None and step.before.day and step.after.day:
            begin, end = _at(step.before, step.before.day, days, values), _at(step.after, step.after.day, days, values)
            low, high = sorted((begin[1], end[1]))
            flat = f"--x:{begin[0]:.4f};--to:{end[0]:.4f};--y:{begin[1]:.4f}"
            parts.append(f'<i class="figures-run" style="{flat}"></i>')
            parts.append(f'<i class="figures-rise" style="--x:{end[0]:.4f};--y:{low:.4f};--top:{high:.4f}"></i>')
    return "".join(parts)


def _at(point: Point, day: date, days: DayScale, values: ValueScale) -> tuple[float, float]:
    return days.at(day), values.at(point.figure.value or 0)


def _point(point: Point, at: tuple[float, float], side: str, apart: bool, series: str, view: View) -> str:
    """A mark that opens, under the chart, the words of all its mentions; only one of a chart is open."""
    exact = point.figure.qualifier in (Qualifier.EXACTLY, Qualifier.ONLY)
    look = "is-apart" if apart else "is-exact" if exact else "is-qualified"
    day = day_text(point.day) if point.day else ""
    said = f"{said_html(point.claim, point.mentions[0], view)}, {day}"
    told = f", {'said otherwise in one text, ' if apart else ''}{day}: show the words"
    words = "".join(words_html(point.claim, mention, view) for mention in point.mentions)
    return (
        f'<details name="{safe(series)}" class="figures-point {look}" style="--x:{at[0]:.4f};--y:{at[1]:.4f}">'
        f'<summary title="{said}: {safe(point.text)}"><i class="figures-mark"></i>'
        f'<b class="is-{side}">{safe(point.text)}</b><span class="figures-told">{safe(told)}</span></summary>'
        f'<div class="figures-opened"><p><strong>{safe(point.text)}</strong> · {said}'
        f"{' · otherwise than in its other mentions' if apart else ''}</p>{words}</div></details>"
    )


def _legend(ledger: Ledger) -> str:
    signs = ['<i class="figures-mark"></i> as claimed on the day']
    if any(point.figure.qualifier not in (Qualifier.EXACTLY, Qualifier.ONLY) for point in ledger.points):
        signs.append('<span class="is-qualified"><i class="figures-mark"></i></span> with a word before the number')
    if ledger.otherwise:
        signs.append('<span class="is-apart"><i class="figures-mark"></i></span> said otherwise in one text, no step')
    if any(step.difference is not None for step in ledger.steps):
        signs.append("the line holds the last claim until the next; nobody claimed the days between")
    elif ledger.steps:
        signs.append("no line: these figures do not compare, see why in the table")
    return f'<p class="figures-legend"><small>{" · ".join(signs)}. Choose a point to read its words.</small></p>'
