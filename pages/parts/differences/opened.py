"""The difference or check that the address names, alone, with others on the same claims."""

from __future__ import annotations

from claimsmap.analysis.difference_register import concerning, difference_of, differences_of
from pages.parts.differences.entry import entry_html
from pages.parts.figures.quotes import difference_links, show_html
from pages.parts.shell.links import link
from pages.parts.shell.sections import section
from pages.parts.shell.unknown_ids import warn_of_unopened
from pages.parts.shell.view import View

OTHERS = "Other differences on these claims"


def show_opened(view: View) -> None:
    """The entry, and the way back to the register."""
    difference = difference_of(view.corpus, view.own)
    back = link(f"All {len(differences_of(view.corpus))} differences", "differences", view.selection)
    if difference is None:
        warn_of_unopened("difference", view.own, is_on_record=difference_of(view.whole, view.own) is not None)
        show_html(f"<p>{back}</p>")
        return
    others = {each.id: each for claim in difference.claims for each in concerning(view.corpus, claim)}
    others.pop(difference.id, None)
    related = f"{section(OTHERS)}{difference_links(others.values(), view)}" if others else ""
    show_html(f"<p>{back}</p>{entry_html(difference, view, 'h2')}{related}")
