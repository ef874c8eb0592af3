"""The register: filtered by kind and by where, and by whatever the sidebar keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from claimsmap.analysis.difference_register import Difference, Where, differences_of
from claimsmap.model.vocabulary import Difference as Aspect
from pages.parts.differences.entry import entry_html
from pages.parts.differences.heading import ASPECTS, WHERES
from pages.parts.figures.quotes import kept_claims, show_html
from pages.parts.filters.counts import collections_counted
from pages.parts.filters.no_results import offer_way_back
from pages.parts.shell.sections import section
from pages.parts.shell.view import View
from pages.parts.statements.common import show_in_parts

AT_ONCE = 20
"""Entries that are drawn before the reader asks for more."""


def show_register(view: View) -> None:
    """All entries that the filters keep."""
    kept = kept_claims(view)
    found = [each for each in differences_of(view.corpus) if not kept.isdisjoint(each.claims)]
    aspects, wheres = _choose(found)
    shown = [
        each for each in found if (not aspects or aspects & set(each.aspects)) and (not wheres or each.where in wheres)
    ]
    number = f"<strong>{len(shown)} of {len(differences_of(view.corpus))} differences</strong>"
    counted = f"{number}{collections_counted(view)}"
    show_html(section("The differences", "differences"), f"<p>{counted}, most consequential first</p>")
    if not shown:
        offer_way_back("No difference fits this choice.")
    show_in_parts(
        shown,
        lambda entries: show_html("".join(entry_html(each, view) for each in entries)),
        "differences",
        AT_ONCE,
    )


def _choose(found: Sequence[Difference]) -> tuple[set[Aspect], set[Where]]:
    """Two rows of buttons with the number of entries behind each; none chosen means all."""
    by_aspect = Counter(aspect for each in found for aspect in each.aspects)
    by_where = Counter(each.where for each in found)
    aspects = st.pills(
        "What differs",
        list(ASPECTS),
        selection_mode="multi",
        format_func=lambda aspect: f"{ASPECTS[aspect]} {by_aspect[aspect]}",
        key=f"differences-aspects-{st.session_state.generation}",
    )
    wheres = st.pills(
        "Between what",
        list(WHERES),
        selection_mode="multi",
        format_func=lambda where: f"{WHERES[where]} {by_where[where]}",
        key=f"differences-wheres-{st.session_state.generation}",
    )
    return set(aspects), set(wheres)
