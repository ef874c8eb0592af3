"""Finds recorded claims that a proposal probably repeats, or continues as the next number of a running total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.folding import fold
from claimsmap.model.dates import span_of
from claimsmap.model.records import Figure
from claimsmap.proposing.proposal import Likely, Proposal
from claimsmap.proposing.when import UNDATED

MOST = 5
LEAST = 30
"""Minimum likeness for a claim to be offered."""
TELLING = 20
"""Numbers from here on are distinctive: two texts with the same one mean the same thing."""
FIGURE, VALUE, NEAR, KIND, SPEAKER, PLACE, TIME, WORDS = 45, 30, 22, 12, 8, 12, 8, 0.35
"""Weights, tuned on the five texts and two thirds of the excerpts: an equal figure counts most, wording least."""


@dataclass(frozen=True)
class Known:
    """The features by which a recorded claim is compared."""

    claim: str
    kind: str
    said_by: str
    places: frozenset[str]
    when: str
    figures: tuple[Figure, ...]
    texts: tuple[str, ...]
    in_series: frozenset[str]


class OnRecord:
    """The claims of a corpus, prepared for comparison with proposals."""

    def __init__(self, corpus: Corpus, without: str = "") -> None:
        """`without` is a statement whose mentions are ignored, as when its text is read again."""
        series: dict[str, set[str]] = {}
        for each in corpus.series.values():
            for ident in each.claims:
                series.setdefault(ident, set()).add(each.measure)
        self._known = [
            Known(
                claim.id, claim.kind, claim.said_by, frozenset(claim.places), claim.when or "", claim.figures,
                tuple(fold(text) for text in (claim.summary, *(each.words for each in mentions))),
                frozenset(series.get(claim.id, ())),
            )
            for claim in corpus.claims.values()
            if (mentions := [each for each in claim.mentions if each.statement != without])
        ]  # fmt: skip

    def likely(self, proposal: Proposal, segment: str) -> tuple[Likely, ...]:
        """At most five claims, best first; `segment` is the proposal's part of the text."""
        folded = fold(segment)
        words = fold(proposal.words)
        scored = [(self._score(known, proposal, folded, words), known) for known in self._known]
        best = sorted((each for each in scored if each[0] >= LEAST), key=lambda each: (-each[0], each[1].claim))[:MOST]
        return tuple(
            Likely(claim=known.claim, how=_how(known, proposal), likeness=min(100, round(score)))
            for score, known in best
        )

    def completed(self, proposal: Proposal) -> Proposal:
        """A proposal that repeats the numbers of a recorded claim, with date and place filled in from it where not
        stated.

        Nothing that the words state is overridden.
        """
        known = next((each for each in self._known if _is_same(each, proposal)), None)
        if known is None:
            return proposal
        basis = f"inferred: as in {known.claim}, whose numbers it repeats"
        update: dict[str, object] = {}
        if proposal.when_basis.startswith(UNDATED) and span_of(known.when).touches(*span_of(proposal.when)):
            update |= {"when": known.when, "when_basis": basis}
        if known.places and not (proposal.places and proposal.place_basis.startswith("stated")):
            update |= {"places": tuple(sorted(known.places)), "place_as_written": (), "place_basis": basis}
        return proposal.model_copy(update=update)

    def _score(self, known: Known, proposal: Proposal, segment: str, words: str) -> float:
        score = WORDS * max(
            max(fuzz.token_set_ratio(segment, text) * 0.7, fuzz.partial_ratio(words, text)) for text in known.texts
        )
        score += _figures_alike(known.figures, proposal)
        score += KIND * (known.kind == proposal.kind) + SPEAKER * (known.said_by == proposal.said_by)
        if proposal.places and known.places:
            score += PLACE * bool(known.places & set(proposal.places))
        score += TIME * span_of(known.when).touches(*span_of(proposal.when))
        return score


def _is_same(known: Known, proposal: Proposal) -> bool:
    """Whether both share a distinctive number for the same measure, and no shared measure differs."""
    ours = {each.measure: each.value for each in proposal.figures}
    theirs = {each.measure: each.value for each in known.figures}
    common = ours.keys() & theirs.keys()
    return (
        known.kind == proposal.kind
        and bool(known.when)
        and any((ours[each] or 0) >= TELLING for each in common)
        and all(ours[each] == theirs[each] for each in common)
    )


def _figures_alike(figures: Sequence[Figure], proposal: Proposal) -> float:
    """A score: highest for equal figures, then equal numbers, then similar numbers of the same measure."""
    best = 0.0
    for ours in proposal.figures:
        for theirs in figures:
            if ours.value is None or theirs.value is None:
                continue
            if ours.value == theirs.value:
                rare = min(1.0, 0.4 + len(str(int(ours.value))) * 0.2)
                best = max(best, (FIGURE if ours.measure == theirs.measure else VALUE) * rare + VALUE * (rare >= 1))
            elif ours.measure == theirs.measure and max(ours.value, theirs.value) < 1.15 * min(
                ours.value, theirs.value
            ):
                best = max(best, float(NEAR))
    return best


def _how(known: Known, proposal: Proposal) -> str:
    """Whether it repeats the claim or continues its series."""
    values = {each.measure: each.value for each in known.figures}
    moved = any(each.measure in known.in_series and values.get(each.measure) != each.value for each in proposal.figures)
    return "continues" if moved and known.said_by == proposal.said_by else "repeats"
