"""Our scripts and styles: their location, and the text of each module."""

from __future__ import annotations

import json
from pathlib import Path

from claimsmap.language import for_scripts

ASSETS = Path(__file__).resolve().parents[1] / "assets"

ICON = str(ASSETS / "icon.svg")
"""A file of ours, because Streamlit loads named icons from a third-party server."""

CATALOGUE = "shared/catalogue.js"
"""The only generated module; the file itself is the English version."""


def module_text(name: str) -> str:
    """The text of a module, by its path below the assets folder."""
    if name == CATALOGUE:
        return f"export const CATALOGUE = {json.dumps(for_scripts(), separators=(',', ':'))};\n"
    return (ASSETS / name).read_text("utf-8")
