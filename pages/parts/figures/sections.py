"""Styles and section headings shared by the pages of figures and differences."""

from __future__ import annotations

import streamlit as st

from pages.parts.shell.templates import show
from pages.server.assets import ASSETS


def show_styles(*names: str) -> None:
    """These pages' styles, on top of those for tables."""
    for name in ("statements.css", *names):
        st.html(ASSETS / name)


def show_figures_section(title: str, rule: str = "") -> None:
    """A section heading, with a sentence on how to read the section."""
    show("figures/heading.html", title=title, rule=rule)
