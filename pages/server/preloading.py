"""Hints in the map's page: what its parts will load, asked for while Streamlit itself still starts.

They are links without a `rel`, which `assets/compat/start.js` gives them when the first picture is painted.

Without them each is asked for when the one before it has run: the frame's script by the frame, Leaflet by that script,
our modules by our first one. It is a tenth of the first view for a reader 60 ms away.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pages.compat.map_frame import frame_scripts
from pages.compat.streamlit_scripts import element_scripts
from pages.server.bundles import MAP, VERSION

FRAME_ASSETS = ("compat/boot.js", MAP, "map/map.css", "map/frame.css", "map/layers/world.json")
"""What the map's frame loads of our assets, in this order."""


@cache
def hints() -> str:
    """Links for the end of the head of the map's page, by addresses relative to it."""
    links = [
        *(f'<link data-rel="modulepreload" href="./{address}">' for address in element_scripts()),
        *(f'<link data-rel="prefetch" href="./{address}">' for address in addresses()),  # when nothing else is fetched
    ]
    return "\n    ".join(links)


def addresses() -> Iterator[str]:
    """What the map's frame loads, in this order."""
    yield from frame_scripts()
    yield from ("assets/leaflet/leaflet.js", "assets/leaflet/leaflet.css")
    for name in FRAME_ASSETS:
        yield f"assets/{VERSION}/{name}"
    yield "data/corpus.json"
