"""One claim in full: who said what, when, where, in which words, and how it stands to others."""

from __future__ import annotations

import streamlit as st

from claimsmap.export.geojson import claim_properties
from claimsmap.export.titles import claim_stated_in
from claimsmap.model.records import Claim
from pages.parts.claim.related import differences_of, relations_of, series_of
from pages.parts.shell.escaping import outward_link, safe
from pages.parts.shell.links import anchor_of, link, unfiltered
from pages.parts.shell.theme import KINDS, PLACE_CLASSES, VOICES
from pages.parts.shell.unknown_ids import warn_of_unopened
from pages.parts.shell.view import View, change


def show_card(view: View) -> None:
    """The claim of the view, when one is chosen, also when the filters or the dates leave it out."""
    ident = view.selection.claim
    if not ident:
        return
    claim = view.whole.claims.get(ident)
    with st.container(border=True, key="claim-card"):
        st.button(
            "Close this claim",
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
        ("Stands to others", "<br>".join(relations_of(claim, view))),
        ("Differences", "<br>".join(differences_of(claim, view))),
        ("Running totals", "<br>".join(series_of(claim, view))),
    ]
    facts = "".join(f"<dt>{name}</dt><dd>{text}</dd>" for name, text in rows if text)
    mentions = "".join(f"<li>{_mention(mention, claim.id, view)}</li>" for mention in values["mentions"])
    texts = len({mention.statement for mention in claim.mentions})
    return (
        f'<article class="claims-card" data-claim="{safe(claim.id)}" '
        f'data-stated="{safe(claim_stated_in(view.whole, claim))}">'
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


def _mention(mention: dict[str, object], claim: str, view: View) -> str:
    differing = mention["differs"]
    address = mention["link"]
    statement = str(mention["statement"])
    parts = [
        f"<q>{safe(mention['words'])}</q><br>{safe(mention['publisher'])}, {safe(mention['published_text'])}, "
        f"{VOICES[str(mention['voice'])]}",
        link(
            "the statement",
            "statements",
            unfiltered(view.selection, view.whole.statements[statement].collection),
            statement=(statement,),
            claim=claim,
            anchor=anchor_of(claim),
        ),
        outward_link(str(address), "the source at these words") if address else "no public address is known",
    ]
    text = " · ".join(parts)
    if isinstance(differing, dict) and differing:
        text += "<br>This text differs: " + "; ".join(
            f"{safe(field)}: {safe(value)}" for field, value in differing.items()
        )
    return text + (f"<br><small>{safe(mention['note'])}</small>" if mention["note"] else "")
