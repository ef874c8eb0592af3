"""One claim in full: who said what, when and where, in which words, and its relations to others."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from claimsmap.analysis.difference_register import concerning
from claimsmap.corpus.cache import once_per_corpus
from claimsmap.corpus.corpus import Corpus
from claimsmap.export.formats.geojson import claim_properties
from claimsmap.export.titles import claim_stated_in
from claimsmap.language import gettext as _
from claimsmap.model.records import Claim
from claimsmap.model.series_and_checks import Series
from claimsmap.text.quotation import are_coded
from pages.parts.claim.related import relations_of
from pages.parts.notices.unknown_ids import warn_of_unopened
from pages.parts.shell.templates import html
from pages.parts.shell.view import View, change


def show_card(view: View, *, can_close: bool = True) -> None:
    """The card of the view's open claim, if any, even when filters or dates exclude it.

    `can_close=False` is for a container that has its own close button.
    """
    ident = view.selection.claim
    if not ident:
        return
    claim = view.corpus.claims.get(ident) or view.whole.claims.get(ident)
    with st.container(border=True, key="claim-card"):
        if can_close:
            st.button(
                _("Close this claim"),
                on_click=lambda: change(claim=""),
                key="close-card",
                type="tertiary",
                icon=":material/close:",
            )
        if claim is None:
            warn_of_unopened("claim", ident, is_on_record=False)
        else:
            if not _is_chosen(ident, view):
                st.info(
                    _("This claim is not among the chosen ones: the dates, the filters or the collection leave it out.")
                )
            st.html(card_html(claim, view))


def _is_chosen(ident: str, view: View) -> bool:
    chosen = view.index.chosen(view.selection)
    return bool(chosen[(view.index.table["id"] == ident).to_numpy()].any())


def card_html(claim: Claim, view: View) -> Markup:
    """The claim as HTML, limited to its mentions in the selected collections if it has any there."""
    corpus = view.corpus if claim.id in view.corpus.claims else view.whole
    claim = corpus.claims[claim.id]
    return html(
        "claim/card.html",
        claim=claim,
        view=view,
        is_coded=are_coded(claim.mentions),
        values=claim_properties(claim, corpus),
        stated_in=claim_stated_in(corpus, claim),
        places=[view.whole.gazetteer[place] for place in claim.places],
        relations=relations_of(claim, view),
        differences=concerning(view.corpus, claim.id),
        series=_series_of(view.corpus).get(claim.id, ()),
    )


@once_per_corpus
def _series_of(corpus: Corpus) -> dict[str, list[Series]]:
    """The series that contain each claim."""
    found: dict[str, list[Series]] = {}
    for series in corpus.series.values():
        for ident in dict.fromkeys(series.claims):
            found.setdefault(ident, []).append(series)
    return found
