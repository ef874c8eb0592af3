"""The pages, in the order of the menu: the one list that menu, links, previews, sitemap and the copy are made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """A page of the app: `pages/<file>.py`."""

    file: str
    path: str
    """Its address below that of the app; empty for the map."""
    title: str
    """In the menu."""
    icon: str
    """By the name of a Material symbol."""
    announced: str = ""
    """What the title of a link preview begins with; nothing for the map, whose title is that of the view."""
    opens: str = ""
    """The parameter by which an address opens one record on it."""
    in_copy: bool = True
    """Whether the copy that needs no server has it."""


PAGES = (
    Page("map", "", "Map", "map"),
    Page("statements", "statements", "Texts", "article", "The statements", opens="statement"),
    Page("figures", "figures", "Figures", "bar_chart", "The figures", opens="series"),
    Page("differences", "differences", "Differences", "compare_arrows", "The differences", opens="difference"),
    Page("table", "table", "Table", "table", "The claims as a table", in_copy=False),
    Page("about", "about", "About", "info", "About"),
)
PATHS = tuple(page.path for page in PAGES)
OPENS = {page.path: page.opens for page in PAGES if page.opens}
"""Address of a page → the parameter by which it opens one record."""
