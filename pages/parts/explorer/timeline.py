"""The timeline: a histogram of the claims that match the other filters, and the range of days."""

from __future__ import annotations

from claimsmap.query.timeline_data import axis_of
from pages.compat.component import component_from_assets
from pages.parts.explorer.data_addresses import filtered
from pages.parts.shell.view import View
from pages.server.bundles import VERSION

_timeline = component_from_assets("timeline", "explorer/timeline")


def show_timeline(view: View, channel: str) -> None:
    """The timeline; its range is kept by the browser and broadcast on `channel`."""
    axis = axis_of(view.index, view.selection)
    _timeline(
        key="timeline",
        data={
            "spans": f"data/spans.json?{filtered(view)}",
            "axis": [axis.first.isoformat(), axis.last.isoformat()],
            "dates": str(view.selection.dates),
            "channel": channel,
            "version": VERSION,
        },
    )
