"""Who answers whom: the claims that answer or contradict another, from whichever side the relation was written down."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.vocabulary import RelationKind

REPLY = frozenset({RelationKind.ANSWERS, RelationKind.CONTRADICTS})


class Reply(NamedTuple):
    """Another claim that answers or contradicts a claim, or that the claim answers or contradicts."""

    claim: str
    how: RelationKind
    is_by_other: bool
    """Whether the other claim is the one that replies."""
    basis: str
    """Whether a text says so, or we do."""


def replies_of(corpus: Corpus, claim: str) -> list[Reply]:
    """The replies of a claim and to it, each other claim once."""
    told = [Reply(each.to, each.how, False, each.basis) for each in corpus.claims[claim].relates if each.how in REPLY]
    heard = [
        Reply(other, each.how, True, each.basis)
        for other in corpus.links.related_from.get(claim, ())
        for each in corpus.claims[other].relates
        if each.to == claim and each.how in REPLY
    ]
    return list({reply.claim: reply for reply in [*heard, *told]}.values())


def reply_ids(corpus: Corpus, claim: str) -> tuple[str, ...]:
    """The ids of these other claims."""
    return tuple(reply.claim for reply in replies_of(corpus, claim))


def reply_days(corpus: Corpus, claim: str, collections: Collection[str]) -> list[tuple[date, date]]:
    """The day on which a claim was first made beside that of each reply in these collections.

    None for a claim that is not there or has no day.
    """
    own = corpus.said_on(corpus.claims[claim])[:1] if claim in corpus.claims else ()
    others = [corpus.claims[other] for other in reply_ids(corpus, claim)] if own else []
    shown = [other for other in others if not set(collections).isdisjoint(corpus.collections_of(other))]
    return [(own[0], days[0]) for other in shown if (days := corpus.said_on(other))]
