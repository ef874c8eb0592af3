"""Addresses of our own pages, relative to one another, so that they survive a base path."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from claimsmap.selection import Selection
from pages.parts.text import safe

HERE = Selection()


def address(page: str = "", selection: Selection = HERE, own: dict[str, str] | None = None, **changes: Any) -> str:
    """The address of a page ('' for the map) with a view, changed in some fields, and the page's own parameter.

    Every page lies at one level, so './page' leads there from each of them.
    """
    pairs = [*replace(selection, **changes).pairs(), *(own or {}).items()]
    return f"./{page}" + (f"?{urlencode(pairs)}" if pairs else "")


def link(
    words: str, page: str = "", selection: Selection = HERE, own: dict[str, str] | None = None, **changes: Any
) -> str:
    """The same as an HTML link that stays in the tab; `words` may be foreign."""
    return f'<a href="{safe(address(page, selection, own, **changes))}" target="_self">{safe(words)}</a>'
