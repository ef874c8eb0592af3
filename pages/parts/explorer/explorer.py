"""Map, timeline and panel on one screen, as one fragment, so that interaction there reruns nothing else."""

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
    """The selected claims on the map, along time and in the panel, as a list or one open claim.

    Days, open claim and map position are kept by the browser: nothing rendered here depends on them, and it reruns only
    when the selection changes otherwise. On a narrow screen timeline and panel form a sheet that is pulled up over the
    map; both layouts are done in CSS (`pages/assets/explorer/layout.css`). No element may appear or disappear between
    these containers, since that would make the browser rebuild the map.
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
    """The map alone, for embedding in another site."""
    view = view_of_fragment()
    with st.container(key="map-alone"):
        show_claim_map(view, channel_name())
