"""The filters beside every page; each change goes into the selection at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st

from claimsmap.frame import labels_of
from claimsmap.records import Collection, Kind
from claimsmap.selection import Selection
from pages.parts.theme import KINDS
from pages.parts.view import View, change


def choose_filters(view: View) -> None:
    """Words, kind, who speaks, place, statement and munition, in the sidebar, and the way back to everything."""
    corpus, selection = view.corpus, view.selection
    shown = [claim for claim in corpus.claims.values() if corpus.collection_of(claim) in selection.collection]
    kinds = {claim.kind for claim in shown}
    speakers = sorted({claim.said_by for claim in shown}, key=corpus.speaker_name)
    parties = sorted({party for speaker in speakers if (party := corpus.party_of(speaker))})
    places = sorted({place for claim in shown for place in claim.places}, key=lambda each: _place_name(each, view))
    statements = [each.id for each in corpus.statements.values() if each.collection in selection.collection]
    munitions = sorted({label for claim in shown for label in labels_of(claim)})
    with st.sidebar:
        st.markdown("#### Narrow the claims")
        _collections(view)
        _words(selection)
        _several(
            "kind", "Kind of claim", [kind for kind in Kind if kind in kinds], view, lambda kind: KINDS[kind]["label"]
        )
        _several("party", "In what capacity", parties, view, str)
        _several("speaker", "Who speaks", speakers, view, corpus.speaker_name)
        _several("place", "Place", places, view, lambda place: _place_name(place, view))
        _several("statement", "Statement", statements, view, lambda each: _statement_name(each, view))
        _several("munition", "Munition, as printed", munitions, view, str)
        # never disabled: a moved timeline does not run this part again
        st.button("Show everything again", on_click=reset, width="stretch")


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
        "Add the wider record: other statements, other sides, other bodies",
        value=Collection.WIDER in view.selection.collection,
        key=key,
        on_change=lambda: change(collection=tuple(Collection) if st.session_state[key] else (Collection.CORE,)),
    )


def _words(selection: Selection) -> None:
    key = f"q-{st.session_state.generation}"
    st.text_input(
        "Words",
        value=selection.q,
        key=key,
        max_chars=200,
        placeholder="Search in claims and words",
        on_change=lambda: change(q=st.session_state[key].strip()),
    )


def _several(name: str, label: str, options: Iterable[str], view: View, shown: Callable[[str], str]) -> None:
    """A filter of several values. The key changes with each new address, so that the widget begins from it."""
    key = f"{name}-{st.session_state.generation}"
    chosen = getattr(view.selection, name)
    known = list(dict.fromkeys([*options, *chosen]))
    st.multiselect(
        label,
        known,
        default=list(chosen),
        key=key,
        format_func=shown,
        placeholder="All",
        on_change=lambda: change(**{name: tuple(st.session_state[key])}),
    )


def _place_name(ident: str, view: View) -> str:
    place = view.corpus.gazetteer.get(ident)
    return place.name if place else ident


def _statement_name(ident: str, view: View) -> str:
    statement = view.corpus.statements.get(ident)
    return f"{statement.publisher}, {statement.published or 'no date'}" if statement else ident
