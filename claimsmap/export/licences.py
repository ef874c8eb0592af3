"""Under which licences the claims and the places of a file stand."""

from __future__ import annotations

from collections.abc import Iterable

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.records import Claim

CC_BY = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "covers": "the claims: how the statements were coded",
}


def licences_of(corpus: Corpus, claims: Iterable[Claim]) -> list[dict[str, str]]:
    """The licence of the claims, then those of the places they name, each once and with its source as the credit."""
    named = dict.fromkeys(place for claim in claims for place in claim.places)
    of_places = dict.fromkeys((corpus.gazetteer[place].source, corpus.gazetteer[place].licence) for place in named)
    return [CC_BY, *({"title": licence, "covers": f"places from {source}"} for source, licence in of_places)]


def licence_line(licences: Iterable[dict[str, str]]) -> str:
    """The same on one line, for files that have no room for more."""
    return "; ".join(f"{licence['title']} ({licence['covers']})" for licence in licences)
