"""What a page says when nothing fits, and the way back to where something does."""

from __future__ import annotations

import streamlit as st

from pages.parts.filters.filters import reset
from pages.parts.filters.options import CLEAR


def offer_way_back(words: str) -> None:
    """Say it, and offer to take the dates and filters back."""
    st.info(words)
    st.button(CLEAR, on_click=reset, key="reset-empty")
