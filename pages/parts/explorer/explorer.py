"""Map, timeline and panel on one screen: one fragment, so that a moved range runs this and nothing else."""

from __future__ import annotations

from datetime import date

import streamlit as st

from claimsmap.corpus.relations import reply_days
from claimsmap.model.dates import as_day
from claimsmap.query.selection import Match
from claimsmap.query.timeline_data import axis_of
from pages.parts.claim.card import show_card
from pages.parts.explorer.claim_list import show_claim_list
from pages.parts.explorer.claim_map import show_claim_map
from pages.parts.explorer.sheet import show_sheet_handle
from pages.parts.explorer.timeline import show_timeline
from pages.parts.filters.day_range import choose_dates_meant
from pages.parts.shell.channel import channel_name
from pages.parts.shell.view import View, change, current_view, print_address
from pages.server.assets import VERSION


@st.fragment
def show_explorer() -> None:
    """The chosen claims on the map, along time and in the panel: their list, or the one that is open.

    On a narrow screen timeline and panel are a sheet that is drawn up over the map; both layouts are the style sheet's
    doing (`pages/assets/explorer/layout.css`). Nothing comes or goes between these containers: an element in between
    would make the browser build the map anew.
    """
    if st.session_state.pop("redraw_page", False):
        st.rerun()
    view = current_view()
    channel = channel_name()
    with st.container(key="explorer"):
        with st.container(key="map-cell"):
            show_claim_map(view, channel)
        with st.container(key="sheet"):
            show_sheet_handle(view)
            with st.container(key="time"):
                choose_dates_meant(view.selection)
                _timeline(view, channel)
            with st.container(key="panel"):
                show_claim_list(view, channel)
                with st.container(key="chosen"):
                    show_card(view, can_close=False)
    print_address(view.selection)


@st.fragment
def show_map_alone() -> None:
    """The map without anything around it, for another site's frame."""
    view = current_view()
    with st.container(key="map-alone"):
        show_claim_map(view, channel_name())
    print_address(view.selection)


def _timeline(view: View, channel: str) -> None:
    selection = view.selection
    axis = axis_of(view.index, selection)
    show_timeline(
        spans_url=f"data/spans.json?version={view.corpus.version}&{selection.without_time().query()}",
        axis=(axis.first, axis.last),
        first=selection.first,
        last=selection.last,
        dates=str(selection.dates),
        match=str(selection.match),
        channel=channel,
        version=VERSION,
        key="timeline",
        on_change=_range_was_moved,
        on_match=_match_was_chosen,
        answers=reply_days(view.corpus, selection.claim, view.collections),
    )


def _range_was_moved() -> None:
    moved = st.session_state.timeline.range
    change(first=_day(moved.get("from")), last=_day(moved.get("to")))


def _match_was_chosen() -> None:
    change(match=Match(st.session_state.timeline.match))


def _day(text: str | None) -> date | None:
    return as_day(text) if text else None
