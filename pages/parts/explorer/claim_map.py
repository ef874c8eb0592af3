"""The map: a frame that never changes, and the command that passes the selection to it."""

from __future__ import annotations

from typing import Any

from streamlit_folium import st_folium

from claimsmap.export.api import answers_version
from claimsmap.query.timeline_data import axis_of
from claimsmap.settings import settings
from pages.compat.folium_elements import command_group
from pages.parts.explorer.base_map import base_map
from pages.parts.shell.view import View
from pages.server.bundles import VERSION

HEIGHT = 620


def show_claim_map(view: View, channel: str) -> None:
    """The selected claims at their places. The frame reads days, open claim and map position from the URL."""
    st_folium(
        base_map(f"../../assets/{VERSION}", settings().tiles),
        key="map",
        height=HEIGHT,
        width=None,
        returned_objects=[],
        feature_group_to_add=command_group(_command(view, channel)),
        render=False,
    )


def _command(view: View, channel: str) -> dict[str, Any]:
    """The selection in compact form, from which the frame builds its data URLs."""
    selection = view.selection
    axis = axis_of(view.index, selection)
    return {
        "version": answers_version(view.corpus),
        "collections": "&".join(f"collection={name}" for name in view.collections),
        "filters": selection.without_time().query(),
        "axis": [axis.first.isoformat(), axis.last.isoformat()],
        "dates": str(selection.dates),
        "channel": channel,
    }
