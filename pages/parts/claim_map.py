"""The map: a frame that never changes, and the command that tells it what is chosen."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit_folium import st_folium

from claimsmap.spans import axis_of
from claimsmap.tables import NOTICE
from pages.parts.assets import VERSION
from pages.parts.base_map import base_map
from pages.parts.claim_layer import command_group
from pages.parts.headers import TILES
from pages.parts.view import View, change

HEIGHT = 620
CHOSEN = "last_object_clicked_popup"
DATA = "../../data"
"""Our data as seen from the component's frame."""

CONFIG = {"notice": NOTICE, "tiles": TILES}


def show_claim_map(view: View, channel: str) -> None:
    """The chosen claims at their places; a claim that is chosen on the map becomes the claim of the view."""
    st_folium(
        base_map(f"../../assets/{VERSION}", CONFIG),
        key="map",
        height=HEIGHT,
        width=None,
        returned_objects=[CHOSEN, "last_object_clicked_count"],
        feature_group_to_add=command_group(_command(view, channel)),
        on_change=_claim_was_chosen,
    )


def _claim_was_chosen() -> None:
    chosen = (st.session_state.map or {}).get(CHOSEN)
    if chosen:
        change(claim=str(chosen))


def _command(view: View, channel: str) -> dict[str, Any]:
    selection = view.selection
    axis = axis_of(view.frame, selection)
    filters = selection.without_time()
    version = f"version={view.corpus.version}"
    collections = "&".join(f"collection={name}" for name in selection.collection)
    placed = selection.lat is not None
    return {
        "claims": f"{DATA}/claims.geojson?{collections}&geometry=none&{version}",
        "places": f"{DATA}/places.geojson?{version}",
        "outlines": f"{DATA}/outlines.geojson?{version}",
        "spans": f"{DATA}/spans.json?{version}&{filters.query()}",
        "from": selection.first.isoformat() if selection.first else None,
        "to": selection.last.isoformat() if selection.last else None,
        "axis": [axis.first.isoformat(), axis.last.isoformat()],
        "dates": str(selection.dates),
        "claim": selection.claim or None,
        "view": {"lat": selection.lat, "lon": selection.lon, "zoom": selection.zoom} if placed else None,
        "channel": channel,
    }
