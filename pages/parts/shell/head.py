"""The head of every page: the menu, the page's filters, and Share."""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import StreamlitPage

from claimsmap.loading.store import name_now, store
from claimsmap.query.selection import CLOSED, names_of
from pages.compat.component import component_from_assets
from pages.parts.share.panel import show_share
from pages.parts.shell.embedding import Framed, framed
from pages.server.bundles import VERSION

_head = component_from_assets("head")
_filters: ContextVar[DeltaGenerator | None] = ContextVar("filters", default=None)


def show_head(pages: Sequence[StreamlitPage]) -> None:
    """Render the head. On a narrow screen the menu is a bar at the bottom and the filters collapse into one button.

    When embedded there is no menu, and a link to the full view replaces Share.
    """
    with st.container(key="head", horizontal=True, gap="small", wrap=False, vertical_alignment="center"):
        _head(
            key="head-start",
            data={"version": VERSION, "name": name_now(), "narrowing": _narrowing(), "printPage": "print"},
        )
        if framed() is Framed.NOT:
            with st.container(key="pages", horizontal=True, gap=None, wrap=False):
                for page in pages:
                    st.page_link(page, label=page.title, icon=page.icon)
        slot = st.container(key="filters", horizontal=True, gap="xsmall", wrap=False, vertical_alignment="center")
        show_share()
    _filters.set(slot)


def _narrowing() -> list[str]:
    """The parameters that filter claims; empty while nothing can be shown."""
    corpus = store().current().corpus
    return [name for name in names_of(corpus.about) if name not in CLOSED] if corpus else []


def place_of_filters() -> DeltaGenerator:
    """The container for the page's filters: in the head, or in place if the page has none."""
    return _filters.get() or st.container()
