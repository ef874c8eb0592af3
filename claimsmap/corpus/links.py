"""What leads from one record to others, and which claims have what few have: gathered from all claims at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimsmap.model.records import Claim


@dataclass(frozen=True)
class Links:
    """Ids of claims, by what leads to them."""

    related_from: Mapping[str, Iterable[str]]
    """For each claim the claims that name it in a relation."""
    renamed: Mapping[str, str]
    """For each id under which a claim stood in an earlier version, the claim."""
    by_statement: Mapping[str, Iterable[str]]
    """For each statement the claims that it makes, in the order of the corpus."""
    relating: Sequence[str]
    """The claims that have a relation to another, in the order of the corpus; so are the next two."""
    differing: Sequence[str]
    """Those that a mention makes otherwise than another."""
    manifold: Sequence[str]
    """Those with two numbers or more."""


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
