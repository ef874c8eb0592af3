"""How much of a page is drawn: all of it, or what another site wants to show of it in a frame."""

from __future__ import annotations

from enum import StrEnum

import streamlit as st

from pages.server.assets import ASSETS


class Framed(StrEnum):
    """The values of the parameter `frame`."""

    NOT = ""
    FULL = "full"
    """The page with its controls, without the menu."""
    MAP = "map"
    """The map alone."""


def framed() -> Framed:
    """What the address asks for; everything when that is no known value."""
    try:
        return Framed(st.query_params.get("frame", ""))
    except ValueError:
        return Framed.NOT


def show_frame_style() -> None:
    """Take away what a frame has no room for."""
    if framed() is not Framed.NOT:
        st.html(ASSETS / "share" / "framed.css")
