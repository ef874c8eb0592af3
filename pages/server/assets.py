"""Our scripts and styles: where they lie, the bundles made of them, and the version that their address carries."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from claimsmap.language import for_scripts
from pages.server.bundles import bundle

ASSETS = Path(__file__).resolve().parents[1] / "assets"

ICON = str(ASSETS / "icon.svg")
"""A file of ours: Streamlit asks a foreign server for the icons it knows by name."""

CATALOGUE = "shared/catalogue.js"
"""The one module that is made: what lies there is its English."""
PAGE, MAP = "page.js", "map.js"
"""The scripts of the page and of the map's frame, each in one. Both export `modules`."""
STARTS = "compat/start.js"
_SHOWS = re.compile(r"^export (?:const|function) show\b", re.MULTILINE)


def module_text(name: str) -> str:
    """The text of a module by its place below the assets."""
    if name == CATALOGUE:
        return f"export const CATALOGUE = {json.dumps(for_scripts(), separators=(',', ':'))};\n"
    return (ASSETS / name).read_text("utf-8")


def _bundles() -> Mapping[str, str]:
    """By name the text of each bundle. That of the page starts Streamlit, and has what shows each of its components."""
    scripts = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*.js"))
    here = 'new URL("./NAME", import.meta.url).href'
    page = bundle([STARTS, *(name for name in scripts if _SHOWS.search(module_text(name)))], module_text, here)
    frame = bundle(["map/main.js"], module_text, here)
    exports = "export { modules };\n"
    return {PAGE: f'{page}modules["{STARTS}"]();\n{exports}', MAP: f"{frame}{exports}"}


BUNDLES = _bundles()


def _version() -> str:
    digest = hashlib.sha256()
    for path in sorted(ASSETS.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(ASSETS).as_posix().encode() + b"\0" + path.read_bytes())
    for text in BUNDLES.values():
        digest.update(text.encode())
    return digest.hexdigest()[:10]


VERSION = _version()
"""Changes with any of the files and with the language: browsers may keep what they have under it for ever."""
