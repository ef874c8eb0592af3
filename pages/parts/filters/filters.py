"""The filters in the head of every page; each change updates the selection at once."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

import streamlit as st

from claimsmap.corpus.collections import collections_on_file
from claimsmap.language import gettext as _
from claimsmap.loading.store import store
from claimsmap.query.selection import Selection
from claimsmap.text.foreign import isolated
from pages.parts.filters.options import (
    CLEAR,
    ELSEWHERE,
    PLACEHOLDER,
    WORDS,
    Filter,
    filters_of,
    groups_of,
    kinds_elsewhere,
    matching,
)
from pages.parts.sections.long_lists import is_printed
from pages.parts.shell.head import place_of_filters
from pages.parts.shell.labels import plain_label
from pages.parts.shell.view import View, catch_up, change, reset_view

MOST_OFFERED = 200
"""Maximum options sent with the page; longer lists are searched instead."""
MOST_FOUND = 50
AT_A_GLANCE = "kind"
"""The filter with few options, shown as buttons."""


def choose_filters(view: View) -> None:
    """Search, a button for each group of filters, the switch of collections, and the reset button."""
    if is_printed():
        return
    offered = {each.name: each for each in filters_of(view)}
    with place_of_filters():
        _words(view.selection)
        for group, (label, names) in groups_of(view.whole.about).items():
            if of_group := [offered[name] for name in names if name in offered]:
                _group(group, label, of_group, view)
        _collections(view)
        # shown whenever the URL has filters (assets/head/main.js), since days are set without a rerun
        st.button(CLEAR, on_click=reset, key="clear-filters", type="tertiary")


def reset() -> None:
    """Clear all filters, the range of days and further collections; an open claim stays open."""
    catch_up()
    st.session_state.selection = Selection(claim=st.session_state.selection.claim)
    st.session_state.generation += 1
    reset_view()


def include_other_sources() -> None:
    """Select all collections, as the switch does."""
    change(collection=_all())
    st.session_state.generation += 1


def choose_party(party: str) -> None:
    """Select what one party said, in all collections."""
    change(party=(party,), collection=_all())
    st.session_state.generation += 1


def _group(group: str, label: str, filters: list[Filter], view: View) -> None:
    """A button labelled with what is selected; its key, not its label, identifies it to the browser."""
    chosen = [each.shown(value) for each in filters for value in view.selection.values(each.name)]
    with st.popover(_label(label, chosen), type="primary" if chosen else "secondary", key=f"filter-{group}"):
        for each in filters:
            (_glance if each.name == AT_A_GLANCE else _several)(each, view)
        if group == AT_A_GLANCE:
            _elsewhere(view)


def _label(label: str, chosen: list[str]) -> str:
    if not chosen:
        return label
    return f"{label}: {isolated(plain_label(chosen[0])) if len(chosen) == 1 else len(chosen)}"


def _collections(view: View) -> None:
    """The switch between the default collections and the whole record, if there are others."""
    if not has_other_sources(view):
        return
    key = f"collection-{st.session_state.generation}"
    st.toggle(
        view.whole.about.other_sources,
        value=set(view.collections) == set(view.whole.about.collection_ids),
        key=key,
        on_change=lambda: change(collection=_all() if st.session_state[key] else ()),
    )


def has_other_sources(view: View) -> bool:
    """Whether the record has collections that are off by default."""
    return not collections_on_file(view.whole).issubset(view.whole.about.usual_collections)


def _all() -> tuple[str, ...]:
    return store().current().whole.about.collection_ids


def _words(selection: Selection) -> None:
    key = f"q-{st.session_state.generation}"
    st.text_input(
        WORDS,
        value=selection.q,
        key=key,
        max_chars=200,
        placeholder=PLACEHOLDER,
        label_visibility="collapsed",
        icon=":material/search:",
        on_change=lambda: change(q=st.session_state[key].strip()),
    )


def _glance(offered: Filter, view: View) -> None:
    key, known, chosen, take = _state_of(offered, view)
    st.pills(
        offered.label,
        known,
        default=chosen,
        selection_mode="multi",
        key=key,
        format_func=offered.shown,
        on_change=take,
    )


def _elsewhere(view: View) -> None:
    """The kinds found only in other collections; choosing one turns these on."""
    everywhere = store().current().index
    kinds = kinds_elsewhere(view.whole.about, view.index, everywhere) if everywhere else {}
    kinds = {kind: label for kind, label in kinds.items() if kind not in view.selection.kind}
    if not kinds:
        return
    key = f"elsewhere-{st.session_state.generation}"

    def take() -> None:
        change(kind=(*st.session_state.selection.kind, st.session_state[key]), collection=_all())
        st.session_state.generation += 1

    st.pills(ELSEWHERE, list(kinds), key=key, format_func=kinds.__getitem__, on_change=take)


def _several(offered: Filter, view: View) -> None:
    if len(offered.options) > MOST_OFFERED:
        offered = offered._replace(options=_found(offered))
    key, known, chosen, take = _state_of(offered, view)
    st.multiselect(
        offered.label,
        known,
        default=chosen,
        key=key,
        format_func=offered.shown,
        placeholder=_("All"),
        on_change=take,
        select_all=False,
    )


def _found(offered: Filter) -> list[str]:
    """Options that match the words being typed, for lists too long to send."""
    words = st.text_input(
        _("Find in {count} under “{label}”").format(count=f"{len(offered.options):,}", label=offered.label),
        key=f"find-{offered.name}-{st.session_state.generation}",
        max_chars=100,
        live=True,
    )
    return list(islice(matching(offered, words), MOST_FOUND))


def _state_of(offered: Filter, view: View) -> tuple[str, list[str], list[str], Callable[[], None]]:
    """Key, options and selected values of a filter's widget, and its change callback.

    The key changes with each new URL, so that the widget is initialized from it.
    """
    name = offered.name
    key = f"{name}-{st.session_state.generation}"
    chosen = list(view.selection.values(name))
    known = list(dict.fromkeys([*offered.options, *chosen]))
    return key, known, chosen, lambda: change(**{name: tuple(st.session_state[key])})
