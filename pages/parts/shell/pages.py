"""The pages, in the order of the menu: the one list that menu, links, previews, sitemap and the copy are made of."""

from __future__ import annotations

from dataclasses import dataclass

from claimsmap.language import gettext as _


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
    Page("map", "", _("Map"), "map"),
    Page("statements", "statements", _("Texts"), "article", _("The statements"), opens="statement"),
    Page("figures", "figures", _("Figures"), "bar_chart", _("The figures"), opens="series"),
    Page("differences", "differences", _("Differences"), "compare_arrows", _("The differences"), opens="difference"),
    Page("table", "table", _("Table"), "table", _("The claims as a table"), in_copy=False),
    Page("about", "about", _("About"), "info", _("About")),
)
PATHS = tuple(page.path for page in PAGES)
OPENS = {page.path: page.opens for page in PAGES if page.opens}
"""Address of a page → the parameter by which it opens one record."""
