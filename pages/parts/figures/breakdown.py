"""Breakdowns of figures as stated: parts drawn within their wholes, never added up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from claimsmap.analysis.breakdown import Part, compositions
from claimsmap.language import gettext as _
from pages.parts.filters.matching_claims import matching_claims
from pages.parts.sections.long_lists import show_in_parts
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

RULE = _(
    "Each bar is drawn against the figure that it lies within. Parts may overlap and are not added up; "
    "a sum stands here only where it is checked, as our arithmetic."
)

AT_ONCE = 5
"""Wholes shown at first, in a long list."""
NOT_MANY = 40
"""A list up to this length is shown whole."""
NODES = 10
"""DOM nodes per figure, without its parts."""


def show_compositions(view: View) -> None:
    """Figures within figures, under the headings of corpus.yaml; only those of the opened series, if any."""
    matching = matching_claims(view)
    if view.own in view.corpus.series:
        matching &= set(view.corpus.series[view.own].claims)
    shown = [whole for whole in compositions(view.corpus) if not matching.isdisjoint(whole.claims())]
    about = view.whole.about
    titled = {kind for each in about.breakdowns for kind in each.kinds}
    groups = [(each.title, each.kinds) for each in about.breakdowns]
    groups.append((_("Which figure lies within which"), tuple(kind for kind in about.kind_of if kind not in titled)))
    for title, kinds in groups:
        wholes = [whole for whole in shown if whole.claim.kind in kinds]
        if wholes:
            draw = partial(_draw, title=title, view=view)
            show_in_parts(wholes, draw, title, AT_ONCE, nodes=_nodes, whole=NOT_MANY, holds=".figures-wholes")


def _nodes(whole: Part) -> int:
    return NODES + sum(map(_nodes, whole.parts))


def _draw(wholes: Sequence[Part], title: str, view: View) -> None:
    show("figures/breakdown.html", title=title, rule=RULE, wholes=wholes, view=view)
