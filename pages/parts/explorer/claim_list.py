"""The list of the chosen claims: those on the map, those that name no place, and the way through them one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import streamlit as st

from claimsmap.loading.store import store
from claimsmap.query.selection import Selection
from pages.compat.component import component_from_assets
from pages.parts.filters.filters import has_other_sources, include_other_sources, reset
from pages.parts.shell.view import View, change
from pages.server.assets import VERSION


def _all_days() -> None:
    change(first=None, last=None)


KEY = "list"
WAYS: dict[str, Callable[[], None]] = {"clear": reset, "others": include_other_sources, "days": _all_days}
"""The ways on that the list offers where it has nothing to show."""
_claim_list = component_from_assets("list")


def show_claim_list(view: View, channel: str) -> None:
    """The list in the panel; a claim that is chosen in it becomes the claim of the view."""
    _claim_list(
        key=KEY,
        data=_data(view) | {"channel": channel, "version": VERSION},
        on_claim_change=_claim_was_chosen,
        on_way_change=_way_was_taken,
    )


def _data(view: View) -> dict[str, Any]:
    """Addresses of what passes the filters whatever its days, the days, and the open claim.

    The browser picks what is in range by itself, so that the list follows a hand on the timeline.
    """
    selection = view.selection
    query = f"version={view.corpus.version}&{selection.without_time().query()}"
    return {
        "spans": f"data/spans.json?{query}",
        "list": f"data/list.json?{query}",
        "from": selection.first and selection.first.isoformat(),
        "to": selection.last and selection.last.isoformat(),
        "dates": str(selection.dates),
        "match": str(selection.match),
        "claim": selection.claim or None,
        "place": _place_in_list(view),
        "narrowed": selection.choice() != Selection(),
        "elsewhere": _elsewhere(view),
        "keepsPlace": True,
    }


def _place_in_list(view: View) -> int | None:
    """Where the open claim stands among those that pass the filters, in the order of the file; None without one."""
    passing = view.index.table["id"].to_numpy()[view.index.passing(view.selection)]
    found = np.flatnonzero(passing == view.selection.claim)
    return int(found[0]) if len(found) else None


def _elsewhere(view: View) -> dict[str, int] | None:
    """How many claims the same choice finds in all collections, and how many of them on the map."""
    if not has_other_sources(view) or set(view.collections) == set(view.whole.about.collection_ids):
        return None
    selection = replace(view.selection, collection=view.whole.about.collection_ids)
    _, index = store().current().part_in(selection.collection)
    chosen = index.chosen(selection)
    return {"all": int(chosen.sum()), "mapped": int((chosen & index.table["mapped"].to_numpy()).sum())}


def _claim_was_chosen() -> None:
    change(claim=st.session_state[KEY].claim or "")


def _way_was_taken() -> None:
    """What the filters in the head show changes with it, and they are no part of the fragment that holds the list."""
    WAYS.get(str(st.session_state[KEY].way), reset)()
    st.session_state.redraw_page = True
