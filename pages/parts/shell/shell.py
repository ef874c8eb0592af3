"""What surrounds every page: the menu, the notice, and the state of the data."""

from __future__ import annotations

import re
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from claimsmap.language import gettext as _
from claimsmap.language import ngettext
from claimsmap.loading.store import store
from pages.parts.shell.pages import PAGES

_MARKUP = re.compile(r"([\\`*_\[\]<$~]|:(?=\S))")
"""Characters that Streamlit's Markdown would interpret."""
_LITERAL = r"\\\1"

FOLDER = Path(__file__).resolve().parents[2]


def menu() -> tuple[StreamlitPage, list[StreamlitPage]]:
    """The page that the URL names, and all pages for the menu."""
    pages = [
        st.Page(FOLDER / f"{page.file}.py", title=page.title, icon=f":material/{page.icon}:", default=not page.path)
        for page in PAGES
    ]
    return st.navigation(pages, position="hidden"), pages


def show_state_of_data() -> None:
    """Report faults in the files: next to the last good data, or instead of it when there is none."""
    snapshot = store().current()
    if not snapshot.faults:
        return
    with st.container(key="faults"):
        if snapshot.corpus:
            told = ngettext(
                "A newer version of the data has {n} fault. This is the last good one.",
                "A newer version of the data has {n} faults. This is the last good one.",
                len(snapshot.faults),
            )
            st.warning(told.format(n=len(snapshot.faults)))
        else:
            st.error(_("The claims cannot be read. Nothing is shown until these faults are mended:"))
        with st.expander(_("The faults, for editors"), expanded=snapshot.corpus is None):
            st.code("\n".join(str(fault) for fault in snapshot.faults), language=None, wrap_lines=True)
    if snapshot.corpus is None:
        st.stop()


def show_notice() -> None:
    """The notice (law 9) at the foot of every page; on the map page CSS places it inside the map's edge."""
    corpus = store().current().corpus
    if corpus:
        with st.container(key="notice"):
            st.caption(f"⚠ **{_MARKUP.sub(_LITERAL, corpus.about.notice)}**")
