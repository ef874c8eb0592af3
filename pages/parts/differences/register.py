"""The register: filtered by aspect, by location, and by the page's filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from claimsmap.analysis.difference_register import Difference, Where, differences_of
from claimsmap.language import gettext as _
from pages.parts.differences.entry import show_entries
from pages.parts.differences.heading import WHERES, aspects_of
from pages.parts.filters.counts import collections_counted
from pages.parts.filters.matching_claims import matching_claims
from pages.parts.filters.no_results import offer_way_back
from pages.parts.sections.long_lists import show_in_parts
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

AT_ONCE = 20
"""Entries shown at first."""
NODES = 13
"""DOM nodes per side of an entry, and for the rest of the entry."""


def show_register(view: View) -> None:
    """All entries that match the filters."""
    matching = matching_claims(view)
    found = [each for each in differences_of(view.corpus) if not matching.isdisjoint(each.claims)]
    aspects, wheres = _choose(found, aspects_of(view.whole.about))
    shown = [
        each for each in found if (not aspects or aspects & set(each.aspects)) and (not wheres or each.where in wheres)
    ]
    show(
        "differences/register_heading.html",
        shown=len(shown),
        total=len(differences_of(view.corpus)),
        collections=collections_counted(view),
    )
    if not shown:
        offer_way_back(_("No differences match."))
    show_in_parts(
        shown,
        lambda entries: show_entries(entries, view),
        "differences",
        AT_ONCE,
        nodes=lambda entry: NODES * (1 + len(entry.sides)),
        holds=".figures",
    )


def _choose(found: Sequence[Difference], names: Mapping[str, str]) -> tuple[set[str], set[Where]]:
    """Two rows of buttons with numbers of entries; none selected means all."""
    by_aspect = Counter(aspect for each in found for aspect in each.aspects)
    by_where = Counter(each.where for each in found)
    aspects = st.pills(
        _("What differs"),
        list(names),
        selection_mode="multi",
        format_func=lambda aspect: f"{names[aspect]} {by_aspect[aspect]}",
        key=f"differences-aspects-{st.session_state.generation}",
    )
    wheres = st.pills(
        _("Between what"),
        list(WHERES),
        selection_mode="multi",
        format_func=lambda where: f"{WHERES[where]} {by_where[where]}",
        key=f"differences-wheres-{st.session_state.generation}",
    )
    return set(aspects), set(wheres)
