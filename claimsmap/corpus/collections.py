"""Restricts a corpus to some of its collections, as if there were no others.

A claim itself has no collection; its mentions do. It keeps those in the collections that are on, and is dropped when
none is left.
"""

from __future__ import annotations

from collections.abc import Collection as Names
from dataclasses import replace

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.records import Claim
from claimsmap.model.series_and_checks import Check


def collections_on_file(corpus: Corpus) -> frozenset[str]:
    """The collections that have statements; corpus.yaml may define others too."""
    return frozenset(corpus.overview.sizes)


def part_in(corpus: Corpus, collections: Names[str]) -> Corpus:
    """The statements of these collections, their claims, and the series and checks that need nothing else.

    A claim keeps its mentions in these statements and its relations to remaining claims. A check that needs a dropped
    mention is dropped. A corpus entirely within these collections is returned unchanged.
    """
    if collections_on_file(corpus).issubset(collections):  # decided without unpacking a statement
        return corpus
    statements = {ident: each for ident, each in corpus.statements.items() if each.collection in collections}
    kept = {
        ident
        for ident, claim in corpus.claims.items()
        if any(mention.statement in statements for mention in claim.mentions)
    }
    claims = {ident: _left_of(claim, statements, kept) for ident, claim in corpus.claims.items() if ident in kept}
    series = {ident: each for ident, each in corpus.series.items() if kept.issuperset(each.claims)}
    checks = {ident: each for ident, each in corpus.checks.items() if _stands(each, kept, statements, series)}
    return replace(
        corpus,
        statements=statements,
        claims=claims,
        series=series,
        checks=checks,
        known_links=None,
        known_overview=None,
        larger=corpus.whole,
    )


def _left_of(claim: Claim, statements: Names[str], kept: Names[str]) -> Claim:
    mentions = tuple(mention for mention in claim.mentions if mention.statement in statements)
    relates = tuple(relation for relation in claim.relates if relation.to in kept)
    return claim.model_copy(update={"mentions": mentions, "relates": relates})


def _stands(check: Check, kept: Names[str], statements: Names[str], series: Names[str]) -> bool:
    operands = [*check.parts, *([check.whole] if check.whole else [])]
    has_all = all(
        operand.claim in kept and (operand.statement is None or operand.statement in statements) for operand in operands
    )
    return has_all and (check.series is None or check.series in series)
