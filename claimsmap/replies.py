"""Who answers whom: the claims that answer or contradict another, from whichever side the relation was written down."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from claimsmap.corpus import Corpus
from claimsmap.records import RelationKind

REPLY = frozenset({RelationKind.ANSWERS, RelationKind.CONTRADICTS})


def replies(corpus: Corpus, claim: str) -> tuple[str, ...]:
    """The ids of the claims that answer or contradict a claim, or that it answers or contradicts, each once."""
    told = [relation.to for relation in corpus.claims[claim].relates if relation.how in REPLY]
    heard = [
        other
        for other in corpus.related_from.get(claim, ())
        if any(relation.to == claim and relation.how in REPLY for relation in corpus.claims[other].relates)
    ]
    return tuple(dict.fromkeys([*told, *heard]))


def reply_days(corpus: Corpus, claim: str, collections: Collection[str]) -> list[tuple[date, date]]:
    """The day on which a claim was first made beside that of each reply in these collections.

    None for a claim that is not there or has no day.
    """
    own = corpus.said_on(corpus.claims[claim])[:1] if claim in corpus.claims else ()
    others = [corpus.claims[other] for other in replies(corpus, claim)] if own else []
    shown = [other for other in others if corpus.collection_of(other) in collections]
    return [(own[0], days[0]) for other in shown if (days := corpus.said_on(other))]
