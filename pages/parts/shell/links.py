"""URLs of our own pages, relative so that they work below a base path, and of sources."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from claimsmap.analysis.difference_register import Difference
from claimsmap.model.records import Claim, Mention, Statement
from claimsmap.query.selection import EVERYTHING, Selection, changed
from claimsmap.text.source_links import address_at_words

if TYPE_CHECKING:  # circular: the view shows notices, whose templates contain links
    from pages.parts.shell.view import View

_WEB_ADDRESS = re.compile(r"https?://[\w.-]+(:\d{1,5})?([/?#]|$)")


def is_web_address(address: str | None) -> bool:
    """Whether a text is an http(s) URL with a host, so that no other foreign text becomes a link."""
    return bool(address and _WEB_ADDRESS.match(address))


def unfiltered(view: View, *further: str) -> Selection:
    """The selected collections, plus any further ones, without filters, so that a record opened there is not hidden."""
    return Selection(collection=view.whole.about.chosen([*view.collections, *further]))


def reaching(claim: Claim, view: View) -> Selection:
    """The same, with a collection added that contains the claim, if none of the selected ones does."""
    needed = () if claim.id in view.corpus.claims else (view.whole.home_of(claim),)
    return unfiltered(view, *needed)


def address(
    page: str = "",
    selection: Selection = EVERYTHING,
    own: dict[str, str] | None = None,
    anchor: str = "",
    **changes: Any,
) -> str:
    """The URL of a page ('' for the map) with a view, optionally changed, the page's own parameters, and an anchor.

    All pages are on one level, so './page' works from each.
    """
    return _address(page, selection, tuple((own or {}).items()), anchor, tuple(changes.items()))


@lru_cache(maxsize=8192)
def _address(
    page: str, selection: Selection, own: tuple[tuple[str, str], ...], anchor: str, changes: tuple[tuple[str, Any], ...]
) -> str:
    """Cached, because a page has hundreds of links and the next run has the same ones."""
    pairs = [*changed(selection, dict(changes)).pairs(), *own]
    return f"./{page}" + (f"?{urlencode(pairs)}" if pairs else "") + (f"#{anchor}" if anchor else "")


def statement_address(statement: Statement, view: View) -> str:
    """The statement's page, with the view's other filters."""
    return address("statements", view.selection, claim="", statement=(statement.id,))


def claim_address(claim: Claim, view: View) -> str:
    """The claim's card beside the map, without filters that could hide it."""
    return address("", reaching(claim, view), claim=claim.id)


def difference_address(entry: Difference, view: View) -> str:
    """A single entry of the register."""
    return address("differences", unfiltered(view), {"difference": entry.id})


def source_address(mention: Mention, view: View) -> str:
    """The URL of the words at their source; empty if unknown."""
    return address_at_words(view.whole.statements[mention.statement], mention) or ""


def anchor_of(claim: str) -> str:
    """The anchor of a claim's first mention on a statement's page."""
    return f"claim-{claim}"
