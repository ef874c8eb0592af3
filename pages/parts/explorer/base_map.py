"""The base map: an empty Folium map whose scripts come from our own routes and whose text never changes.

streamlit-folium throws the frame away when the text of the map changes, so nothing that depends on a reader's choice
may enter it: choices travel as commands (see `claim_layer`).
"""

from __future__ import annotations

import folium
from folium.template import Template

from pages.parts.explorer.claim_layer import ClaimLayer, script_json

LEAFLET = "../../assets/leaflet"
"""Leaflet as seen from the component's frame: relative, so that it survives a base path."""

START = script_json(
    {
        "center": [39.9, 46.7],
        "zoom": 8,
        "minZoom": 6,
        "maxZoom": 15,
        "zoomSnap": 0.5,
        "preferCanvas": True,
    }
)
"""What the frame shows until the claims have arrived and set the view (latitude first, as Leaflet wants it)."""


class BaseMap(folium.Map):
    """A Folium map of few words: its text is sent with every step, and its style is in our own style sheet."""

    _template = Template(
        "{% macro script(this, kwargs) %}var {{ this.get_name() }}=L.map('{{ this.get_name() }}',"
        + START
        + ");{% endmacro %}"
    )

    def render(self, **_: object) -> str:
        """Nothing: streamlit-folium reads the script and the links; a page around them would be made in vain."""
        return ""


def base_map(assets: str, tiles: str) -> folium.Map:
    """A map without tiles that loads only Leaflet and starts the claim layer.

    `assets` is the relative address of our scripts as seen from the component's frame, `../../assets/<version>`.
    `tiles` is the address template of a tile server, or empty.
    """
    drawn = BaseMap(tiles=None)
    # On the instance: the class lists belong to every map of the process.
    drawn.default_js = [("leaflet", f"{LEAFLET}/leaflet.js"), ("claims", f"{assets}/map/boot.js")]
    drawn.default_css = [("leaflet_css", f"{LEAFLET}/leaflet.css")]
    ClaimLayer(tiles).add_to(drawn)
    return drawn
