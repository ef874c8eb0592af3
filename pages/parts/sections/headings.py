"""The headings of a page: its title, its sections, and above them the line of links that leads to each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from pages.parts.sections.links import Sections, noting_sections
from pages.parts.shell.templates import html, show


def show_title(words: str) -> None:
    """The title of the page, its one heading of the first level; `words` may be foreign."""
    show("shell/title.html", words=words)


def show_section(title: str) -> None:
    """The heading of a section, before what stands in it."""
    show("shell/section.html", title=title)


@contextmanager
def on_this_page() -> Iterator[Sections]:
    """Keep a line free for links to the sections that are headed within; gives them, as far as they are there."""
    line = st.container()
    with noting_sections() as found:
        yield found
    if len(found) > 1:
        line.html(html("shell/section_links.html", sections=found))
