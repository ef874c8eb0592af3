"""Our scripts and styles: where they lie, and what each module says."""

from __future__ import annotations

import json
from pathlib import Path

from claimsmap.language import for_scripts

ASSETS = Path(__file__).resolve().parents[1] / "assets"

ICON = str(ASSETS / "icon.svg")
"""A file of ours: Streamlit asks a foreign server for the icons it knows by name."""

CATALOGUE = "shared/catalogue.js"
"""The one module that is made: what lies there is its English."""


def module_text(name: str) -> str:
    """The text of a module by its place below the assets."""
    if name == CATALOGUE:
        return f"export const CATALOGUE = {json.dumps(for_scripts(), separators=(',', ':'))};\n"
    return (ASSETS / name).read_text("utf-8")
