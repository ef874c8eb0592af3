"""The two script bundles, for the page and for the map's frame, and the version of all assets."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from pages.server.assets import ASSETS, module_text
from pages.server.bundler import bundle

PAGE, MAP = "page.js", "map.js"
"""The bundles of the page and of the map's frame. Both export `modules`."""
STARTS = "compat/start.js"
_SHOWS = re.compile(r"^export (?:const|function) show\b", re.MULTILINE)


def _bundles() -> Mapping[str, str]:
    """Name → text of each bundle. The page's starts Streamlit, and contains the renderer of each of its components."""
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
"""Changes with any script or style and with the language, so that browsers may cache everything below it for ever."""
