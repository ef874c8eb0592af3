"""Preload hints in the map page, for what its parts will load while Streamlit is still starting.

They are links without a `rel`, which `assets/compat/start.js` adds once the first picture is painted. Without them each
file is requested only when the previous one has run: the frame's script by the frame, Leaflet by that script, our
modules by our first one. This saves a tenth of the first view for a reader 60 ms away.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pages.compat.map_frame import frame_scripts
from pages.compat.streamlit_scripts import element_scripts
from pages.server.bundles import MAP, VERSION

FRAME_ASSETS = ("compat/boot.js", MAP, "map/map.css", "map/frame.css", "map/layers/world.json")
"""Our assets that the map's frame loads, in this order."""


@cache
def hints() -> str:
    """Links for the end of the map page's head, with relative URLs."""
    links = [
        *(f'<link data-rel="modulepreload" href="./{address}">' for address in element_scripts()),
        *(f'<link data-rel="prefetch" href="./{address}">' for address in addresses()),  # fetched when idle
    ]
    return "\n    ".join(links)


def addresses() -> Iterator[str]:
    """URLs of what the map's frame loads, in this order."""
    yield from frame_scripts()
    yield from ("assets/leaflet/leaflet.js", "assets/leaflet/leaflet.css")
    for name in FRAME_ASSETS:
        yield f"assets/{VERSION}/{name}"
    yield "data/corpus.json"
