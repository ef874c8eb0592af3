"""Figures that stand alone, in the sections of corpus.yaml and one for all others, with why they are not added."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from claimsmap.analysis.breakdown import compositions
from claimsmap.analysis.comparability import reasons_not_to_add
from claimsmap.language import gettext as _
from claimsmap.model.about import FigureSection
from claimsmap.model.records import Claim
from claimsmap.text.wording import figure_text
from pages.parts.figures.sections import show_figures_section
from pages.parts.filters.kept_claims import kept_claims
from pages.parts.sections.long_lists import show_in_parts
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

HEADS = (_("Figure"), _("Where"), _("Covers"), _("In which words"), _("Added to the others?"))
AT_ONCE = 10
"""Rows of a long table that are drawn before the reader asks for more: each is held against each other."""
NOT_LONG = 20
"""Rows that are drawn at once even so."""
MOST_HELD_AGAINST = 100
"""Rows of one table that are each held against each other; of more, each is held against those beside it."""


class Row(NamedTuple):
    """A claim with its figures, and why they are not added to the others of the table."""

    claim: Claim
    drawn: list[str]
    """The names of the places that are drawn: no country, whose mark would say more than the words."""
    reasons: list[tuple[str, tuple[str, ...]]]
    """Each other figure, and every reason against adding it."""

    @property
    def has_number(self) -> bool:
        """Whether there is anything to add."""
        return any(figure.value is not None for figure in self.claim.figures)

    @property
    def every_reason(self) -> list[str]:
        """The reasons, each once."""
        return list(dict.fromkeys(reason for _, each in self.reasons for reason in each))


def show_sections(view: View) -> None:
    """The sections of corpus.yaml: figures of some kinds, each as claimed."""
    for section in view.whole.about.figure_sections:
        _show(section.title, section.rule, _chosen(view, partial(_belongs, section)), view)


def show_other_figures(view: View) -> None:
    """Every number that stands nowhere else on the page."""
    elsewhere = {claim for series in view.corpus.series.values() for claim in series.claims}
    elsewhere |= {claim for whole in compositions(view.corpus) for claim in whole.claims()}
    sections = view.whole.about.figure_sections
    claims = _chosen(
        view,
        lambda claim: (
            any(figure.value is not None for figure in claim.figures)
            and claim.id not in elsewhere
            and not any(_belongs(section, claim) for section in sections)
        ),
    )
    _show(_("Other figures"), "", claims, view)


def _belongs(section: FigureSection, claim: Claim) -> bool:
    return claim.kind in section.kinds and any(
        not section.measures or figure.measure in section.measures for figure in claim.figures
    )


def _chosen(view: View, wanted: Callable[[Claim], bool]) -> list[Claim]:
    """The wanted claims that the filters keep; none while one series is open."""
    if view.own in view.corpus.series:
        return []
    kept = kept_claims(view)
    return [claim for claim in view.corpus.claims.values() if claim.id in kept and wanted(claim)]


def _show(title: str, rule: str, claims: Sequence[Claim], view: View) -> None:
    if not claims:
        return
    units = {
        view.whole.about.unit_of(figure.measure)
        for claim in claims
        for figure in claim.figures
        if figure.value is not None
    }
    greatest = max(figure.value or 0 for claim in claims for figure in claim.figures) if len(units) == 1 else 0
    show_figures_section(title, rule)

    def draw(shown: Sequence[Claim]) -> None:
        each = len(shown) if len(shown) <= MOST_HELD_AGAINST else AT_ONCE  # what grows with the square is cut
        rows = [_row(claim, shown[at // each * each :][:each], view) for at, claim in enumerate(shown)]
        show("figures/single_figures.html", title=title, heads=HEADS, rows=rows, greatest=greatest, view=view)

    show_in_parts(claims, draw, title, AT_ONCE, whole=NOT_LONG)


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
