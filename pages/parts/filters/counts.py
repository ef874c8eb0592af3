"""The number of selected claims in one line, and a reset button when there are none."""

from __future__ import annotations

import streamlit as st

from claimsmap.corpus.collections import collections_on_file
from claimsmap.language import gettext as _
from pages.parts.filters.no_results import offer_way_back
from pages.parts.shell.labels import plain_label
from pages.parts.shell.view import View


def show_counts(view: View) -> None:
    """The counts: n of m claims, p of them on the map."""
    chosen = view.index.chosen(view.selection)
    total = int(view.index.in_collection(view.selection).sum())
    mapped = int((chosen & view.index.table["mapped"].to_numpy()).sum())
    count = int(chosen.sum())
    with st.container(key="counts"):
        told = _("{n} of {total} claims, {mapped} of them on the map")
        told = told.format(n=f"{count:,}", total=f"{total:,}", mapped=f"{mapped:,}")
        st.markdown(f"**{told}**{plain_label(collections_counted(view))}")


def show_way_back(view: View) -> None:
    """A message and a reset button, when no claim matches."""
    if not view.index.chosen(view.selection).any():
        offer_way_back(_("No claims match."))


def collections_counted(view: View, words: str = " ({collections})") -> str:
    """The names of the collections that a number covers, formatted into `words`; empty if there is only one."""
    if len(collections_on_file(view.whole)) < 2:
        return ""
    return words.format(collections="; ".join(map(view.whole.about.collection_name, view.collections)))
