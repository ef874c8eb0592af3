"""Splits the further parts of lists off a rendered page; the copy fetches them on request."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from claimsmap.language import gettext as _

_MARK = re.compile(r'<hr data-mark="(list [^"]*|part \d+|/part|/list)">')
PLACE = Markup(
    '<div class="copy-further" data-list="{list}" data-parts="{counts}" data-holds="{holds}" data-shown="{shown}" '
    'data-total="{total}">'
    '<p>{told} <a href="./data/claims.csv">claims.csv</a></p></div>'
)
COUNT_TEXT = _("{shown} of {total} are shown here. More come with scripts; all claims are in a file:")


class Printed(NamedTuple):
    """A page as HTML, and the further parts of each of its lists; parts may contain lists too."""

    html: str
    lists: list[list[str]]
    """Indexed by the number that the page gives the list."""


def apart(text: str) -> Printed:
    """A rendered page without the parts between the markers of pages/parts/sections/long_lists.py."""
    lists: list[list[str]] = []
    return Printed(_until("", iter(_MARK.split(text)), lists), lists)


def _until(end: str, pieces: Iterator[str], lists: list[list[str]]) -> str:
    """The HTML up to a marker, or the end; texts and markers alternate in `pieces`."""
    html = next(pieces)
    for mark in pieces:
        if mark == end:
            return html
        html += _list_of(mark, pieces, lists) + next(pieces)
    return html


def _list_of(mark: str, pieces: Iterator[str], lists: list[list[str]]) -> str:
    holds, shown, total = mark.removeprefix("list ").split("|")
    number, parts, counts = len(lists), list[str](), list[str]()
    lists.append(parts)
    next(pieces)
    for inner in pieces:
        if inner == "/list":
            break
        counts.append(inner.removeprefix("part "))
        parts.append(_until("/part", pieces, lists))
        next(pieces)
    told = COUNT_TEXT.format(shown=f"{int(shown):,}", total=f"{int(total):,}")
    named = {"list": number, "counts": " ".join(counts), "holds": holds, "shown": shown, "total": total}
    return str(PLACE.format(**named, told=told))
