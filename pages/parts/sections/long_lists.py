"""Lists that may be long: the first part at once, and the next when the reader asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, takewhile
from typing import TypeVar

import streamlit as st
from markupsafe import Markup

from claimsmap.language import gettext as _

PART = 1000
"""Entries that are added at once: more than any statement that was seen, and no more than a browser bears."""
MOST_NODES = 2_320
"""Of all lists of a page, before the reader asks for more; what stands around them has some hundreds."""
FEWEST = 3
"""Entries that are drawn of a list even where those before it have taken all nodes."""
LEFT = "nodes-left"
"""The session's key of how many nodes the lists of this run may still draw."""

PRINTED = "for-the-copy"
"""The session's key of what is printed for the static copy: nothing there answers a press."""

Entry = TypeVar("Entry")
MOST_PRINTED = 1000
"""Entries of one list that the copy holds, if nothing else is said: each record has an address of its own beside it."""
ALL = 10**9
PRINTED_NODES = 1_500
"""Of what the copy adds to a list at once."""
LIST, END_OF_LIST = Markup('<hr data-mark="list {holds}|{shown}|{total}">'), '<hr data-mark="/list">'
OF_PART, END_OF_PART = Markup('<hr data-mark="part {n}">'), '<hr data-mark="/part">'
"""Around the further parts of a list, and around each: pages/static_site/parts.py takes them out of the page."""


def begin_page() -> None:
    """A run of a page begins: its lists share what it may draw."""
    st.session_state[LEFT] = MOST_NODES


def is_printed() -> bool:
    """Whether pages are drawn for the static copy, where nothing answers a press."""
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
    """Draw the entries, or the first part of more than `whole` of them, and offer the next.

    `nodes` says about how many nodes an entry has: of any number, no more are drawn than a page has left, but `least`.
    In the copy, which has `printed` of them at most, or MOST_PRINTED, the next part is drawn apart from the page;
    `holds` selects what the entries stand in, and is empty where they are simply one after the other.
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
    """Draw the first part for the page, and each other one between marks that tell it from the page."""
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
    """How many of the entries fit into what the page has left, which is less by them now.

    A list that nearly fills it leaves half of it to those that follow.
    """
    left = st.session_state[LEFT]
    sums = list(takewhile(lambda drawn: drawn <= left, accumulate(map(nodes, entries))))
    if len(sums) < len(entries) or (sums and sums[-1] > left * 3 / 4):
        sums = [drawn for drawn in sums if drawn <= left / 2]
    st.session_state[LEFT] = left - (sums[-1] if sums else 0)
    return len(sums)
