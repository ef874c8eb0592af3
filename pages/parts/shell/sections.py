"""The headings of a page: its title, its sections, and above them the line of links that leads to each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import streamlit as st

from pages.parts.shell.escaping import safe

Sections = dict[str, str]
"""Anchor → words of the link, in the order of the page."""
_noted: ContextVar[Sections | None] = ContextVar("sections", default=None)


def show_title(words: str) -> None:
    """The title of the page, its one heading of the first level; `words` may be foreign."""
    st.html(f"<h1>{safe(words)}</h1>")


def section(title: str, anchor: str = "", short: str = "") -> str:
    """The heading of a section as HTML; `short` is what it is called in the line of links.

    `anchor` is what links lead to; without it, one is made of the title.
    """
    anchor = anchor or re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    noted = _noted.get()
    if noted is not None:
        noted[anchor] = short or title
    return f'<h2 id="{safe(anchor)}">{safe(title)}</h2>'


def show_section(title: str) -> None:
    """The heading of a section, before what stands in it."""
    st.html(section(title))


@contextmanager
def on_this_page() -> Iterator[Sections]:
    """Keep a line free for links to the sections that are headed within; gives them, as far as they are there."""
    line, found = st.container(), Sections()
    before = _noted.set(found)
    try:
        yield found
    finally:
        _noted.reset(before)
    if len(found) > 1:
        links = "".join(f'<li><a href="#{safe(anchor)}">{safe(words)}</a></li>' for anchor, words in found.items())
        line.html(f'<nav class="claims-jumps" aria-label="On this page">On this page<ul>{links}</ul></nav>')
