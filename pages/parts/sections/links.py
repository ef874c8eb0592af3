"""Collects a page's sections as their headings are rendered, for the line of links above them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Sections = dict[str, str]
"""Anchor → link text, in page order."""
_noted: ContextVar[Sections | None] = ContextVar("sections", default=None)


@contextmanager
def noting_sections() -> Iterator[Sections]:
    """Yields the sections whose headings are rendered within, as they are added."""
    found = Sections()
    before = _noted.set(found)
    try:
        yield found
    finally:
        _noted.reset(before)


def note_section(title: str, anchor: str = "", short: str = "") -> str:
    """Record a section, optionally under a short name; returns its anchor, by default derived from the title."""
    anchor = anchor or re.sub(r"\W+", "-", title.lower()).strip("-")
    noted = _noted.get()
    if noted is not None:
        noted[anchor] = short or title
    return anchor
