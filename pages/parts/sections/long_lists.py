"""Long lists: the first part at once, further ones on request."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, takewhile
from typing import TypeVar

import streamlit as st
from markupsafe import Markup

from claimsmap.language import gettext as _

PART = 1000
"""Entries per part: more than in any statement so far, and few enough for a browser."""
MOST_NODES = 2_320
"""Maximum DOM nodes of all lists on a page before the reader asks for more; the rest of the page has some hundreds."""
FEWEST = 3
"""Minimum entries shown of a list, even if earlier lists have used up all nodes."""
LEFT = "nodes-left"
"""Session key: how many nodes the lists of this run may still add."""

PRINTED = "for-the-copy"
"""Session key: set when pages are rendered for the static copy, where no button works."""

Entry = TypeVar("Entry")
MOST_PRINTED = 1000
"""Default maximum entries of a list in the copy, where each record also has its own URL."""
ALL = 10**9
PRINTED_NODES = 1_500
"""Nodes that the copy adds to a list at a time."""
LIST, END_OF_LIST = Markup('<hr data-mark="list {holds}|{shown}|{total}">'), '<hr data-mark="/list">'
OF_PART, END_OF_PART = Markup('<hr data-mark="part {n}">'), '<hr data-mark="/part">'
"""Markers around a list's further parts, and around each part: pages/static_site/parts.py splits them off the page."""


def begin_page() -> None:
    """Reset the node budget at the start of a page run."""
    st.session_state[LEFT] = MOST_NODES


def is_printed() -> bool:
    """Whether pages are being rendered for the static copy, where no button works."""
    return PRINTED in st.session_state


def show_in_parts(
    entries: Sequence[Entry],
    draw: Callable[[Sequence[Entry]], None],
    key: str,
    part: int = PART,
    *,
    nodes: Callable[[Entry], int],
    whole: int = 0,
    least: int = FEWEST,
    holds: str = "tbody",
    printed: int | None = None,
) -> None:
    """Render the entries, or the first part if there are more than `whole`, with a button for the next.

    `nodes` estimates the nodes of an entry: only as many entries are rendered as the page's budget allows, but at least
    `least`. In the copy at most `printed` entries (default MOST_PRINTED) are rendered, further parts apart from the
    page; `holds` is the selector of the element that contains the entries, empty if they follow one another directly.
    """
    at_once = max(least, _fitting(entries[: len(entries) if len(entries) <= whole else part], nodes))
    if is_printed():
        _print(entries, draw, at_once, part, nodes, holds, printed or MOST_PRINTED)
        return
    key = f"shown-{key}"
    shown = st.session_state.get(key, at_once)
    draw(entries[:shown])
    if len(entries) > shown:
        st.button(
            _("Show more: {shown} of {total} are shown").format(shown=f"{shown:,}", total=f"{len(entries):,}"),
            key=f"more-{key}",
            on_click=lambda: st.session_state.update({key: shown + part}),
        )


def _print(
    entries: Sequence[Entry],
    draw: Callable[[Sequence[Entry]], None],
    at_once: int,
    part: int,
    nodes: Callable[[Entry], int],
    holds: str,
    most: int,
) -> None:
    """Render the first part for the page, and each further part between markers."""
    draw(entries[:at_once])
    if len(entries) <= at_once:
        return
    end = min(most, len(entries))
    st.html(LIST.format(holds=holds, shown=min(at_once, end), total=len(entries)))
    begin = at_once
    while begin < end:
        within = entries[begin : min(begin + part, end)]
        sums = takewhile(lambda drawn: drawn <= PRINTED_NODES, accumulate(map(nodes, within)))
        drawn = max(1, sum(1 for each in sums))
        st.html(OF_PART.format(n=drawn))
        draw(within[:drawn])
        st.html(END_OF_PART)
        begin += drawn
    st.html(END_OF_LIST)


def _fitting(entries: Sequence[Entry], nodes: Callable[[Entry], int]) -> int:
    """How many entries fit into the page's remaining node budget, which is reduced accordingly.

    A list that would use up most of the budget leaves half of it to later lists.
    """
    left = st.session_state[LEFT]
    sums = list(takewhile(lambda drawn: drawn <= left, accumulate(map(nodes, entries))))
    if len(sums) < len(entries) or (sums and sums[-1] > left * 3 / 4):
        sums = [drawn for drawn in sums if drawn <= left / 2]
    st.session_state[LEFT] = left - (sums[-1] if sums else 0)
    return len(sums)
