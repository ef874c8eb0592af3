"""The two scripts in which our modules travel, one for the page and one for the map's frame, and their version."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from pages.server.assets import ASSETS, module_text
from pages.server.bundler import bundle

PAGE, MAP = "page.js", "map.js"
"""The scripts of the page and of the map's frame, each in one. Both export `modules`."""
STARTS = "compat/start.js"
_SHOWS = re.compile(r"^export (?:const|function) show\b", re.MULTILINE)


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
"""Changes with any of our scripts and styles, and with the language: browsers may keep what is under it for ever."""
