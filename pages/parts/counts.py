"""How much is chosen, in one line, and the way back when nothing is."""

from __future__ import annotations

import streamlit as st

from pages.parts.filters import reset
from pages.parts.view import View


def show_counts(view: View) -> None:
    """n of m claims, p of them on the map."""
    chosen = view.frame.chosen(view.selection)
    total = int(view.frame.in_collection(view.selection).sum())
    mapped = int((chosen & view.frame.table["mapped"].to_numpy()).sum())
    count = int(chosen.sum())
    names = " and ".join(view.selection.collection)
    st.markdown(f"**{count:,} of {total:,} claims, {mapped:,} of them on the map** ({names} collection)")
    if not count:
        st.info("No claim fits this choice of dates and filters.")
        st.button("Reset the dates and filters", on_click=reset, key="reset-empty")
