"""What a corpus covers and what it cannot know, counted: nothing about its size is written by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.model.records import Claim, Statement
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


def counts_of(corpus: Corpus, collection: str) -> Counts:
    """The sizes of one collection."""
    statements = [each for each in corpus.statements.values() if each.collection == collection]
    claims = claims_in(corpus, collection)
    return Counts(
        statements=len(statements),
        primary=sum(each.kind == "primary" for each in statements),
        excerpts=sum(each.excerpt_only for each in statements),
        with_address=sum(each.address is not None for each in statements),
        published_inferred=sum(not each.published_basis.startswith("stated") for each in statements),
        claims=len(claims),
        mentions=sum(mentions_coded(corpus, each) for each in statements),
        left_out=sum(len(each.left_out) for each in statements),
        when_inferred=sum(not claim.when_basis.startswith("stated") for claim in claims),
        undated=sum(not claim.when for claim in claims),
        off_map=sum(not corpus.is_mapped(claim) for claim in claims),
    )


def claims_in(corpus: Corpus, collection: str) -> list[Claim]:
    """The claims that statements of one collection make, in the order of the file."""
    return [claim for claim in corpus.claims.values() if collection in corpus.collections_of(claim)]


def mentions_coded(corpus: Corpus, statement: Statement) -> int:
    """How many mentions a statement makes."""
    return sum(1 for _ in corpus.mentions_in(statement.id))


def claims_by_party(corpus: Corpus, claims: Iterable[Claim]) -> list[tuple[str, int]]:
    """In what capacity the claims are said, and how many in each, most first."""
    counted = Counter(corpus.party_of(claim.said_by) or _("capacity not recorded") for claim in claims)
    return counted.most_common()


def drawn_roughly(gazetteer: Gazetteer, claims: Iterable[Claim]) -> list[Place]:
    """The places that claims name and that a circle or a stand-in is drawn for, by name."""
    named = {place for claim in claims for place in claim.places}
    return sorted((gazetteer[each] for each in named if gazetteer.is_approximate(each)), key=lambda place: place.name)
