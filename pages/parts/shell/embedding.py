"""How much of a page is rendered: all, or what another site embeds."""

from __future__ import annotations

from enum import StrEnum

import streamlit as st

from pages.server.assets import ASSETS


class Framed(StrEnum):
    """The values of the parameter `frame`."""

    NOT = ""
    FULL = "full"
    """The page with its controls but without the menu."""
    MAP = "map"
    """The map alone."""


def framed() -> Framed:
    """The value in the URL; NOT for an unknown one."""
    try:
        return Framed(st.query_params.get("frame", ""))
    except ValueError:
        return Framed.NOT


def show_frame_style() -> None:
    """Hide what an embedded page has no room for."""
    if framed() is not Framed.NOT:
        st.html(ASSETS / "share" / "framed.css")
