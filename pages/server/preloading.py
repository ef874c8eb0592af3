"""Hints in the head of the map's page: what its frame will load, asked for while Streamlit itself still starts.

Without them each part is asked for when the one before it has run: the frame's script by the frame, Leaflet by that
script, our modules by our first one. It is a tenth of the first view for a reader 60 ms away.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pages.compat.map_frame import frame_scripts
from pages.compat.streamlit_scripts import element_scripts
from pages.server.assets import ASSETS, VERSION

PARTS = ("shared", "head", "timeline", "list", "sheet", "share", "connection")


@cache
def hints() -> str:
    """Links for the end of the head of the map's page, by addresses relative to it."""
    links = [
        *(f'<link rel="modulepreload" href="./{address}">' for address in element_scripts()),
        *(f'<link rel="modulepreload" href="./{address}">' for address in part_scripts()),
        *(f'<link rel="prefetch" href="./{address}">' for address in addresses()),  # when nothing else is fetched
    ]
    return "\n    ".join(links)


def part_scripts() -> Iterator[str]:
    """The modules of the parts around the map, which Streamlit's page imports as its elements come."""
    for folder in PARTS:
        for path in sorted((ASSETS / folder).glob("*.js")):
            yield f"assets/{VERSION}/{path.relative_to(ASSETS).as_posix()}"


def addresses() -> Iterator[str]:
    """The scripts and styles of the map's frame, in the order in which it loads them."""
    yield from frame_scripts()
    yield from ("assets/leaflet/leaflet.js", "assets/leaflet/leaflet.css")
    files = [path for folder in ("map", "shared") for path in sorted((ASSETS / folder).rglob("*.*"))]
    for path in (*(ASSETS / "compat" / name for name in ("boot.js", "streamlit.js")), *files):
        yield f"assets/{VERSION}/{path.relative_to(ASSETS).as_posix()}"
    yield "data/corpus.json"
