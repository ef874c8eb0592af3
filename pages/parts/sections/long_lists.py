"""Lists that may be long: the first part at once, and the next when the reader asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from claimsmap.language import gettext as _

PART = 1000
"""Entries that are drawn at once: more than any statement that was seen, and no more than a browser bears."""

IN_ONE_PART = "in-one-part"
"""The session's key that says: draw every list in full (the static copy has nobody to ask for more)."""

Entry = TypeVar("Entry")


def show_in_parts(
    entries: Sequence[Entry], draw: Callable[[Sequence[Entry]], None], key: str, part: int = PART, whole: int = 0
) -> None:
    """Draw the entries, or the first part of more than `whole` of them, and offer the next."""
    key = f"shown-{key}"
    is_drawn_whole = IN_ONE_PART in st.session_state or len(entries) <= whole
    shown = len(entries) if is_drawn_whole else st.session_state.get(key, part)
    draw(entries[:shown])
    if len(entries) > shown:
        st.button(
            _("Show more: {shown} of {total} are shown").format(shown=f"{shown:,}", total=f"{len(entries):,}"),
            key=f"more-{key}",
            on_click=lambda: st.session_state.update({key: shown + part}),
        )
