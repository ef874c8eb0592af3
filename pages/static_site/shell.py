"""A page of the copy: one file that shows its own part without a script, and more with the scripts beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from pages.parts.shell.pages import PAGES
from pages.parts.shell.templates import html
from pages.server.bundles import VERSION
from pages.static_site.fragments import OPENS

FILES = {"map": "index"}
"""The name of a page's file where it is not that of the page."""
TITLES = {page.file: page.title for page in PAGES if page.in_copy}
STYLES = {"figures": ("statements", "figures"), "differences": ("statements", "figures", "differences")}
"""The style sheets of a page beside those that all have; the one of its own name where nothing is said here."""
LAYOUT = ("head/head", "explorer/layout")
"""The style sheets that lay out the server's pages too."""


def page_file(name: str, body: str, about: Mapping[str, Any], foot: str) -> str:
    """The HTML file of a page. `body` is its HTML, `about` what its scripts have to know, `foot` HTML of the foot."""
    return html(
        "static_site/page.html",
        name=name,
        title=TITLES[name],
        site=about["name"],
        notice=about["notice"],
        policy=_policy(str(about["tiles_origin"])),
        menu=[
            {"file": FILES.get(each, each), "title": title, "is_here": each == name} for each, title in TITLES.items()
        ],
        style_sheets=_style_sheets(name),
        body=Markup(body),  # noqa: S704 (what the pages drew)
        foot=Markup(foot),  # noqa: S704 (ours)
        settings={**about, "page": {"name": name, "own": OPENS.get(name, "")}},
        version=VERSION,
    )


def _style_sheets(name: str) -> list[str]:
    if name == "map":
        return [
            "leaflet/leaflet",
            *(f"{VERSION}/{each}" for each in ("page", *LAYOUT, "map/map", "static_site/static_site")),
        ]
    return [f"{VERSION}/{each}" for each in ("page", *LAYOUT, *STYLES.get(name, (name,)), "static_site/static_site")]


def _policy(tiles: str) -> str:
    """Scripts from beside the page; nothing is asked of anybody but a tile server."""
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self' file:",  # a page on a disk has no origin that 'self' could mean
            "style-src 'self' file: 'unsafe-inline'",
            f"img-src 'self' file: data: blob: {tiles}".rstrip(),
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
