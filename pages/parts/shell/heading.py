"""The style that all pages share, and the title of the map's page."""

from __future__ import annotations

import streamlit as st

from claimsmap.model.about import About
from pages.parts.shell.templates import show
from pages.server.assets import ASSETS

STYLES = ("page.css", "head/head.css", "explorer/layout.css", "compat/streamlit.css")


def show_style() -> None:
    """The style that all pages share."""
    for name in STYLES:
        st.html(ASSETS / name)


def show_heading(about: About) -> None:
    """The title of the map, for those who hear it: the screen is the map's, and About tells the rest."""
    show("map/title.html", title=about.title_shown)
