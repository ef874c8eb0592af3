"""The register of differences, derived from checks, differing mentions, relations and series.

No difference is listed twice: where a check covers one that a mention or relation also shows, only the check remains.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimsmap.analysis.difference import Difference, Where
from claimsmap.analysis.find_differences import from_check, from_mentions, from_relations, from_series
from claimsmap.corpus.cache import once_per_corpus
from claimsmap.corpus.corpus import Corpus

__all__ = ["Difference", "Where", "checked", "concerning", "difference_of", "differences_of", "former_ids"]


@dataclass(frozen=True)
class _Register:
    """The register of one corpus, with lookups."""

    differences: tuple[Difference, ...]
    checks: tuple[Difference, ...]
    by_id: dict[str, Difference]
    by_claim: dict[str, tuple[Difference, ...]]
    former: dict[str, str]
    """Former id of an entry, from before a claim was renamed or merged → its present id."""


def differences_of(corpus: Corpus) -> tuple[Difference, ...]:
    """All differences, most consequential first, then in file order."""
    return _register_of(corpus).differences


def checked(corpus: Corpus) -> tuple[Difference, ...]:
    """Every check with its outcome, in file order, including those that confirm."""
    return _register_of(corpus).checks


def difference_of(corpus: Corpus, ident: str) -> Difference | None:
    """The entry or check with this id, present or former; None if there is none."""
    register = _register_of(corpus)
    return register.by_id.get(register.former.get(ident, ident))


def former_ids(corpus: Corpus) -> dict[str, str]:
    """Former id of an entry, from before a claim was renamed or merged → its present id."""
    return _register_of(corpus).former


def concerning(corpus: Corpus, claim: str) -> tuple[Difference, ...]:
    """The differences that concern a claim, in register order."""
    return _register_of(corpus).by_claim.get(claim, ())


@once_per_corpus
def _register_of(corpus: Corpus) -> _Register:
    checks = [from_check(check, corpus) for check in corpus.checks.values()]
    watched = [entry for entry in checks if entry.aspects]
    found = [*from_mentions(corpus), *from_relations(corpus), *from_series(corpus)]
    left = []
    for entry in found:
        covering = next((index for index, check in enumerate(watched) if _covers(check, entry)), None)
        if covering is None:
            left.append(entry)
        else:
            check = watched[covering]
            watched[covering] = replace(check, replaces=(*check.replaces, entry.id))
    by_id_of_check = {entry.id: entry for entry in watched}
    rank = {aspect: place for place, aspect in enumerate(corpus.about.aspects)}
    order = {claim: place for place, claim in enumerate(corpus.claims)}
    differences = sorted(
        [*watched, *left], key=lambda entry: (rank[entry.aspects[0]], min(order[claim] for claim in entry.claims))
    )
    checks = [by_id_of_check.get(entry.id, entry) for entry in checks]
    by_claim: dict[str, tuple[Difference, ...]] = {}
    for entry in differences:
        for claim in entry.claims:
            by_claim[claim] = (*by_claim.get(claim, ()), entry)
    by_id = {ident: entry for entry in [*left, *checks] for ident in (entry.id, *entry.replaces)}
    former = {old: entry.id for ident, entry in by_id.items() for old in _former(ident, corpus) if old not in by_id}
    return _Register(tuple(differences), tuple(checks), by_id, by_claim, former)


def _former(ident: str, corpus: Corpus) -> Iterator[str]:
    """The ids that an entry had while its claims had earlier ids."""
    parts = ident.split("--")
    for position, part in enumerate(parts):
        for was in corpus.claims[part].was if part in corpus.claims else ():
            yield "--".join([*parts[:position], was, *parts[position + 1 :]])


def _covers(check: Difference, entry: Difference) -> bool:
    """Whether a check covers an entry: it compares all of its claims, or the same mentions in the same aspect."""
    if len(entry.claims) > 1 and set(entry.claims) == set(check.claims):
        return True
    if not set(check.aspects) & set(entry.aspects):
        return False
    if len(entry.claims) > 1:
        return set(entry.claims) <= set(check.claims)
    return all(side in check.sides for side in entry.sides[1:])
