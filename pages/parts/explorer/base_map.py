"""The base map: an empty Folium map whose scripts come from our own routes and whose text never changes.

streamlit-folium throws the frame away when the text of the map changes, so nothing that depends on a reader's choice
may enter it: choices travel as commands (see `pages.compat.folium_elements`).
"""

from __future__ import annotations

import folium

from claimsmap.language import gettext as _
from pages.compat.folium_elements import ClaimLayer, SmallMap, script_json

NOT_LOADED = _("The map could not be loaded. Reload the page to try again. The list has its claims too.")
LEAFLET = "../../assets/leaflet"
"""Leaflet as seen from the component's frame: relative, so that it survives a base path."""

START = script_json(
    {
        "center": [20, 10],
        "zoom": 2,
        "zoomControl": False,
        "zoomSnap": 0.25,
        "wheelPxPerZoomLevel": 120,
        "preferCanvas": True,
    }
)
"""What the frame shows until the claims have arrived and set the view (latitude first, as Leaflet wants it)."""


def base_map(assets: str, tiles: str) -> folium.Map:
    """A map without tiles that loads only Leaflet and starts the claim layer.

    `assets` is the relative address of our scripts as seen from the component's frame, `../../assets/<version>`.
    `tiles` is the address template of a tile server, or empty.
    """
    drawn = SmallMap(START, [f"{LEAFLET}/leaflet.js", f"{assets}/compat/boot.js"], [f"{LEAFLET}/leaflet.css"])
    ClaimLayer(tiles, NOT_LOADED).add_to(drawn)
    return drawn
