"""Differences between a proposal and the recorded claim of which it is another mention."""

from __future__ import annotations

from claimsmap.model.records import Claim
from claimsmap.proposing.proposal import Proposal
from claimsmap.text.wording import figure_text


def figures_that_differ(proposal: Proposal, claim: Claim) -> dict[str, str]:
    """Measure → figure as worded in the text, for measures whose figure in the claim differs."""
    ours = {each.measure: each for each in claim.figures}
    return {
        each.measure: figure_text(each)
        for each in proposal.figures
        if each.measure in ours and each.figure != ours[each.measure].model_copy(update={"counted": False})
    }


def differing(proposal: Proposal, claim: Claim) -> dict[str, str]:
    """Suggested entries for `differs`: figures, and what the words state about date, place and further fields.

    What a proposal merely infers is not a difference, because nobody said it.
    """
    found = figures_that_differ(proposal, claim)
    if proposal.when_basis.startswith("stated") and claim.when and proposal.when != claim.when:
        found["when"] = proposal.when
    is_named = proposal.places and proposal.place_basis.startswith("stated")
    if is_named and claim.places and set(proposal.places) != set(claim.places):
        found["place"] = "; ".join(proposal.place_as_written) or ", ".join(proposal.places)
    for field, value in proposal.further.items():
        on_record = claim.further(field)
        if value and on_record and value.casefold() != on_record.casefold():
            found[field] = value
    return found
