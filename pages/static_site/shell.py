"""A page of the static copy: one file with static content, enhanced by the scripts beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from pages.parts.shell.pages import PAGES
from pages.parts.shell.templates import html
from pages.server.bundles import VERSION
from pages.static_site.fragments import OPENS

FILES = {"map": "index"}
"""File names that differ from the page's name."""
TITLES = {page.file: page.title for page in PAGES if page.in_copy}
STYLES = {"figures": ("statements", "figures"), "differences": ("statements", "figures", "differences")}
"""Extra style sheets of a page; by default the one with its own name."""
LAYOUT = ("head/head", "explorer/layout")
"""The layout style sheets shared with the server's pages."""


def page_file(name: str, body: str, about: Mapping[str, Any], foot: str) -> str:
    """The HTML file of a page. `body` is its HTML, `about` its scripts' settings, `foot` the HTML of the footer."""
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
    """A CSP that allows scripts beside the page, and requests only to the tile server."""
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self' file:",  # a page on disk has an opaque origin, which 'self' does not match
            "style-src 'self' file: 'unsafe-inline'",
            f"img-src 'self' file: data: blob: {tiles}".rstrip(),
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
