"""Which sections a page has, noted while their headings are drawn, for the line of links above them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Sections = dict[str, str]
"""Anchor → words of the link, in the order of the page."""
_noted: ContextVar[Sections | None] = ContextVar("sections", default=None)


@contextmanager
def noting_sections() -> Iterator[Sections]:
    """The sections whose headings are drawn within, as far as they are there."""
    found = Sections()
    before = _noted.set(found)
    try:
        yield found
    finally:
        _noted.reset(before)


def note_section(title: str, anchor: str = "", short: str = "") -> str:
    """Note a section, under a short name if it has one; the anchor that links lead to, made of the title if need be."""
    anchor = anchor or re.sub(r"\W+", "-", title.lower()).strip("-")
    noted = _noted.get()
    if noted is not None:
        noted[anchor] = short or title
    return anchor
