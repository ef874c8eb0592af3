"""A page's title, section headings, and the line of links to its sections."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from pages.parts.sections.links import Sections, noting_sections
from pages.parts.shell.templates import html, show


def show_title(words: str) -> None:
    """The page's title, its only <h1>; `words` may be foreign."""
    show("shell/title.html", words=words)


def show_section(title: str) -> None:
    """The heading of a section."""
    show("shell/section.html", title=title)


@contextmanager
def on_this_page() -> Iterator[Sections]:
    """Reserves a line for links to the sections rendered within; yields them as they are added."""
    line = st.container()
    with noting_sections() as found:
        yield found
    if len(found) > 1:
        line.html(html("shell/section_links.html", sections=found))
