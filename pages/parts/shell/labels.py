"""Words as labels of Streamlit's widgets, which read them as Markdown."""

from __future__ import annotations

import re

_MEANT = re.compile(r"([\\`*_{}\[\]()#+.!:|~$<>-])")


def plain_label(text: str) -> str:
    """Text in which every sign that could mean something in Markdown stays a sign."""
    return _MEANT.sub(r"\\\1", text)
