"""Timeline, map and list: one fragment, so that a moved range runs this and nothing else."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

import streamlit as st

from claimsmap.corpus.relations import reply_days
from claimsmap.model.dates import as_day
from claimsmap.query.selection import Match
from claimsmap.query.timeline_data import axis_of
from pages.parts.claim.card import show_card
from pages.parts.explorer.claim_list import show_claim_list
from pages.parts.explorer.claim_map import show_claim_map
from pages.parts.explorer.timeline import show_timeline
from pages.parts.filters.counts import show_counts, show_way_back
from pages.parts.shell.channel import line_name
from pages.parts.shell.view import View, change, current_view, print_address
from pages.server.assets import VERSION


@st.fragment
def show_explorer() -> None:
    """The chosen claims along time, on the map, in a list, and those that no map can show."""
    view = current_view()
    channel = line_name()
    show_counts(view)
    _timeline(view, channel)
    beside = st.columns([0.64, 0.36], gap="small")
    with beside[0]:
        show_claim_map(view, channel)
    with beside[1]:
        _chosen_and_list(view, channel)
    _not_on_the_map(view, channel)
    print_address(view.selection)


@st.fragment
def show_map_alone() -> None:
    """The map without anything around it, for another site's frame."""
    view = current_view()
    with st.container(key="map-alone"):
        show_claim_map(view, line_name())
    print_address(view.selection)


def _chosen_and_list(view: View, channel: str) -> None:
    """The chosen claim in full above the list: beside the map, where a reader who chose it is looking.

    What comes and goes has a container of its own: an element in between would make the browser build the map anew.
    """
    with st.container(key="chosen"):
        show_way_back(view)
        show_card(view)
    _list(view, channel, "list", {})


def _timeline(view: View, channel: str) -> None:
    selection = view.selection
    axis = axis_of(view.frame, selection)
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
        answers=reply_days(view.corpus, selection.claim, selection.collection),
    )


def _range_was_moved() -> None:
    moved = st.session_state.timeline.range
    change(first=_day(moved.get("from")), last=_day(moved.get("to")))


def _match_was_chosen() -> None:
    change(match=Match(st.session_state.timeline.match))


def _day(text: str | None) -> date | None:
    return as_day(text) if text else None


def _list(view: View, channel: str, key: str, more: dict[str, str]) -> None:
    query = urlencode([("version", view.corpus.version), *more.items(), *view.selection.choice().pairs()])

    def was_chosen() -> None:
        change(claim=st.session_state[key].claim or "")

    show_claim_list(
        list_url=f"data/list.json?{query}",
        claim=view.selection.claim or None,
        channel=channel,
        version=VERSION,
        key=key,
        on_change=was_chosen,
    )


def _not_on_the_map(view: View, channel: str) -> None:
    chosen = view.frame.chosen(view.selection)
    count = int((chosen & ~view.frame.table["mapped"].to_numpy()).sum())
    if not count:
        return
    label = f"Not on the map: {count} of the chosen claims name no place that can be drawn"
    folded = st.expander(label, key="not-on-the-map", on_change="rerun")
    if folded.open:  # a folded list need not be sent
        with folded:
            st.caption("They name a whole country or no place at all; a mark would say more than their words do.")
            _list(view, channel, "off-map", {"mapped": "no"})
