"""Differences as HTML: both wordings beside one another, what exactly differs, and what editors noted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from claimsmap.analysis.difference_register import Difference
from claimsmap.export.titles import difference_stated_in
from pages.parts.differences.heading import OUTCOMES, WHERES, aspects_of
from pages.parts.shell.templates import show
from pages.parts.shell.view import View


def words_of(view: View) -> dict[str, Mapping[Any, Any]]:
    """What aspects, places and outcomes of differences are called."""
    return {"aspects": aspects_of(view.whole.about), "wheres": WHERES, "outcomes": OUTCOMES}


def show_entries(differences: Sequence[Difference], view: View) -> None:
    """Entries of the register, each under a heading that opens its own address."""
    show("differences/entries.html", entries=with_texts(differences, view), view=view, **words_of(view))


def with_texts(differences: Sequence[Difference], view: View) -> list[tuple[Difference, str]]:
    """Each with the texts that state it, for a citation."""
    return [(each, difference_stated_in(view.corpus, each)) for each in differences]
