"""The handle by which a narrow screen's sheet is drawn up over the map."""

from __future__ import annotations

from pages.compat.component import component_from_assets
from pages.parts.shell.view import View
from pages.server.assets import VERSION

_sheet = component_from_assets("sheet")


def show_sheet_handle(view: View) -> None:
    """The handle; a claim that is opened draws the sheet up to where it can be read."""
    _sheet(key="sheet-handle", data={"version": VERSION, "claim": view.selection.claim})
