"""Lists that may be long: the first part at once, and the next when the reader asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from claimsmap.language import gettext as _

PART = 1000
"""Entries that are drawn at once: more than any statement that was seen, and no more than a browser bears."""

PRINTED = "for-the-copy"
"""The session's key of what is printed for the static copy: nothing there answers a press."""

Entry = TypeVar("Entry")
MOST_PRINTED = 1000
"""Entries of one list that a page of the copy holds: each record has an address of its own beside it."""


def is_printed() -> bool:
    """Whether pages are drawn for the static copy, where nothing answers a press."""
    return PRINTED in st.session_state


def show_in_parts(
    entries: Sequence[Entry], draw: Callable[[Sequence[Entry]], None], key: str, part: int = PART, whole: int = 0
) -> None:
    """Draw the entries, or the first part of more than `whole` of them, and offer the next."""
    if is_printed():
        draw(entries[:MOST_PRINTED])
        if len(entries) > MOST_PRINTED:
            told = _(
                "{shown} of {total} are shown here. The others are opened by the links of their claims, from the map."
            )
            st.markdown(told.format(shown=f"{MOST_PRINTED:,}", total=f"{len(entries):,}"))
        return
    key = f"shown-{key}"
    is_drawn_whole = len(entries) <= whole
    shown = len(entries) if is_drawn_whole else st.session_state.get(key, part)
    draw(entries[:shown])
    if len(entries) > shown:
        st.button(
            _("Show more: {shown} of {total} are shown").format(shown=f"{shown:,}", total=f"{len(entries):,}"),
            key=f"more-{key}",
            on_click=lambda: st.session_state.update({key: shown + part}),
        )
