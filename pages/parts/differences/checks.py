"""The checks that editors recorded: the arithmetic, the outcome, and whether it was expected."""

from __future__ import annotations

from claimsmap.analysis.difference_register import checked
from claimsmap.language import gettext as _
from pages.parts.differences.heading import OUTCOMES
from pages.parts.filters.matching_claims import matching_claims
from pages.parts.sections.long_lists import show_in_parts
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

RULE = _(
    "A number with words before it is taken as a range: “more than 2,700” agrees with anything above. "
    "A failed check shows that texts disagree, not which of them is right."
)
HEADS = (_("What is checked"), _("Our arithmetic"), _("Outcome"))

AT_ONCE = 20
"""Checks shown at first, in a long list."""
NOT_MANY = 100
"""A list up to this length is shown whole."""
NODES = 8
"""DOM nodes per row."""


def show_checks(view: View) -> None:
    """Every check that concerns a claim matching the filters."""
    matching = matching_claims(view)
    found = [each for each in checked(view.corpus) if each.check and not matching.isdisjoint(each.claims)]
    if found:
        show_in_parts(
            found,
            lambda part: show(
                "differences/checks.html", checks=part, rule=RULE, heads=HEADS, outcomes=OUTCOMES, view=view
            ),
            "checks",
            AT_ONCE,
            nodes=lambda check: NODES,
            whole=NOT_MANY,
        )
