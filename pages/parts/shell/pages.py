"""The pages, in menu order: the one list behind menu, links, previews, sitemap and the static copy."""

from __future__ import annotations

from dataclasses import dataclass

from claimsmap.language import gettext as _


@dataclass(frozen=True)
class Page:
    """A page of the app: `pages/<file>.py`."""

    file: str
    path: str
    """Its path below the app's; empty for the map."""
    title: str
    """Its title in the menu."""
    icon: str
    """The name of a Material symbol."""
    announced: str = ""
    """The prefix of its title in link previews; empty for the map, whose title is the view's."""
    opens: str = ""
    """The parameter with which a URL opens one record on it."""
    in_copy: bool = True
    """Whether the static copy has it."""


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
"""Path of a page → the parameter that opens one record on it."""
