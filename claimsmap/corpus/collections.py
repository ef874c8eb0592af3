"""A corpus when only some collections count: with the wider record switched off, the core stands as if alone."""

from __future__ import annotations

from collections.abc import Collection as Names
from dataclasses import replace

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.records import Check, Claim


def within(corpus: Corpus, collections: Names[str]) -> Corpus:
    """The statements of these collections, what they claim, and the series and checks that need no others.

    A claim keeps the mentions of these statements and its relations to the claims that are left. A corpus that lies in
    these collections whole is given back as it is.
    """
    statements = {ident: each for ident, each in corpus.statements.items() if each.collection in collections}
    if len(statements) == len(corpus.statements):
        return corpus
    kept = {ident for ident, claim in corpus.claims.items() if corpus.collection_of(claim) in collections}
    claims = {ident: _left_of(corpus.claims[ident], statements, kept) for ident in corpus.claims if ident in kept}
    series = {ident: each for ident, each in corpus.series.items() if kept.issuperset(each.claims)}
    checks = {ident: each for ident, each in corpus.checks.items() if _stands(each, kept, series)}
    return replace(corpus, statements=statements, claims=claims, series=series, checks=checks, larger=corpus.whole)


def _left_of(claim: Claim, statements: Names[str], kept: Names[str]) -> Claim:
    mentions = tuple(mention for mention in claim.mentions if mention.statement in statements)
    relates = tuple(relation for relation in claim.relates if relation.to in kept)
    return claim.model_copy(update={"mentions": mentions, "relates": relates})


def _stands(check: Check, kept: Names[str], series: Names[str]) -> bool:
    operands = [*check.parts, *([check.whole] if check.whole else [])]
    return all(operand.claim in kept for operand in operands) and (check.series is None or check.series in series)
