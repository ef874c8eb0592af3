"""Addresses of our own pages, relative to one another, so that they survive a base path, and of sources."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from claimsmap.analysis.difference_register import Difference
from claimsmap.model.records import Claim, Mention, Statement
from claimsmap.query.selection import Selection, changed
from claimsmap.text.source_links import address_at_words

if TYPE_CHECKING:  # the view says what it cannot show, in notices, whose templates have links
    from pages.parts.shell.view import View

HERE = Selection()
_WEB_ADDRESS = re.compile(r"https?://[\w.-]+(:\d{1,5})?([/?#]|$)")


def is_web_address(address: str | None) -> bool:
    """Whether a link may lead there: http(s) and a host, so that no foreign text passes for one."""
    return bool(address and _WEB_ADDRESS.match(address))


def unfiltered(view: View, *further: str) -> Selection:
    """The chosen collections, and further ones, without any filter: nothing hides a record that is opened there."""
    return Selection(collection=view.whole.about.chosen([*view.collections, *further]))


def reaching(claim: Claim, view: View) -> Selection:
    """The same, with the collection on that a claim needs, where it is in none of the chosen ones."""
    needed = () if claim.id in view.corpus.claims else (view.whole.home_of(claim),)
    return unfiltered(view, *needed)


def address(
    page: str = "", selection: Selection = HERE, own: dict[str, str] | None = None, anchor: str = "", **changes: Any
) -> str:
    """The address of a page ('' for the map) with a view, changed in some fields, and the page's own parameter.

    Every page lies at one level, so './page' leads there from each of them.
    """
    return _address(page, selection, tuple((own or {}).items()), anchor, tuple(changes.items()))


@lru_cache(maxsize=8192)
def _address(
    page: str, selection: Selection, own: tuple[tuple[str, str], ...], anchor: str, changes: tuple[tuple[str, Any], ...]
) -> str:
    """Kept, because a page has hundreds of links, and the next run of it has the same ones."""
    pairs = [*changed(selection, dict(changes)).pairs(), *own]
    return f"./{page}" + (f"?{urlencode(pairs)}" if pairs else "") + (f"#{anchor}" if anchor else "")


def statement_address(statement: Statement, view: View) -> str:
    """The statement's page, with the other filters of the view."""
    return address("statements", view.selection, claim="", statement=(statement.id,))


def claim_address(claim: Claim, view: View) -> str:
    """The claim's card beside the map; no filter may hide it there."""
    return address("", reaching(claim, view), claim=claim.id)


def difference_address(entry: Difference, view: View) -> str:
    """An entry of the register, on its own."""
    return address("differences", unfiltered(view), {"difference": entry.id})


def source_address(mention: Mention, view: View) -> str:
    """Where the words were published, at these words; empty when no address is known."""
    return address_at_words(view.whole.statements[mention.statement], mention) or ""


def anchor_of(claim: str) -> str:
    """The anchor, on a statement's page, of the first mention of a claim."""
    return f"claim-{claim}"
