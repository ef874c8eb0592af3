"""Our scripts and styles: where they lie and the version that their address carries."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from claimsmap.language import for_scripts

ASSETS = Path(__file__).resolve().parents[1] / "assets"

ICON = str(ASSETS / "icon.svg")
"""A file of ours: Streamlit asks a foreign server for the icons it knows by name."""


CATALOGUE = "shared/catalogue.js"
"""The one script that is made: what lies there is its English."""


def catalogue_js() -> str:
    """The translated messages of the scripts, as a module."""
    return f"export const CATALOGUE = {json.dumps(for_scripts(), separators=(',', ':'))};\n"


def _version() -> str:
    digest = hashlib.sha256()
    for path in sorted(ASSETS.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(ASSETS).as_posix().encode() + b"\0" + path.read_bytes())
    return hashlib.sha256(digest.digest() + catalogue_js().encode()).hexdigest()[:10]


VERSION = _version()
"""Changes with any of the files and with the language: browsers may keep what they have under it for ever."""
