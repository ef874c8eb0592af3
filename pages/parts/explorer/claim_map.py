"""The map: a frame that never changes, and the command that tells it what is chosen."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit_folium import st_folium

from claimsmap.query.selection import Match
from claimsmap.query.timeline_data import axis_of
from claimsmap.settings import settings
from pages.compat.folium_elements import command_group
from pages.parts.explorer.base_map import base_map
from pages.parts.shell.view import View, change
from pages.server.assets import VERSION

HEIGHT = 620
CHOSEN = "last_object_clicked_popup"


def show_claim_map(view: View, channel: str) -> None:
    """The chosen claims at their places; a claim that is chosen on the map becomes the claim of the view."""
    st_folium(
        base_map(f"../../assets/{VERSION}", settings().tiles),
        key="map",
        height=HEIGHT,
        width=None,
        returned_objects=[CHOSEN, "last_object_clicked_count"],
        feature_group_to_add=command_group(_command(view, channel)),
        render=False,
        on_change=_claim_was_chosen,
    )


def _claim_was_chosen() -> None:
    chosen = (st.session_state.map or {}).get(CHOSEN)
    if chosen:
        change(claim=str(chosen))


def _command(view: View, channel: str) -> dict[str, Any]:
    """What is chosen, in few words: it is sent with every step. The frame makes the data's addresses of it."""
    selection = view.selection
    axis = axis_of(view.index, selection)
    command = {
        "version": view.corpus.version,
        "collections": "&".join(f"collection={name}" for name in view.collections),
        "filters": selection.without_time().query(),
        "from": selection.first and selection.first.isoformat(),
        "to": selection.last and selection.last.isoformat(),
        "axis": [axis.first.isoformat(), axis.last.isoformat()],
        "dates": str(selection.dates),
        "match": selection.match is Match.WITHIN and str(selection.match),
        "claim": selection.claim,
        "view": selection.lat is not None and {"lat": selection.lat, "lon": selection.lon, "zoom": selection.zoom},
        "channel": channel,
    }
    return {name: value for name, value in command.items() if value or name == "filters"}
