"""The ledgers: each series as a chart and a table, with the changes between claims marked as ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from claimsmap.analysis.checks import number_text
from claimsmap.analysis.difference_register import Difference, concerning
from claimsmap.analysis.series import Ledger, Point, Step, ledger_of
from claimsmap.export.titles import series_stated_in
from claimsmap.language import gettext as _
from pages.parts.figures.chart import chart_of
from pages.parts.figures.sections import show_figures_section
from pages.parts.filters.matching_claims import matching_claims
from pages.parts.sections.long_lists import show_in_parts
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

HEADS = (_("Claimed on"), _("Figure"), _("Covers"), _("In which words"), _("Since the claim before"))

SERIES_AT_ONCE = 20
"""Series added at a time, in a long list."""
ROWS_AT_ONCE = 20
"""Rows shown at first, in a long table."""
NOT_LONG = 30
"""A table up to this length is shown whole."""
NODES = {"series": 30, "row": 22, "mention": 6, "difference": 4}
"""DOM nodes per series, per point in chart and table, per mention, and per difference."""


class Row(NamedTuple):
    """A point of the ledger; a text's differing figure has no step."""

    point: Point
    step: Step | None
    is_apart: bool = False

    @property
    def change(self) -> str:
        """The signed change from the previous point; empty if there is none."""
        change = self.step.change if self.step else None
        if change is None:
            return ""
        return f"{'+' if change > 0 else '−'}{number_text(abs(change))}" if change else _("no change")


def show_ledgers(view: View) -> None:
    """The opened series, or all with a claim that matches the filters."""
    matching = matching_claims(view)
    asked = [series for series in view.corpus.series.values() if view.own in ("", series.id)]
    shown = [series for series in asked if not matching.isdisjoint(series.claims)]
    if shown:
        show_figures_section(_("How the figures moved from claim to claim"))

    @cache  # its size is estimated before it is rendered
    def ledger(ident: str) -> Ledger:
        return ledger_of(view.corpus.series[ident], view.corpus, matching)

    def draw(part: Sequence[str]) -> None:
        for ident in part:
            show_ledger(ledger(ident), view)

    idents = [series.id for series in shown]
    show_in_parts(
        idents, draw, "ledgers", SERIES_AT_ONCE, nodes=lambda ident: _nodes(ledger(ident), view), least=1, holds=""
    )


def show_ledger(ledger: Ledger, view: View) -> None:
    """One series; of a long table, the first rows."""
    chart, differences = chart_of(ledger), _differences(ledger, view)

    def draw(rows: Sequence[Row]) -> None:
        show(
            "figures/ledger.html",
            ledger=ledger,
            chart=chart,
            rows=rows,
            differences=differences,
            stated_in=series_stated_in(view.corpus, ledger.series),
            heads=HEADS,
            view=view,
        )

    # rows were already counted in the list of series
    show_in_parts(
        list(_rows(ledger)), draw, f"rows-{ledger.series.id}", ROWS_AT_ONCE, nodes=lambda _: 0, whole=NOT_LONG
    )


def _differences(ledger: Ledger, view: View) -> list[Difference]:
    """The distinct differences that concern its claims."""
    return list({each.id: each for ident in ledger.series.claims for each in concerning(view.corpus, ident)}.values())


def _nodes(ledger: Ledger, view: View) -> int:
    points = [*ledger.points, *ledger.otherwise]
    drawn = points if len(points) <= NOT_LONG else points[:ROWS_AT_ONCE]
    mentions = 2 * sum(len(point.mentions) for point in drawn)
    counts = {"series": 1, "row": len(drawn), "mention": mentions, "difference": len(_differences(ledger, view))}
    return sum(NODES[name] * number for name, number in counts.items())


def _rows(ledger: Ledger) -> Iterator[Row]:
    """The points by day, then the differing figures."""
    for point, step in zip(ledger.points, (None, *ledger.steps), strict=False):
        yield Row(point, step)
    for other in ledger.otherwise:
        yield Row(other, None, is_apart=True)
