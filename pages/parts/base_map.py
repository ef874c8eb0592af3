"""The base map: an empty Folium map whose scripts come from our own routes and whose text never changes.

streamlit-folium throws the frame away when the text of the map changes, so nothing that depends on a reader's choice
may enter it: choices travel as commands (see `claim_layer`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import folium

from pages.parts.claim_layer import ClaimLayer

LEAFLET = "../../assets/leaflet"
"""Leaflet as seen from the component's frame: relative, so that it survives a base path."""

START = {"location": (39.9, 46.7), "zoom_start": 8, "min_zoom": 6, "max_zoom": 15, "zoom_snap": 0.5}
"""What the frame shows until the claims have arrived and set the view (latitude first, as Folium wants it)."""


def base_map(assets: str, config: Mapping[str, Any]) -> folium.Map:
    """A map without tiles that loads only Leaflet and starts the claim layer.

    `assets` is the relative address of our scripts as seen from the component's frame, `../../assets/<version>`.
    `config` holds what never changes while the app runs: `ClaimLayer` says what it reads from it.
    """
    drawn = folium.Map(tiles=None, prefer_canvas=True, keyboard=True, zoom_control=True, **START)
    # On the instance: the class lists belong to every map of the process.
    drawn.default_js = [("leaflet", f"{LEAFLET}/leaflet.js")]
    drawn.default_css = [("leaflet_css", f"{LEAFLET}/leaflet.css")]
    ClaimLayer(assets, config).add_to(drawn)
    return drawn
