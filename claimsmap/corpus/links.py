"""Reverse lookups between records, and the claims with rare properties, gathered in one pass over all claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimsmap.model.records import Claim


@dataclass(frozen=True)
class Links:
    """Claim ids, by what refers to them."""

    related_from: Mapping[str, Iterable[str]]
    """For each claim, the claims with a relation to it."""
    renamed: Mapping[str, str]
    """Earlier id of a claim → its current id."""
    by_statement: Mapping[str, Iterable[str]]
    """For each statement, the claims it makes, in corpus order."""
    relating: Sequence[str]
    """The claims that have a relation to another; like the next two, in corpus order."""
    differing: Sequence[str]
    """The claims with a mention that differs."""
    manifold: Sequence[str]
    """The claims with at least two numbers."""


def links_of(claims: Iterable[Claim]) -> Links:
    """The links of these claims."""
    related: dict[str, list[str]] = {}
    renamed: dict[str, str] = {}
    by_statement: dict[str, list[str]] = {}
    relating, differing, manifold = [], [], []
    for claim in claims:
        for relation in claim.relates:
            related.setdefault(relation.to, []).append(claim.id)
        renamed.update(dict.fromkeys(claim.was, claim.id))
        for statement in dict.fromkeys(mention.statement for mention in claim.mentions):
            by_statement.setdefault(statement, []).append(claim.id)
        if claim.relates:
            relating.append(claim.id)
        if any(mention.differs for mention in claim.mentions):
            differing.append(claim.id)
        if sum(figure.value is not None for figure in claim.figures) > 1:
            manifold.append(claim.id)
    return Links(related, renamed, by_statement, relating, differing, manifold)
