"""Keeps the selection and the browser's URL in step; only the browser writes the URL.

Days, open claim and map position change in the browser without a rerun (BROWSERS_OWN); the next run learns them from
the URL. The script never writes the URL itself: it passes the wanted one to a script of the page
(`assets/explorer/server_address.js`), with the one it saw in this run, so that later changes by the browser are kept.
"""

from __future__ import annotations

import time
from secrets import token_hex
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from claimsmap.loading.store import store
from claimsmap.query.selection import names_of

Pairs = list[tuple[str, str]]
BROWSERS_OWN = ("from", "to", "match", "claim", "lat", "lon", "zoom")
"""Parameters that the browser changes by itself."""
UNDERWAY = 2.0
"""Seconds during which a run may still carry the previous URL, because the new one has not reached the browser yet."""


def query_pairs() -> Pairs:
    """The query parameters of this run."""
    return [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]


def is_known(pairs: Pairs) -> bool:
    """Whether a URL is one that we printed, apart from the browser's own parameters."""
    return any(_others(pairs) == _others(each) for each in _printed())


def browser_changes(pairs: Pairs) -> dict[str, list[str]]:
    """The browser's own changes in a known URL: parameter → values, empty for removed ones."""
    now = _values(pairs)
    return {
        name: now.get(name, [])
        for name in BROWSERS_OWN
        if all(now.get(name, []) != _values(each).get(name, []) for each in _printed())
    }


def remember_read(pairs: Pairs) -> None:
    """Remember the URL that the selection was parsed from."""
    st.session_state.printed = st.session_state.before = pairs


def remember_learned(found: dict[str, list[str]]) -> None:
    """Remember which browser-made changes the selection has taken over."""
    state = st.session_state
    learned = [(name, value) for name, values in found.items() for value in values]
    state.printed, state.before = (
        [*(pair for pair in each if pair[0] not in found), *learned] for each in (state.printed, state.before)
    )


def print_pairs(pairs: Pairs, *, is_new: bool) -> None:
    """Ask the browser to make this the URL; `is_new` adds a history entry."""
    state = st.session_state
    asked = query_pairs()
    if _values(pairs) != _values(state.printed):
        state.before, state.printed, state.printed_at = state.printed, pairs, time.monotonic()
    state.address = {
        "query": urlencode(pairs),
        "was": urlencode(asked),
        "isNew": is_new,
        "run": token_hex(4),
        "names": names_of(store().current().whole.about),
        "own": BROWSERS_OWN,
    }


def address_for_browser() -> dict[str, Any]:
    """URL data for the page's components; empty while nothing can be shown."""
    return dict(st.session_state.get("address", {}))


def _printed() -> list[Pairs]:
    """The printed URL, and the previous one while it may still be the browser's."""
    state = st.session_state
    is_underway = time.monotonic() - state.get("printed_at", 0.0) < UNDERWAY
    return [state.printed, state.before] if is_underway else [state.printed]


def _values(pairs: Pairs) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    return values


def _others(pairs: Pairs) -> dict[str, list[str]]:
    return {name: value for name, value in _values(pairs).items() if name not in BROWSERS_OWN}
