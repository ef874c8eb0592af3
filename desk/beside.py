"""A report beside the statement it reports: which claims the report kept, changed and left out."""

from __future__ import annotations

from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.differing import differing
from claimsmap.drafting.draft import Decided, Decision, Draft
from claimsmap.model.records import Claim
from claimsmap.text.date_words import date_text

ALIKE = 60
"""Minimum likeness for an unmerged proposal to count as a match of a claim."""


def beside(draft: Draft, corpus: Corpus, original: str) -> list[dict[str, Any]]:
    """The reported statement's claims in text order, each with what became of it."""
    rows: list[dict[str, Any]] = []
    for claim, mention in corpus.mentions_in(draft.statement.reports or ""):
        number, decided = _where(draft, claim)
        differs = _differs(decided, claim) if decided else {}
        rows.append(
            {
                "claim": claim.id,
                "kind": claim.kind,
                "summary": claim.summary,
                "when": date_text(claim.when or ""),
                "words": mention.words,
                "at": original.find(mention.words) if original else -1,
                "state": "left_out" if decided is None else "changed" if differs else "kept",
                "differs": differs,
                "item": f"p{number}" if decided else "",
                "is_merged": bool(decided and decided.merge == claim.id),
                "is_decided": bool(decided and decided.state is Decision.ACCEPTED),
            }
        )
    return sorted(rows, key=lambda each: each["at"])


def _where(draft: Draft, claim: Claim) -> tuple[int, Decided | None]:
    """The proposal merged into a claim, or else the undecided one whose most likely claim it is."""
    alive = [(at, each) for at, each in enumerate(draft.proposals) if each.state is not Decision.LEFT_OUT]
    for at, each in alive:
        if each.merge == claim.id:
            return at, each
    for at, each in alive:
        first = each.proposal.likely[0] if each.proposal.likely else None
        if not each.merge and first and first.claim == claim.id and first.likeness >= ALIKE:
            return at, each
    return -1, None


def _differs(decided: Decided, claim: Claim) -> dict[str, str]:
    if decided.merge == claim.id and decided.differs is not None:
        return decided.differs
    return differing(decided.proposal, claim)
