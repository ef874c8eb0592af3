"""The list of the selected claims, on the map and without a place, and stepping through them one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from claimsmap.query.selection import DatesMeant, Selection
from pages.compat.component import component_from_assets
from pages.parts.explorer.data_addresses import filtered
from pages.parts.filters.filters import choose_party, has_other_sources, include_other_sources, reset
from pages.parts.shell.view import View
from pages.server.bundles import VERSION

KEY = "list"
WAYS: dict[str, Callable[[], None]] = {"clear": reset, "others": include_other_sources}
"""Actions that the list offers."""
_claim_list = component_from_assets("list", "explorer/list")


def show_claim_list(view: View, channel: str) -> None:
    """The list in the panel."""
    _claim_list(
        key=KEY,
        data=_data(view) | {"channel": channel, "version": VERSION},
        on_way_change=_way_was_taken,
        on_party_change=_party_was_chosen,
    )


def _data(view: View) -> dict[str, Any]:
    """URLs of the claims that match the filters on any day, and of those that match in all collections.

    The browser applies the range itself, so that the list follows a dragged thumb.
    """
    query = filtered(view)
    return {
        "spans": f"data/spans.json?{query}",
        "list": f"data/list.json?{query}",
        "dates": str(view.selection.dates),
        "narrowed": view.selection.without_time() != Selection() or view.selection.dates is not DatesMeant.HAPPENED,
        "elsewhere": _elsewhere(view),
    }


def _elsewhere(view: View) -> str | None:
    """The URL of the days of matching claims in all collections; None if all are selected already."""
    if not has_other_sources(view) or set(view.collections) == set(view.whole.about.collection_ids):
        return None
    everywhere = replace(view, selection=replace(view.selection, collection=view.whole.about.collection_ids))
    return f"data/spans.json?{filtered(everywhere)}"


def _way_was_taken() -> None:
    """Redraws the whole page, because the filters in the head change and are outside the list's fragment."""
    WAYS.get(str(st.session_state[KEY].way), reset)()
    st.session_state.redraw_page = True


def _party_was_chosen() -> None:
    """Redraws the whole page too."""
    choose_party(str(st.session_state[KEY].party))
    st.session_state.redraw_page = True
