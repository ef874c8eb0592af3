"""The message and reset button when nothing matches."""

from __future__ import annotations

import streamlit as st

from pages.parts.filters.filters import reset
from pages.parts.filters.options import CLEAR


def offer_way_back(words: str) -> None:
    """Show the message, and a button that resets dates and filters."""
    st.info(words)
    st.button(CLEAR, on_click=reset, key="reset-empty")
