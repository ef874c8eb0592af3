"""What a page needs around it that only the browser can do: see the script."""

from __future__ import annotations

from pages.parts.assets import VERSION
from pages.parts.component import component_from_assets

_around = component_from_assets("around")


def mend_surroundings() -> None:
    """Close the menu of a narrow screen once it was used; go to the address's anchor. The last element of a page."""
    _around(key="around", data={"version": VERSION})
