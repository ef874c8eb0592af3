"""The filters beside every page; each change goes into the selection at once."""

from __future__ import annotations

import streamlit as st

from claimsmap.model.vocabulary import Collection
from claimsmap.query.selection import Selection
from pages.parts.filters.options import ADD_WIDER, EVERYTHING, PLACEHOLDER, WORDS, Filter, filters_of
from pages.parts.shell.view import View, change


def choose_filters(view: View) -> None:
    """Words, kind, who speaks, place, statement and munition, in the sidebar, and the way back to everything."""
    with st.sidebar:
        st.markdown("## Narrow the claims")
        _collections(view)
        _words(view.selection)
        for each in filters_of(view):
            _several(each, view)
        # never disabled: a moved timeline does not run this part again
        st.button(EVERYTHING, on_click=reset, width="stretch")


def reset() -> None:
    """Take every filter and the range of days away; keep the collections."""
    selection: Selection = st.session_state.selection
    st.session_state.selection = Selection(collection=selection.collection)
    st.session_state.generation += 1


def _collections(view: View) -> None:
    """The switch between the core collection and the whole record, where there is more than the core."""
    if all(each.collection is Collection.CORE for each in view.whole.statements.values()):
        return
    key = f"collection-{st.session_state.generation}"
    st.toggle(
        ADD_WIDER,
        value=Collection.WIDER in view.selection.collection,
        key=key,
        on_change=lambda: change(collection=tuple(Collection) if st.session_state[key] else (Collection.CORE,)),
    )


def _words(selection: Selection) -> None:
    key = f"q-{st.session_state.generation}"
    st.text_input(
        WORDS,
        value=selection.q,
        key=key,
        max_chars=200,
        placeholder=PLACEHOLDER,
        on_change=lambda: change(q=st.session_state[key].strip()),
    )


def _several(offered: Filter, view: View) -> None:
    """A filter of several values. The key changes with each new address, so that the widget begins from it."""
    name = offered.name
    key = f"{name}-{st.session_state.generation}"
    chosen = getattr(view.selection, name)
    known = list(dict.fromkeys([*offered.options, *chosen]))
    st.multiselect(
        offered.label,
        known,
        default=list(chosen),
        key=key,
        format_func=offered.shown,
        placeholder="All",
        on_change=lambda: change(**{name: tuple(st.session_state[key])}),
    )
