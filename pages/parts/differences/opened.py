"""The difference or check opened by the URL, with others on the same claims."""

from __future__ import annotations

from claimsmap.analysis.difference_register import concerning, difference_of, differences_of
from pages.parts.differences.entry import with_texts, words_of
from pages.parts.notices.unknown_ids import warn_of_unopened
from pages.parts.shell.templates import show
from pages.parts.shell.view import View


def show_opened(view: View) -> None:
    """The entry, and a link back to the register."""
    difference = difference_of(view.corpus, view.own)
    if difference is None:
        warn_of_unopened("difference", view.own, is_on_record=difference_of(view.whole, view.own) is not None)
    claims = difference.claims if difference else ()
    others = {each.id: each for claim in claims for each in concerning(view.corpus, claim) if each is not difference}
    show(
        "differences/opened.html",
        entries=with_texts([difference] if difference else [], view),
        others=list(others.values()),
        total=len(differences_of(view.corpus)),
        view=view,
        **words_of(view),
    )
