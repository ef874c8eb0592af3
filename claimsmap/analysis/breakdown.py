"""Breakdown of a figure into its stated parts, from relations and measures.

Parts are never added up here, since they may overlap. Only a sum that an editor recorded as a check is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimsmap.analysis.checks import outcome_of
from claimsmap.corpus.cache import once_per_corpus
from claimsmap.corpus.corpus import Corpus
from claimsmap.model.records import Claim, Figure
from claimsmap.model.series_and_checks import Check
from claimsmap.model.vocabulary import CheckKind, RelationKind
from claimsmap.text.attribution import relation_note


@dataclass(frozen=True)
class Part:
    """A figure with the figures that lie within it."""

    claim: Claim
    figure: Figure
    note: str = ""
    """The editor's note on why it lies within the whole."""
    also_within: tuple[str, ...] = ()
    """Other claims that it also lies within, so that it must not be counted in both."""
    parts: tuple[Part, ...] = ()
    sums: tuple[str, ...] = ()
    """Recorded sums of its parts: our arithmetic."""

    def claims(self) -> Iterator[str]:
        """The ids of its claim and of all claims within it."""
        yield self.claim.id
        for part in self.parts:
            yield from part.claims()


@once_per_corpus
def compositions(corpus: Corpus) -> tuple[Part, ...]:
    """Every figure that has parts and is not a part itself, with its parts, recursively, in file order."""
    with_parts = {*corpus.links.manifold, *corpus.links.related_from}
    wholes = (
        _part(claim, figure, corpus, path=())
        for claim in (corpus.claims[ident] for ident in corpus.claims if ident in with_parts)
        for figure in _top_figures(claim, corpus)
        if not _counted_wholes(claim, corpus)
    )
    return tuple(whole for whole in wholes if whole.parts)


def _part(
    claim: Claim, figure: Figure, corpus: Corpus, path: tuple[str, ...], note: str = "", also: tuple[str, ...] = ()
) -> Part:
    path = (*path, claim.id)
    own = [
        _part_of_own(claim, other, corpus)
        for other in claim.figures
        if other.value is not None and _whole_of(other.measure, claim, corpus) == figure.measure
    ]
    others = [
        _part(part, each, corpus, path, relation_note, tuple(whole for whole in wholes if whole != claim.id))
        for part, relation_note in _parts_of(claim, corpus)
        if part.id not in path
        for wholes in [_counted_wholes(part, corpus)]
        for each in _top_figures(part, corpus)
        if _home_of(each.measure, claim, corpus) == figure.measure
    ]
    return Part(claim, figure, note, also, (*own, *others), _sums(claim, figure, corpus))


def _part_of_own(claim: Claim, figure: Figure, corpus: Corpus) -> Part:
    within = [each for each in claim.figures if each.value is not None]
    parts = tuple(
        _part_of_own(claim, each, corpus) for each in within if _whole_of(each.measure, claim, corpus) == figure.measure
    )
    return Part(claim, figure, parts=parts, sums=_sums(claim, figure, corpus))


def _parts_of(claim: Claim, corpus: Corpus) -> Iterator[tuple[Claim, str]]:
    for ident in dict.fromkeys(corpus.links.related_from.get(claim.id, ())):
        for relation in corpus.claims[ident].relates:
            if relation.to == claim.id and relation.how is RelationKind.PART_OF:
                yield corpus.claims[ident], relation_note(relation)


def _counted_wholes(claim: Claim, corpus: Corpus) -> tuple[str, ...]:
    """The claims with a number that this one is part of."""
    return tuple(
        relation.to
        for relation in claim.relates
        if relation.how is RelationKind.PART_OF and _top_figures(corpus.claims[relation.to], corpus)
    )


def _top_figures(claim: Claim, corpus: Corpus) -> list[Figure]:
    """Its figures with a number that are not part of another of its own."""
    return [each for each in claim.figures if each.value is not None and _whole_of(each.measure, claim, corpus) is None]


def _whole_of(measure: str, claim: Claim, corpus: Corpus) -> str | None:
    """The narrowest of the claim's own measures that this one is part of."""
    measures = {figure.measure for figure in claim.figures if figure.value is not None}
    return next((whole for whole in corpus.about.wholes_of(measure) if whole in measures), None)


def _home_of(measure: str, whole: Claim, corpus: Corpus) -> str:
    """The measure of the whole that a part's figure belongs to: the same, the narrowest above it, or the first."""
    measures = [figure.measure for figure in whole.figures if figure.value is not None]
    return measure if measure in measures else _whole_of(measure, whole, corpus) or measures[0]


def _sums(claim: Claim, figure: Figure, corpus: Corpus) -> tuple[str, ...]:
    return tuple(outcome_of(check, corpus)[1] for check in _sums_on_record(corpus).get((claim.id, figure.measure), ()))


@once_per_corpus
def _sums_on_record(corpus: Corpus) -> dict[tuple[str, str | None], list[Check]]:
    """The sum checks, by claim and measure of the whole."""
    found: dict[tuple[str, str | None], list[Check]] = {}
    for check in corpus.checks.values():
        if check.how is CheckKind.SUM and check.whole:
            found.setdefault((check.whole.claim, check.whole.measure), []).append(check)
    return found
