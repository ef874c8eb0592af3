"""The address of a view: read as the browser has it, and told to the browser, which alone writes it.

The days, the open claim and where the map looks are changed in the browser without a run of the script (BROWSERS_OWN).
The next run learns of them from the address. The script never writes the address itself: it hands what it should be to
a script of the page (`assets/explorer/server_address.js`), together with what it was for this run, so that what the
browser has changed meanwhile is kept.
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
"""The parameters that the browser changes by itself."""
UNDERWAY = 2.0
"""Seconds in which a run may carry the address of before, because what was printed has not reached the browser yet."""


def given() -> Pairs:
    """The parameters of this run's address."""
    return [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]


def is_known(pairs: Pairs) -> bool:
    """Whether an address is the printed one, but for what the browser changes by itself."""
    return any(_others(pairs) == _others(each) for each in _told())


def news(pairs: Pairs) -> dict[str, list[str]]:
    """What the browser itself has changed in a known address: names and values, [] for what it took away."""
    now = _values(pairs)
    return {
        name: now.get(name, [])
        for name in BROWSERS_OWN
        if all(now.get(name, []) != _values(each).get(name, []) for each in _told())
    }


def was_read(pairs: Pairs) -> None:
    """Remember the address that the selection was made of."""
    st.session_state.printed = st.session_state.before = pairs


def was_learned(found: dict[str, list[str]]) -> None:
    """Remember what the selection has taken over of the browser's own."""
    state = st.session_state
    learned = [(name, value) for name, values in found.items() for value in values]
    state.printed, state.before = (
        [*(pair for pair in each if pair[0] not in found), *learned] for each in (state.printed, state.before)
    )


def print_pairs(pairs: Pairs, *, is_new: bool) -> None:
    """Have the browser make this the address; `is_new` makes it a step of the history."""
    state = st.session_state
    asked = given()
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
    """What a component of the page is to be given of the address; empty while nothing can be shown."""
    return dict(st.session_state.get("address", {}))


def _told() -> list[Pairs]:
    """The printed address, and the one before it while that may still be the browser's."""
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
