"""The title of the map page."""

from __future__ import annotations

from claimsmap.model.about import About
from pages.parts.shell.templates import show


def show_heading(about: About) -> None:
    """The title, visually hidden, for screen readers: the map takes all the space."""
    show("map/title.html", title=about.title_shown)
