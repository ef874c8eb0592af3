"""One claim in full: who said what, when, where, in which words, and how it stands to others."""

from __future__ import annotations

import streamlit as st

from claimsmap.differences import concerning
from claimsmap.features import claim_properties
from claimsmap.records import Claim
from claimsmap.replies import REPLY
from claimsmap.selection import Selection
from pages.parts.links import link
from pages.parts.notices import warn
from pages.parts.text import outward_link, safe
from pages.parts.theme import KINDS, PLACE_CLASSES, RELATIONS, VOICES
from pages.parts.view import View, change


def show_card(view: View, height: int) -> None:
    """The claim of the view, when one is chosen, also when the filters or the dates leave it out."""
    ident = view.selection.claim
    if not ident:
        return
    claim = view.whole.claims.get(ident)
    with st.container(border=True, key="claim-card", height=height):
        st.button(
            "Close this claim",
            on_click=lambda: change(claim=""),
            key="close-card",
            type="tertiary",
            icon=":material/close:",
        )
        if claim is None:
            warn(f"There is no claim “{ident}”. It may have been withdrawn or renamed.")
        else:
            if not _is_chosen(ident, view):
                st.info(
                    "This claim is not among the chosen ones: the dates, the filters or the collection leave it out."
                )
            st.html(card_html(claim, view))


def _is_chosen(ident: str, view: View) -> bool:
    chosen = view.frame.chosen(view.selection)
    return bool(chosen[(view.frame.table["id"] == ident).to_numpy()].any())


def card_html(claim: Claim, view: View) -> str:
    """The claim as HTML, every foreign word escaped."""
    values = claim_properties(claim, view.whole)
    rows = [
        ("When", f"{safe(values['when_text'])} <small>({safe(values['when_basis'])})</small>"),
        ("Place, as written", safe("; ".join(values["place_as_written"]) or "none named")),
        ("Place, as drawn", safe(", ".join(_placed(place, view) for place in claim.places) or "not on the map")),
        ("Figures", "<br>".join(safe(each["in_words"]) for each in values["figures"])),
        ("Munition, as printed", safe(claim.munition or "")),
        ("Note", safe(claim.note)),
        ("Coded from", "a stored excerpt, not the whole text" if values["excerpt_only"] else ""),
        ("Stands to others", "<br>".join(_relations(claim, view))),
        ("Differences", "<br>".join(_differences(claim, view))),
        ("Running totals", "<br>".join(_series(claim, view))),
    ]
    facts = "".join(f"<dt>{name}</dt><dd>{text}</dd>" for name, text in rows if text)
    mentions = "".join(f"<li>{_mention(mention)}</li>" for mention in values["mentions"])
    texts = len({mention.statement for mention in claim.mentions})
    return (
        f'<article class="claims-card" data-claim="{safe(claim.id)}">'
        f'<p class="claims-kind">{safe(KINDS[claim.kind]["label"])}</p>'
        f"<h2>{safe(values['said_by_name'])} said: {safe(claim.summary)}</h2>"
        f'<p class="claims-kind">{safe(values["party"])}</p><dl>{facts}</dl>'
        f"<p><strong>Said in {texts} {'texts' if texts != 1 else 'text'}, 1 speaker</strong></p>"
        f"<ol>{mentions}</ol></article>"
    )


def _placed(place: str, view: View) -> str:
    found = view.corpus.gazetteer[place]
    near = f", within about {found.uncertainty_m / 1000:g} km" if found.uncertainty_m else ""
    return f"{found.name} ({PLACE_CLASSES[found.place_class]}{near})"


def _mention(mention: dict[str, object]) -> str:
    differing = mention["differs"]
    address = mention["link"]
    parts = [
        f"<q>{safe(mention['words'])}</q><br>{safe(mention['publisher'])}, {safe(mention['published_text'])}, "
        f"{VOICES[str(mention['voice'])]}",
        link("the statement", "statements", statement=(str(mention["statement"]),)),
        outward_link(str(address), "the source at these words") if address else "no public address is known",
    ]
    text = " · ".join(parts)
    if isinstance(differing, dict) and differing:
        text += "<br>This text differs: " + "; ".join(
            f"{safe(field)}: {safe(value)}" for field, value in differing.items()
        )
    return text + (f"<br><small>{safe(mention['note'])}</small>" if mention["note"] else "")


def _differences(claim: Claim, view: View) -> list[str]:
    return [
        link(entry.title, "differences", view.selection, {"difference": entry.id}, claim="")
        for entry in concerning(view.corpus, claim.id)
    ]


def _series(claim: Claim, view: View) -> list[str]:
    return [
        link(series.title, "figures", view.selection, {"series": series.id}, claim="")
        for series in view.corpus.series.values()
        if claim.id in series.claims
    ]


def _relations(claim: Claim, view: View) -> list[str]:
    """How the claim stands to others: all in the chosen collections, and answers and denials wherever they are."""
    whole = view.whole
    told = [(relation, relation.to, 0) for relation in claim.relates]
    heard = [
        (relation, ident, 1)
        for ident in whole.related_from.get(claim.id, ())
        for relation in whole.claims[ident].relates
        if relation.to == claim.id
    ]
    return [
        _related(RELATIONS[relation.how][side], other, relation.note, view)
        for relation, other, side in [*told, *heard]
        if other in view.corpus.claims or relation.how in REPLY
    ]


def _related(how: str, ident: str, note: str, view: View) -> str:
    other = view.whole.claims[ident]
    collections = dict.fromkeys([*view.selection.collection, view.whole.collection_of(other)])
    there = link(
        f"{view.whole.speaker_name(other.said_by)}: {other.summary}",
        selection=Selection(collection=tuple(collections)),
        claim=ident,
    )
    return f"{how} {there}" + (f" <small>({safe(note)})</small>" if note else "")
