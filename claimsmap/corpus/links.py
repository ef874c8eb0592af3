"""What leads from one record to others, gathered from all claims at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def links_of(claims: Iterable[Claim]) -> Links:
    """The links of these claims."""
    related: dict[str, list[str]] = {}
    renamed: dict[str, str] = {}
    by_statement: dict[str, list[str]] = {}
    for claim in claims:
        for relation in claim.relates:
            related.setdefault(relation.to, []).append(claim.id)
        renamed.update(dict.fromkeys(claim.was, claim.id))
        for statement in dict.fromkeys(mention.statement for mention in claim.mentions):
            by_statement.setdefault(statement, []).append(claim.id)
    return Links(related, renamed, by_statement)
