"""Differences as HTML: both wordings beside one another, what exactly differs, and what editors noted."""

from __future__ import annotations

from collections.abc import Sequence

from claimsmap.analysis.difference_register import Difference
from claimsmap.export.titles import difference_stated_in
from pages.parts.differences.heading import ASPECTS, OUTCOMES, WHERES
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

WORDS = {"aspects": ASPECTS, "wheres": WHERES, "outcomes": OUTCOMES}


def show_entries(differences: Sequence[Difference], view: View) -> None:
    """Entries of the register, each under a heading that opens its own address."""
    show("differences/entries.html", entries=with_texts(differences, view), view=view, **WORDS)


def with_texts(differences: Sequence[Difference], view: View) -> list[tuple[Difference, str]]:
    """Each with the texts that state it, for a citation."""
    return [(each, difference_stated_in(view.corpus, each)) for each in differences]
