"""A page of the copy: one file that shows its own part without a script, and more with the scripts beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from claimsmap.export.metadata import NOTICE
from claimsmap.export.titles import NAME
from pages.parts.shell.escaping import safe
from pages.server.assets import VERSION
from pages.static_site.fragments import PAGES
from pages.static_site.scripts import digest, import_map

FILES = {"map": "index"}
"""The name of a page's file where it is not that of the page."""
TITLES = {
    "map": "Map",
    "statements": "Statements",
    "figures": "Figures",
    "differences": "Differences",
    "about": "About",
}
LEAFLET = '<script src="./assets/leaflet/leaflet.js"></script>'
STYLES = {"figures": ("statements", "figures"), "differences": ("statements", "figures", "differences")}
"""The style sheets of a page beside those that all have; the one of its own name where nothing is said here."""
START = 'import "claims/static_site/main.js";'


def page_file(name: str, body: str, about: Mapping[str, Any], foot: str) -> str:
    """The HTML file of a page. `body` is its HTML, `about` what its scripts have to know, `foot` HTML of the foot."""
    told = json.dumps({**about, "page": {"name": name, "own": PAGES.get(name, "")}}, separators=(",", ":"))
    menu = "".join(
        f'<a href="./{FILES.get(each, each)}.html"{" aria-current=page" if each == name else ""}>{title}</a>'
        for each, title in TITLES.items()
    )
    styles = "".join(f'<link rel="stylesheet" href="./assets/{sheet}.css">' for sheet in _style_sheets(name))
    return (
        '<!DOCTYPE html><html lang="en" data-page-ending=".html"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{safe(_policy(str(about["tiles_origin"])))}">'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">'
        f"<title>{TITLES[name]} · {NAME}</title>"
        f'<meta name="description" content="{safe(NOTICE)}"><link rel="icon" href="./assets/{VERSION}/icon.svg">'
        f"{styles}</head><body>"
        f'<header class="copy-head"><nav class="copy-menu" aria-label="Pages">{menu}</nav>'
        '<div id="share"></div></header>'
        f'<main><div class="copy-page copy-page-{name}" id="page">{body}</div></main>'
        f'<footer class="copy-foot"><p><strong>{safe(NOTICE)}</strong></p>{foot}</footer>'
        f'<script type="application/json" id="about-copy">{_harmless(told)}</script>'
        f'{LEAFLET if name == "map" else ""}<script src="./copy/modules.js"></script>'
        f'<script type="module">{START}</script></body></html>\n'
    )


def _style_sheets(name: str) -> list[str]:
    if name == "map":
        return ["leaflet/leaflet", *(f"{VERSION}/{each}" for each in ("page", "map/map", "static_site/static_site"))]
    return [f"{VERSION}/{each}" for each in ("page", *STYLES.get(name, (name,)), "static_site/static_site")]


def _policy(tiles: str) -> str:
    """Scripts from beside the page and the two that stand in it; nothing is asked of anybody but a tile server."""
    return "; ".join(
        [
            "default-src 'none'",
            # file: a page on a disk has no origin that 'self' could mean; data: the modules of the import map
            f"script-src 'self' file: data: {digest(import_map())} {digest(START)}",
            "style-src 'self' file: 'unsafe-inline'",
            f"img-src 'self' file: data: blob: {tiles}".rstrip(),
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _harmless(text: str) -> str:
    """JSON that cannot end the element it stands in."""
    return text.replace("<", "\\u003c")
