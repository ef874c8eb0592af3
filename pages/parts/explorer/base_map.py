"""The base map: an empty Folium map that loads its scripts from our own routes and whose text never changes.

streamlit-folium rebuilds the frame whenever the map's text changes, so nothing that depends on the reader may be in it:
the selection is sent as commands (see `pages.compat.folium_elements`).
"""

from __future__ import annotations

import folium

from claimsmap.language import gettext as _
from pages.compat.folium_elements import ClaimLayer, SmallMap, script_json

NOT_LOADED = _("The map could not be loaded. Reload the page to try again. The list has its claims too.")
LEAFLET = "../../assets/leaflet"
"""Leaflet's URL relative to the component's frame, so that it works below a base path."""

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
"""The initial view, until the claims have loaded ([latitude, longitude], as in Leaflet)."""


def base_map(assets: str, tiles: str) -> folium.Map:
    """A map without tiles that loads only Leaflet and starts the claim layer.

    `assets` is the URL of our scripts relative to the component's frame, `../../assets/<version>`. `tiles` is the URL
    template of a tile server, or empty.
    """
    drawn = SmallMap(START, [f"{LEAFLET}/leaflet.js", f"{assets}/compat/boot.js"], [f"{LEAFLET}/leaflet.css"])
    ClaimLayer(tiles, NOT_LOADED).add_to(drawn)
    return drawn
