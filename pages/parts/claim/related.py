"""What a claim's card says of its place among the others, as links: differences, running totals, relations."""

from __future__ import annotations

from claimsmap.analysis.difference_register import concerning
from claimsmap.corpus.relations import REPLY
from claimsmap.model.records import Claim
from pages.parts.shell.escaping import safe
from pages.parts.shell.links import link, unfiltered
from pages.parts.shell.theme import RELATIONS
from pages.parts.shell.view import View


def differences_of(claim: Claim, view: View) -> list[str]:
    """The entries of the register on the claim."""
    return [
        link(entry.title, "differences", view.selection, {"difference": entry.id}, claim="")
        for entry in concerning(view.corpus, claim.id)
    ]


def series_of(claim: Claim, view: View) -> list[str]:
    """The running totals that the claim is part of."""
    return [
        link(series.title, "figures", view.selection, {"series": series.id}, claim="")
        for series in view.corpus.series.values()
        if claim.id in series.claims
    ]


def relations_of(claim: Claim, view: View) -> list[str]:
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
    there = link(
        f"{view.whole.speaker_name(other.said_by)}: {other.summary}",
        selection=unfiltered(view.selection, view.whole.collection_of(other)),
        claim=ident,
    )
    return f"{how} {there}" + (f" <small>({safe(note)})</small>" if note else "")
