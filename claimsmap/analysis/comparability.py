"""Why two figures cannot be added or compared: one is part of the other, or area, period or nature differ."""

from __future__ import annotations

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.model.records import Claim, Figure
from claimsmap.model.vocabulary import Qualifier, RelationKind
from claimsmap.text.date_words import date_text
from claimsmap.text.wording import figure_text


def reasons_not_to_add(one: Claim, other: Claim, corpus: Corpus) -> tuple[str, ...]:
    """Every recorded reason against adding or comparing figures of two claims, phrased from the first one's side."""
    reasons = []
    if other.id in wholes_of(one, corpus):
        reasons.append(_("lies within it"))
    if one.id in wholes_of(other, corpus):
        reasons.append(_("contains it"))
    for first, second in ((one, other), (other, one)):
        for relation in first.relates:
            if relation.to == second.id and relation.how is RelationKind.REPEATS:
                reasons.append(_("one repeats the other"))
            if relation.to == second.id and relation.how is RelationKind.CONTRADICTS:
                reasons.append(_("one is set against the other"))
    if one.kind != other.kind:
        natures = [corpus.about.nature_of(claim.kind) for claim in (one, other)]
        reasons.append(_("{one} and {other}").format(one=natures[0], other=natures[1]))
    if set(one.places) != set(other.places):
        reasons.append(_("another area"))
    if one.when != other.when:
        reasons.append(_("another period"))
    return tuple(dict.fromkeys(reasons)) or (_("the same area and period: the two may be one thing"),)


def wholes_of(claim: Claim, corpus: Corpus) -> frozenset[str]:
    """Every claim that this one is part of, transitively; its own id only if the relations form a cycle."""
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
        reasons.append(_("a share is no running total"))
    starts = [claim.span.first for claim, _figure in (before, after)]
    if starts[0] != starts[1]:
        covered = " / ".join(date_text(claim.when or "") or _("no period") for claim, _figure in (before, after))
        reasons.append(_("another period: {covered}").format(covered=covered))
    for figure in (before[1], after[1]):
        if figure.value is None or figure.qualifier not in (Qualifier.EXACTLY, Qualifier.ONLY):
            reasons.append(_("“{figure}” is no exact number").format(figure=figure_text(figure)))
    return tuple(dict.fromkeys(reasons))
