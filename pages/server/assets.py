"""Our scripts and styles: where they lie and the version that their address carries."""

from __future__ import annotations

import hashlib
from pathlib import Path

ASSETS = Path(__file__).resolve().parents[1] / "assets"

ICON = str(ASSETS / "icon.svg")
"""A file of ours: Streamlit asks a foreign server for the icons it knows by name."""


def _version() -> str:
    digest = hashlib.sha256()
    for path in sorted(ASSETS.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(ASSETS).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:10]


VERSION = _version()
"""Changes with any of the files: browsers may keep what they have under it for ever."""
