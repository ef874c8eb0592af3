"""Why two figures are not added up or compared: part of one another, another area, another period, an allegation."""

from __future__ import annotations

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.records import Claim, Figure
from claimsmap.model.vocabulary import Kind, Qualifier, RelationKind
from claimsmap.text.date_words import date_text
from claimsmap.text.wording import figure_text

NATURES = {
    Kind.MINE_FIND: "mines reported found",
    Kind.MINE_LAYING: "an allegation of laying",
    Kind.MINE_ESTIMATE: "an estimate",
    Kind.MAP_RECORDS: "what maps are said to show",
    Kind.CASUALTY_TOLL: "people claimed as casualties",
}
"""What kind of statement a figure is, where that keeps it from being added to others."""


def reasons_not_to_add(one: Claim, other: Claim, corpus: Corpus) -> tuple[str, ...]:
    """Every reason that the record gives against adding or comparing figures of two claims, as seen from the first."""
    reasons = []
    if other.id in wholes_of(one, corpus):
        reasons.append("lies within it")
    if one.id in wholes_of(other, corpus):
        reasons.append("contains it")
    for first, second in ((one, other), (other, one)):
        for relation in first.relates:
            if relation.to == second.id and relation.how is RelationKind.REPEATS:
                reasons.append("one repeats the other")
            if relation.to == second.id and relation.how is RelationKind.CONTRADICTS:
                reasons.append("one is set against the other")
    if one.kind is not other.kind:
        reasons.append(f"{NATURES.get(one.kind, one.kind)} and {NATURES.get(other.kind, other.kind)}")
    if set(one.places) != set(other.places):
        reasons.append("another area")
    if one.when != other.when:
        reasons.append("another period")
    return tuple(dict.fromkeys(reasons)) or ("the same area and period: the two may be one thing",)


def wholes_of(claim: Claim, corpus: Corpus) -> frozenset[str]:
    """Every claim that this one lies within, directly or through others; its own id only where parts run in a ring."""
    found: set[str] = set()
    waiting = [claim]
    while waiting:
        for relation in waiting.pop().relates:
            if relation.how is RelationKind.PART_OF and relation.to not in found:
                found.add(relation.to)
                waiting.append(corpus.claims[relation.to])
    return frozenset(found)


def reasons_not_to_subtract(before: tuple[Claim, Figure], after: tuple[Claim, Figure]) -> tuple[str, ...]:
    """Why no change between two figures of one series is given; empty where it can be."""
    reasons = []
    if after[1].measure.endswith("_pct"):
        reasons.append("a share is no running total")
    starts = [claim.span.first for claim, _ in (before, after)]
    if starts[0] != starts[1]:
        covered = " / ".join(date_text(claim.when or "") or "no period" for claim, _ in (before, after))
        reasons.append(f"another period: {covered}")
    for _, figure in (before, after):
        if figure.value is None or figure.qualifier not in (Qualifier.EXACTLY, Qualifier.ONLY):
            reasons.append(f"“{figure_text(figure)}” is no exact number")
    return tuple(dict.fromkeys(reasons))
