"""What a corpus covers and what it cannot know, counted: nothing about its size is written by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields

from claimsmap.corpus.cache import once_per_corpus
from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.place import Place


@dataclass(frozen=True)
class Counts:
    """The sizes that tell how far one collection reaches."""

    statements: int
    primary: int
    """Statements that are the speaker's own text."""
    excerpts: int
    """Statements coded from a stored excerpt."""
    with_address: int
    published_inferred: int
    """Statements whose day of publication is worked out from other words of the text, or not known."""
    claims: int
    mentions: int
    left_out: int
    """Passages that were read and not coded."""
    when_inferred: int
    """Claims whose date is worked out from the text, some of them with no date at all."""
    undated: int
    off_map: int
    """Claims that name no place a map can show."""


SIZES = tuple(field.name for field in fields(Counts) if field.name not in ("statements", "claims"))


def counts_of(corpus: Corpus, collection: str) -> Counts:
    """The sizes of one collection."""
    return _counted(corpus)[collection]


def claims_by_party(corpus: Corpus, collection: str) -> list[tuple[str, int]]:
    """In what capacity the claims of a collection are said, and how many in each, most first."""
    parties: Counter[str] = Counter()
    for speaker, claims in _by_speaker(corpus)[collection].items():
        parties[corpus.party_of(speaker) or _("capacity not recorded")] += claims
    return parties.most_common()


@once_per_corpus
def mentions_coded(corpus: Corpus) -> Counter[str]:
    """How many mentions each statement makes."""
    return Counter(mention.statement for claim in corpus.claims.values() for mention in claim.mentions)


@once_per_corpus
def with_passages_left_out(corpus: Corpus) -> list[str]:
    """The ids of the statements of which a passage was left out."""
    return [each.id for each in corpus.statements.values() if each.left_out]


@once_per_corpus
def _counted(corpus: Corpus) -> dict[str, Counts]:
    mentions = mentions_coded(corpus)
    statements, claims, sizes = (
        Counter[str](),
        Counter[str](),
        defaultdict[str, Counter[str]](Counter),
    )
    for each in corpus.statements.values():
        statements[each.collection] += 1
        sizes[each.collection].update(
            primary=each.kind == "primary",
            excerpts=each.excerpt_only,
            with_address=each.address is not None,
            published_inferred=not each.published_basis.startswith("stated"),
            mentions=mentions[each.id],
            left_out=len(each.left_out),
        )
    for claim in corpus.claims.values():
        for collection in corpus.collections_of(claim):
            claims[collection] += 1
            sizes[collection].update(
                when_inferred=not claim.when_basis.startswith("stated"),
                undated=not claim.when,
                off_map=not corpus.is_mapped(claim),
            )
    return {
        each: Counts(
            statements=statements[each],
            claims=claims[each],
            **{name: sizes[each][name] for name in SIZES},
        )
        for each in corpus.about.collection_ids
    }


@once_per_corpus
def _by_speaker(corpus: Corpus) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {each: Counter() for each in corpus.about.collection_ids}
    for claim in corpus.claims.values():
        for collection in corpus.collections_of(claim):
            found[collection][claim.said_by] += 1
    return found


def drawn_roughly(gazetteer: Gazetteer, named: Iterable[str]) -> list[Place]:
    """Those of the named places that a circle or a stand-in is drawn for, by name."""
    return sorted((gazetteer[each] for each in named if gazetteer.is_approximate(each)), key=lambda place: place.name)
