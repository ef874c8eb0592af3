"""The handle of the bottom sheet on narrow screens."""

from __future__ import annotations

from pages.compat.component import component_from_assets
from pages.server.bundles import VERSION

_sheet = component_from_assets("sheet", "explorer/sheet")


def show_sheet_handle() -> None:
    """The handle; opening a claim also pulls the sheet up far enough to read it."""
    _sheet(key="sheet-handle", data={"version": VERSION})
