"""Map, timeline and panel on one screen: one fragment, so that what a reader does here runs this and nothing else."""

from __future__ import annotations

import streamlit as st

from pages.parts.explorer.chosen_claim import show_chosen_claim
from pages.parts.explorer.claim_list import show_claim_list
from pages.parts.explorer.claim_map import show_claim_map
from pages.parts.explorer.sheet import show_sheet_handle
from pages.parts.explorer.timeline import show_timeline
from pages.parts.filters.day_range import choose_dates_meant
from pages.parts.shell.channel import channel_name
from pages.parts.shell.view import view_of_fragment


@st.fragment
def show_explorer() -> None:
    """The chosen claims on the map, along time and in the panel: their list, or the one that is open.

    The days, the open claim and where the map looks are the browser's own: none of what is drawn here depends on them,
    and it runs again only when something else is chosen. On a narrow screen timeline and panel are a sheet that is
    drawn up over the map; both layouts are the style sheet's doing (`pages/assets/explorer/layout.css`). Nothing comes
    or goes between these containers: an element in between would make the browser build the map anew.
    """
    if st.session_state.pop("redraw_page", False):
        st.rerun()
    view = view_of_fragment()
    channel = channel_name()
    with st.container(key="explorer"):
        with st.container(key="map-cell"):
            show_claim_map(view, channel)
        with st.container(key="sheet"):
            show_sheet_handle()
            with st.container(key="time"):
                choose_dates_meant(view.selection)
                show_timeline(view, channel)
            with st.container(key="panel"):
                show_claim_list(view, channel)
                with st.container(key="chosen"):
                    show_chosen_claim(view, channel)


@st.fragment
def show_map_alone() -> None:
    """The map without anything around it, for another site's frame."""
    view = view_of_fragment()
    with st.container(key="map-alone"):
        show_claim_map(view, channel_name())
