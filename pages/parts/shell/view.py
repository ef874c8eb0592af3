"""The view a reader has open: parsed from the address, changed by what they touch, printed into the address again.

The selection of the session is the truth while its print is the address; an address that differs (a link, the back
button, a fresh session after a restart) is the truth instead. So nothing but the address needs to survive.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from claimsmap.corpus.corpus import Corpus
from claimsmap.loading.store import store
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.selection import BadParameter, Selection, parse_leniently
from pages.parts.notices.messages import warn
from pages.parts.notices.succession import follow_succession
from pages.parts.notices.unknown_ids import warn_of_unknown

Pairs = list[tuple[str, str]]
MOST_NOTICES = 5
ACCOMPANYING = ("frame", "version")
"""Parameters that choose no claims: how much of the page to draw, and of which version the link was made."""


@dataclass(frozen=True)
class View:
    """What is known and what of it is chosen."""

    corpus: Corpus
    """Of the chosen collections alone."""
    index: ClaimIndex
    selection: Selection
    whole: Corpus
    """Every collection: for the way from a claim to its answer in another one."""
    own: str = ""
    """The value of the parameter that only this page knows; empty without it."""

    @property
    def collections(self) -> tuple[str, ...]:
        """The collections that are on."""
        return self.whole.about.on(self.selection.collection)


def open_view(own: str = "", further: str = "", opens: str = "") -> View:
    """The view of this run. Call it once, before any widget of the page.

    `own` names one parameter that only this page knows, such as series; its value is `View.own`. `further` names one
    more, such as page, which is that of the first page again when something else is chosen. `opens` names a filter
    by which an address opens a record on this page, such as statement: what is opened so is read here and is left here
    when the reader goes on by the menu, where it would be a filter that nobody set. One set by hand goes along.
    """
    given = _given()
    names = [name for name in (own, further) if name]
    state = st.session_state
    page_was_changed = state.get("page_address") != st.context.url
    state.page_address = st.context.url
    carried = page_was_changed and not given
    if "selection" not in state or (given != state.printed and not carried):
        state.accompanying = [pair for pair in given if pair[0] in ACCOMPANYING]
        state.own = {name: text[:200] for name, text in given if name in names}
        of_view = (pair for pair in given if pair[0] not in (*names, *ACCOMPANYING))
        state.selection, problems = parse_leniently(of_view, store().current().whole.about)
        state.selection = follow_succession(state.selection)
        state.opened = opens
        state.generation = state.get("generation", 0) + 1
        _tell(problems)
    elif carried and state.opened:
        change(**{state.opened: ()})
        state.generation += 1
    if carried:
        state.accompanying = []
    state.own = {name: text for name, text in state.own.items() if name in names}
    state.own_name, state.further_name = own, further
    state.printed = given
    view = current_view()
    print_address(view.selection)
    snapshot = store().current()
    if snapshot.corpus and snapshot.index:
        warn_of_unknown(view.selection, (view.corpus, view.index), (snapshot.corpus, snapshot.index))
    return view


def current_view() -> View:
    """The view as it stands, for parts that run again on their own."""
    snapshot = store().current()
    if snapshot.corpus is None or snapshot.index is None:
        st.rerun()
    own = st.session_state.own.get(st.session_state.own_name, "")
    selection: Selection = st.session_state.selection
    return View(*snapshot.part_in(selection.collection), selection, snapshot.corpus, own)


def change(**fields: Any) -> None:
    """Put other values into the selection: for callbacks, which run before the page does."""
    if st.session_state.opened in fields:
        st.session_state.opened = ""
    if fields.keys() - {"claim"}:
        begin_again()
    st.session_state.selection = replace(st.session_state.selection, **fields)


def begin_again() -> None:
    """Go back to the first page of what is shown by pages: something else is chosen."""
    st.session_state.own.pop(st.session_state.further_name, None)


def print_address(selection: Selection) -> None:
    """Make the address that of the selection."""
    pairs = [*selection.pairs(), *st.session_state.own.items(), *st.session_state.accompanying]
    if pairs != st.session_state.printed:
        st.session_state.printed = pairs
        values: dict[str, list[str]] = {}
        for name, value in pairs:
            values.setdefault(name, []).append(value)
        st.query_params.from_dict(values)


def _given() -> Pairs:
    return [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]


def _tell(problems: list[BadParameter]) -> None:
    for problem in problems[:MOST_NOTICES]:
        warn(f"This part of the link was left out. {problem}")
    if len(problems) > MOST_NOTICES:
        warn(f"So were {len(problems) - MOST_NOTICES:,} other parts of it.")
