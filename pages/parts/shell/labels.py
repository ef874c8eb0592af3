"""Escapes text for labels of Streamlit's widgets, which are Markdown."""

from __future__ import annotations

import re

_MEANT = re.compile(r"([\\`*_{}\[\]()#+.!:|~$<>-])")


def plain_label(text: str) -> str:
    """The text with every Markdown character escaped."""
    return _MEANT.sub(r"\\\1", text)
