"""Replies: the claims that answer or contradict another, whichever of the two records the relation."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.vocabulary import RelationKind

REPLY = frozenset({RelationKind.ANSWERS, RelationKind.CONTRADICTS})


class Reply(NamedTuple):
    """The other claim in a pair of which one answers or contradicts the other."""

    claim: str
    how: RelationKind
    is_by_other: bool
    """Whether the other claim is the reply."""
    basis: str
    """Whether a text states the relation or we infer it."""


def replies_of(corpus: Corpus, claim: str) -> list[Reply]:
    """The claims it replies to and those that reply to it, each once."""
    told = [Reply(each.to, each.how, False, each.basis) for each in corpus.claims[claim].relates if each.how in REPLY]
    heard = [
        Reply(other, each.how, True, each.basis)
        for other in corpus.links.related_from.get(claim, ())
        for each in corpus.claims[other].relates
        if each.to == claim and each.how in REPLY
    ]
    return list({reply.claim: reply for reply in [*heard, *told]}.values())


def reply_ids(corpus: Corpus, claim: str) -> tuple[str, ...]:
    """The ids of the claims in `replies_of`."""
    return tuple(reply.claim for reply in replies_of(corpus, claim))


def reply_days(corpus: Corpus, claim: str, collections: Collection[str]) -> list[tuple[date, date]]:
    """For each reply in these collections, the first days on which the claim and the reply were made.

    Empty for an unknown or undated claim.
    """
    own = corpus.said_on(corpus.claims[claim])[:1] if claim in corpus.claims else ()
    others = [corpus.claims[other] for other in reply_ids(corpus, claim)] if own else []
    shown = [other for other in others if not set(collections).isdisjoint(corpus.collections_of(other))]
    return [(own[0], days[0]) for other in shown if (days := corpus.said_on(other))]
