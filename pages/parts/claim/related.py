"""The relations of a claim, for its card."""

from __future__ import annotations

from typing import NamedTuple

from claimsmap.corpus.relations import REPLY
from claimsmap.model.records import Claim, Relation
from claimsmap.text.attribution import relation_note
from pages.parts.shell.links import claim_address
from pages.parts.shell.theme import RELATIONS
from pages.parts.shell.view import View


class Related(NamedTuple):
    """Another claim, and its relation to the claim of the card."""

    how: str
    words: str
    address: str
    note: str


def relations_of(claim: Claim, view: View) -> list[Related]:
    """All relations within the selected collections, and replies in any collection."""
    whole = view.whole
    told = [(relation, relation.to, 0) for relation in whole.claims[claim.id].relates]
    heard = [
        (relation, ident, 1)
        for ident in whole.links.related_from.get(claim.id, ())
        for relation in whole.claims[ident].relates
        if relation.to == claim.id
    ]
    return [
        _related(RELATIONS[relation.how][side], whole.claims[other], relation, view)
        for relation, other, side in [*told, *heard]
        if other in view.corpus.claims or relation.how in REPLY
    ]


def _related(how: str, other: Claim, relation: Relation, view: View) -> Related:
    words = f"{view.whole.speaker_name(other.said_by)}: {other.summary}"
    return Related(how, words, claim_address(other, view), relation_note(relation))
