"""Single figures, in the sections of corpus.yaml and one for all others, with the reasons why they are not added."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from claimsmap.analysis.breakdown import compositions
from claimsmap.analysis.comparability import reasons_not_to_add
from claimsmap.language import gettext as _
from claimsmap.model.presentation import FigureSection
from claimsmap.model.records import Claim
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.in_range import Mask
from claimsmap.query.map_columns import claims_at
from claimsmap.text.wording import figure_text
from pages.parts.figures.sections import show_figures_section
from pages.parts.sections.long_lists import show_in_parts
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

HEADS = (_("Figure"), _("Where"), _("Covers"), _("In which words"), _("Added to the others?"))
AT_ONCE = 10
"""Rows shown at first, in a long table, since each is compared with each other."""
NOT_LONG = 20
"""A table up to this length is shown whole."""
NODES = 30
"""DOM nodes per row, plus two for each other row."""
MOST_HELD_AGAINST = 100
"""Tables up to this many rows compare all pairs; in longer ones each row is compared with its neighbours only."""


class Row(NamedTuple):
    """A claim with its figures, and why they are not added to the others in the table."""

    claim: Claim
    drawn: list[str]
    """Names of its drawn places; without countries, which are more precise than the words."""
    reasons: list[tuple[str, tuple[str, ...]]]
    """Each other figure, and every reason against adding it."""

    @property
    def has_number(self) -> bool:
        """Whether it has a number that could be added."""
        return any(figure.value is not None for figure in self.claim.figures)

    @property
    def every_reason(self) -> list[str]:
        """The distinct reasons."""
        return list(dict.fromkeys(reason for _, each in self.reasons for reason in each))


def show_sections(view: View) -> None:
    """The sections of corpus.yaml: figures of some kinds, each as claimed."""
    for section in view.whole.about.figure_sections:
        _show(section.title, section.rule, _chosen(view) & _belonging(section, view.index), view)


def show_other_figures(view: View) -> None:
    """Every number that is nowhere else on the page."""
    index = view.index
    others = _chosen(view) & ~np.isnan(index.table["greatest"].to_numpy())
    for section in view.whole.about.figure_sections:
        others &= ~_belonging(section, index)
    _show(_("Other figures"), "", others & ~_elsewhere(view), view)


def _belonging(section: FigureSection, index: ClaimIndex) -> Mask:
    """Mask of the claims that belong to a section."""
    measures = section.measures or index.rows["figures"]
    return index.with_values("kind", section.kinds) & index.with_values("figures", measures)


def _elsewhere(view: View) -> Mask:
    """Mask of the claims in a series or breakdown."""

    def found() -> Mask:
        named = {claim for series in view.corpus.series.values() for claim in series.claims}
        named |= {claim for whole in compositions(view.corpus) for claim in whole.claims()}
        return view.index.table["id"].isin(named).to_numpy(dtype=bool)

    elsewhere: Mask = view.index.cached("figures elsewhere", found)
    return elsewhere


def _chosen(view: View) -> Mask:
    """Mask of the claims that match the filters; none while a series is open."""
    chosen = view.index.chosen(view.selection)
    return np.zeros_like(chosen) if view.own in view.corpus.series else chosen


def _show(title: str, rule: str, chosen: Mask, view: View) -> None:
    if not chosen.any():
        return
    index = view.index
    units = {view.whole.about.unit_of(measure) for measure, rows in index.rows["figure"].items() if chosen[rows].any()}
    greatest = np.nanmax(index.table["greatest"].to_numpy()[chosen]) if len(units) == 1 else 0
    show_figures_section(title, rule)

    def draw(shown: Sequence[int]) -> None:
        claims = claims_at(view.corpus, index, shown)
        each = len(claims) if len(claims) <= MOST_HELD_AGAINST else AT_ONCE  # bounds the quadratic cost
        rows = [_row(claim, claims[at // each * each :][:each], view) for at, claim in enumerate(claims)]
        show("figures/single_figures.html", title=title, heads=HEADS, rows=rows, greatest=greatest, view=view)

    rows = np.flatnonzero(chosen).tolist()
    nodes = NODES + 2 * (len(rows) if len(rows) <= NOT_LONG else AT_ONCE)
    show_in_parts(rows, draw, title, AT_ONCE, nodes=lambda row: nodes, whole=NOT_LONG)


def _row(claim: Claim, claims: Sequence[Claim], view: View) -> Row:
    gazetteer = view.corpus.gazetteer
    drawn = [gazetteer[place].name for place in claim.places if gazetteer.geometry_of(place) is not None]
    reasons = [
        (
            _(" and ").join(figure_text(figure) for figure in other.figures),
            reasons_not_to_add(claim, other, view.corpus),
        )
        for other in claims
        if other.id != claim.id and any(figure.value is not None for figure in other.figures)
    ]
    return Row(claim, drawn, reasons)
