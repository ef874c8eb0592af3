"""Differences as HTML: both wordings side by side, what exactly differs, and editors' notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from claimsmap.analysis.difference_register import Difference
from claimsmap.export.titles import difference_stated_in
from pages.parts.differences.heading import OUTCOMES, WHERES, aspects_of
from pages.parts.shell.templates import show
from pages.parts.shell.view import View


def words_of(view: View) -> dict[str, Mapping[Any, Any]]:
    """Labels of the aspects, locations and outcomes of differences."""
    return {"aspects": aspects_of(view.whole.about), "wheres": WHERES, "outcomes": OUTCOMES}


def show_entries(differences: Sequence[Difference], view: View) -> None:
    """Entries of the register, each under a heading that links to its own URL."""
    show("differences/entries.html", entries=with_texts(differences, view), view=view, **words_of(view))


def with_texts(differences: Sequence[Difference], view: View) -> list[tuple[Difference, str]]:
    """Each entry with the texts that state it, for citation."""
    return [(each, difference_stated_in(view.corpus, each)) for each in differences]
