"""The ledgers: each series as a chart and as a table, with the steps between claims marked as ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile
from typing import NamedTuple

from claimsmap.analysis.checks import number_text
from claimsmap.analysis.difference_register import concerning
from claimsmap.analysis.series import Ledger, Point, Step, ledger_of
from claimsmap.export.titles import series_stated_in
from claimsmap.language import gettext as _
from claimsmap.model.series_and_checks import Series
from pages.parts.figures.chart import chart_of
from pages.parts.figures.sections import show_figures_section
from pages.parts.filters.kept_claims import kept_claims
from pages.parts.sections.long_lists import show_in_parts
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

HEADS = (_("Claimed on"), _("Figure"), _("Covers"), _("In which words"), _("Since the claim before"))

POINTS_AT_ONCE = 30
"""Of many series, those with so many points together are drawn before the reader asks for more."""


class Row(NamedTuple):
    """A point of the ledger; one that a single text says otherwise stands apart and has no step."""

    point: Point
    step: Step | None
    is_apart: bool = False

    @property
    def change(self) -> str:
        """The change from the point before, with its sign; empty where none is reckoned."""
        change = self.step.change if self.step else None
        if change is None:
            return ""
        return f"{'+' if change > 0 else '−'}{number_text(abs(change))}" if change else _("no change")


def show_ledgers(view: View) -> None:
    """The opened series, or all of them that the filters keep something of."""
    kept = kept_claims(view)
    asked = [series for series in view.corpus.series.values() if view.own in ("", series.id)]
    shown = [series for series in asked if not kept.isdisjoint(series.claims)]
    if shown:
        show_figures_section(_("How the figures moved from claim to claim"))

    def ledgers(part: Sequence[Series]) -> Iterator[Ledger]:
        return (ledger_of(series, view.corpus, kept) for series in part)

    def draw(part: Sequence[Series]) -> None:
        for ledger in ledgers(part):
            show_ledger(ledger, view)

    points = accumulate(len(ledger.points) + len(ledger.otherwise) for ledger in ledgers(shown))
    at_once = sum(1 for _ in takewhile(lambda number: number <= POINTS_AT_ONCE, points))
    show_in_parts(shown, draw, "ledgers", max(1, at_once))


def show_ledger(ledger: Ledger, view: View) -> None:
    """One series."""
    claims = ledger.series.claims
    show(
        "figures/ledger.html",
        ledger=ledger,
        chart=chart_of(ledger),
        rows=list(_rows(ledger)),
        differences=list({each.id: each for ident in claims for each in concerning(view.corpus, ident)}.values()),
        stated_in=series_stated_in(view.corpus, ledger.series),
        heads=HEADS,
        view=view,
    )


def _rows(ledger: Ledger) -> Iterator[Row]:
    """The points by day, and after them what single texts say otherwise."""
    for point, step in zip(ledger.points, (None, *ledger.steps), strict=False):
        yield Row(point, step)
    for other in ledger.otherwise:
        yield Row(other, None, is_apart=True)
