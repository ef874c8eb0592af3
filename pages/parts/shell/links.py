"""Addresses of our own pages, relative to one another, so that they survive a base path."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from claimsmap.model.vocabulary import Collection
from claimsmap.query.selection import Selection
from pages.parts.shell.escaping import safe

HERE = Selection()
OPENS = {"statements": "statement", "figures": "series", "differences": "difference"}
"""Page → the parameter by which its address opens one record."""


def unfiltered(selection: Selection, *further: str) -> Selection:
    """The chosen collections, and further ones, without any filter: nothing hides a record that is opened there."""
    return Selection(collection=tuple(Collection(name) for name in dict.fromkeys([*selection.collection, *further])))


def address(page: str = "", selection: Selection = HERE, own: dict[str, str] | None = None, **changes: Any) -> str:
    """The address of a page ('' for the map) with a view, changed in some fields, and the page's own parameter.

    Every page lies at one level, so './page' leads there from each of them.
    """
    pairs = [*replace(selection, **changes).pairs(), *(own or {}).items()]
    return f"./{page}" + (f"?{urlencode(pairs)}" if pairs else "")


def link(
    words: str,
    page: str = "",
    selection: Selection = HERE,
    own: dict[str, str] | None = None,
    anchor: str = "",
    **changes: Any,
) -> str:
    """The same as an HTML link that stays in the tab, to an `anchor` of the page if any; `words` may be foreign."""
    there = address(page, selection, own, **changes) + (f"#{anchor}" if anchor else "")
    return f'<a href="{safe(there)}" target="_self">{safe(words)}</a>'


def anchor_of(claim: str) -> str:
    """The anchor, on a statement's page, of the first mention of a claim."""
    return f"claim-{claim}"
