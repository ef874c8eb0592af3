"""Lists that may be long: the first part at once, and the next when the reader asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, takewhile
from typing import TypeVar

import streamlit as st

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
"""Entries of one list that a page of the copy holds: each record has an address of its own beside it."""


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
) -> None:
    """Draw the entries, or the first part of more than `whole` of them, and offer the next.

    `nodes` says about how many nodes an entry has: of any number, no more are drawn than a page has left, but `least`.
    """
    if is_printed():
        draw(entries[:MOST_PRINTED])
        if len(entries) > MOST_PRINTED:
            told = _(
                "{shown} of {total} are shown here. The others are opened by the links of their claims, from the map."
            )
            st.markdown(told.format(shown=f"{MOST_PRINTED:,}", total=f"{len(entries):,}"))
        return
    key = f"shown-{key}"
    at_once = max(least, _fitting(entries[: len(entries) if len(entries) <= whole else part], nodes))
    shown = st.session_state.get(key, at_once)
    draw(entries[:shown])
    if len(entries) > shown:
        st.button(
            _("Show more: {shown} of {total} are shown").format(shown=f"{shown:,}", total=f"{len(entries):,}"),
            key=f"more-{key}",
            on_click=lambda: st.session_state.update({key: shown + part}),
        )


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
