"""The handle by which a narrow screen's sheet is drawn up over the map."""

from __future__ import annotations

from pages.compat.component import component_from_assets
from pages.server.bundles import VERSION

_sheet = component_from_assets("sheet", "explorer/sheet")


def show_sheet_handle() -> None:
    """The handle; a claim that is opened draws the sheet up to where it can be read."""
    _sheet(key="sheet-handle", data={"version": VERSION})
