"""What the pages of figures and of differences share: their styles and the headings of their sections."""

from __future__ import annotations

import streamlit as st

from pages.parts.shell.templates import show
from pages.server.assets import ASSETS


def show_styles(*names: str) -> None:
    """The styles of these pages, over those of the tables."""
    for name in ("statements.css", *names):
        st.html(ASSETS / name)


def show_figures_section(title: str, rule: str = "") -> None:
    """The heading of a section, and the sentence that says how to read it."""
    show("figures/heading.html", title=title, rule=rule)
