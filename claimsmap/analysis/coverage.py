"""Counts of what a corpus covers and what is unknown, so that no number in the texts is written by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.place import Place


@dataclass(frozen=True)
class Counts:
    """The size of one collection."""

    statements: int
    primary: int
    """Statements that are the speaker's own text."""
    excerpts: int
    """Statements coded from a stored excerpt."""
    with_address: int
    published_inferred: int
    """Statements whose day of publication was inferred or is unknown."""
    claims: int
    mentions: int
    left_out: int
    """Passages that were read but not coded."""
    when_inferred: int
    """Claims whose date was inferred, including those without any date."""
    undated: int
    off_map: int
    """Claims with no place that can be drawn."""


def counts_of(corpus: Corpus, collection: str) -> Counts:
    """The counts of one collection."""
    sizes = corpus.overview.sizes.get(collection, {})
    return Counts(**{field.name: sizes.get(field.name, 0) for field in fields(Counts)})


def claims_by_party(corpus: Corpus, collection: str) -> list[tuple[str, int]]:
    """The capacities of a collection's speakers with their numbers of claims, most first."""
    parties: Counter[str] = Counter()
    for speaker, claims in corpus.overview.speakers.get(collection, {}).items():
        parties[corpus.party_of(speaker) or _("capacity not recorded")] += claims
    return parties.most_common()


def with_passages_left_out(corpus: Corpus) -> list[str]:
    """The ids of the statements with passages left out."""
    idents = list(corpus.statements)
    return [idents[place] for place in corpus.overview.with_left_out]


def drawn_roughly(gazetteer: Gazetteer, named: Iterable[str]) -> list[Place]:
    """Those of the named places that are drawn approximately, sorted by name."""
    return sorted((gazetteer[each] for each in named if gazetteer.is_approximate(each)), key=lambda place: place.name)
