"""How much is chosen, in one line, and the way back when it is nothing."""

from __future__ import annotations

import streamlit as st

from pages.parts.filters.no_results import offer_way_back
from pages.parts.shell.view import View


def show_counts(view: View) -> None:
    """n of m claims, p of them on the map."""
    chosen = view.index.chosen(view.selection)
    total = int(view.index.in_collection(view.selection).sum())
    mapped = int((chosen & view.index.table["mapped"].to_numpy()).sum())
    count = int(chosen.sum())
    with st.container(key="counts"):
        st.markdown(f"**{count:,} of {total:,} claims, {mapped:,} of them on the map**{collections_counted(view)}")


def show_way_back(view: View) -> None:
    """When nothing is chosen: say so, and offer to take the choice back."""
    if not view.index.chosen(view.selection).any():
        offer_way_back("No claims match.")


def collections_counted(view: View) -> str:
    """Which collections a number counts, for behind it; empty where there is but one."""
    if len({statement.collection for statement in view.whole.statements.values()}) < 2:
        return ""
    return f" ({' and '.join(view.selection.collection)} collection)"
