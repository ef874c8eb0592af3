"""The checks that editors put on record: what is reckoned, how it comes out, and whether that is expected."""

from __future__ import annotations

from collections.abc import Iterable

from claimsmap.analysis.difference_register import Difference, checked
from pages.parts.differences.entry import HOW, OUTCOMES, recorded
from pages.parts.figures.quotes import kept_claims, show_html
from pages.parts.shell.escaping import safe
from pages.parts.shell.sections import section
from pages.parts.shell.view import View
from pages.parts.statements.common import cells_html, difference_link, table_html

RULE = (
    "A number with words before it is taken as a range: “more than 2,700” agrees with anything above. "
    "That a check does not hold says that texts do not agree, not which of them is right."
)
HEADS = ("What is checked", "Our arithmetic", "Outcome")


def show_checks(view: View) -> None:
    """Every check on claims that the filters keep."""
    kept = kept_claims(view)
    found = [each for each in checked(view.corpus) if not kept.isdisjoint(each.claims)]
    if found:
        table = table_html(f"{len(found)} checks, reckoned anew from the claims", HEADS, _rows(found, view))
        title = section("The checks and how they come out", "checks")
        show_html(f'<section class="figures-checks">{title}<p>{RULE}</p>{table}</section>')


def _rows(checks: Iterable[Difference], view: View) -> str:
    return "".join(_row(each, view) for each in checks)


def _row(entry: Difference, view: View) -> str:
    if entry.check is None or entry.outcome is None:
        return ""
    cells = [
        (HEADS[1], f"{safe(entry.what)}<br><small>{HOW[entry.check.how]}</small>"),
        (
            HEADS[2],
            f"<strong>{OUTCOMES[entry.outcome]}</strong>, {recorded(entry)}",
        ),
    ]
    title = difference_link(entry, view)
    return f'<tr role="row"><th scope="row" role="rowheader">{title}</th>{cells_html(cells)}</tr>'
