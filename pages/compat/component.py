"""Components whose script is one of our assets: each message carries only a stub and the data, not the program."""

from __future__ import annotations

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

_STUB = """\
export default async c=>(await(await import(new URL(`../../assets/${c.data.version}/page.js`,
document.querySelector("link[data-streamlit]").href))).modules["SCRIPT.js"]()).show(c)
"""
"""Assumed: Streamlit's own script is in the app's static/js/, so that its URL gives the app's base, below a sub-path
too. Our page names it in a link (`streamlit_page.STARTS`)."""


def component_from_assets(name: str, script: str = "") -> ComponentRenderer:
    """The component whose module is assets/<name>/main.js, or assets/<script>.js.

    Its data must include `version`, that of the assets. It renders into the page itself, not a shadow root, so that its
    text can be found, copied and read aloud.
    """
    return st.components.v2.component(
        f"claims_{name}", js=_STUB.replace("SCRIPT", script or f"{name}/main"), isolate_styles=False
    )
