"""The head of the figures page, and the choice of a series."""

from __future__ import annotations

import streamlit as st

from claimsmap.language import gettext as _
from pages.parts.figures.sections import show_styles
from pages.parts.filters.counts import collections_counted
from pages.parts.filters.no_results import offer_way_back
from pages.parts.notices.unknown_ids import warn_of_unopened
from pages.parts.sections.headings import show_title
from pages.parts.sections.links import Sections
from pages.parts.shell.labels import plain_label
from pages.parts.shell.view import View

ALL = _("All figures")


def show_figures_heading(view: View) -> None:
    """The title and introduction of the page."""
    show_styles("figures.css")
    show_title(_("Figures as they were claimed"))
    st.markdown(
        _(
            "Every number stands as its speaker gave it, with its qualifier, its day and its words. "
            "Nothing is added up: what we reckon is marked as **our arithmetic**, and where figures cannot be added or "
            "compared, it says why."
        )
        + plain_label(collections_counted(view, " " + _("Shown from: {collections}.")))
    )
    if view.own and view.own not in view.corpus.series:
        warn_of_unopened("series", view.own, is_on_record=view.own in view.whole.series)


def choose_series(view: View) -> None:
    """A select box for all figures, or one series at its own URL."""
    series = view.corpus.series
    if not series:
        return
    chosen = view.own if view.own in series else ""
    key = f"series-{st.session_state.generation}"
    st.selectbox(
        _("Show"),
        ["", *series],
        index=["", *series].index(chosen),
        format_func=lambda ident: series[ident].title if ident else ALL,
        key=key,
        on_change=lambda: _open(st.session_state[key]),
    )


def show_way_back(sections: Sections) -> None:
    """A message and a button to reset the filters, when no section has anything."""
    if not sections:
        offer_way_back(_("No figures match."))


def _open(chosen: str) -> None:
    st.session_state.own = {"series": chosen} if chosen else {}
