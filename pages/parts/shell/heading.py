"""The title of the map's page."""

from __future__ import annotations

from claimsmap.model.about import About
from pages.parts.shell.templates import show


def show_heading(about: About) -> None:
    """The title of the map, for those who hear it: the screen is the map's, and About tells the rest."""
    show("map/title.html", title=about.title_shown)
