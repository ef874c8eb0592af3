"""One difference as HTML: both wordings beside one another, what exactly differs, and what editors noted."""

from __future__ import annotations

from claimsmap.analysis.checks import Said
from claimsmap.analysis.difference_register import Difference
from claimsmap.export.titles import difference_stated_in
from claimsmap.model.vocabulary import CheckKind, Outcome
from pages.parts.differences.heading import ASPECTS, WHERES
from pages.parts.figures.quotes import speaker_of, words_html
from pages.parts.shell.escaping import safe
from pages.parts.shell.theme import KINDS
from pages.parts.shell.view import View
from pages.parts.statements.common import difference_link

OUTCOMES = {Outcome.HOLDS: "It holds", Outcome.FAILS: "It does not hold"}


def entry_html(difference: Difference, view: View, level: str = "h3") -> str:
    """An entry of the register; its heading, of the level h2 or h3, opens its own address."""
    title = difference_link(difference, view)
    chips = [ASPECTS[aspect] for aspect in difference.aspects] or ["Only confirms"]
    tags = "".join(f'<span class="differences-chip">{chip}</span>' for chip in chips)
    one_claim = len(difference.claims) == 1
    sides = "".join(f"<li>{_side(side, view, with_claim=not one_claim)}</li>" for side in difference.sides)
    common = f"<p><small>{_claim(difference.sides[0], view)}</small></p>" if one_claim and difference.check else ""
    notes = "".join(f"<p><small>Editor’s note: {safe(note)}</small></p>" for note in difference.notes)
    return (
        f'<article class="differences-entry" data-difference="{safe(difference.id)}" '
        f'data-stated="{safe(difference_stated_in(view.corpus, difference))}">'
        f'<p class="differences-chips">{tags}<span>{WHERES[difference.where]}</span></p>'
        f'<{level}>{title}</{level}>{common}<ul class="differences-sides">{sides}</ul>{_checked(difference)}{notes}'
        "</article>"
    )


def _checked(difference: Difference) -> str:
    """The arithmetic of a check with its outcome."""
    if difference.check is None or difference.outcome is None:
        return ""
    return (
        f'<p class="differences-what">Our arithmetic: <strong>{safe(difference.what)}</strong>. '
        f"<small>{HOW[difference.check.how]} {OUTCOMES[difference.outcome]}, {recorded(difference)}.</small></p>"
    )


HOW = {
    CheckKind.SUM: "Do the parts add up to the whole?",
    CheckKind.PART_OF: "Does the part fit into the whole?",
    CheckKind.EQUAL: "Do all say the same?",
    CheckKind.NEVER_DECREASES: "Does the total never fall?",
}
"""What a check asks."""


def recorded(difference: Difference) -> str:
    """Whether the outcome is the one on record."""
    if difference.check and difference.check.expected is not difference.outcome:
        return f"otherwise than on record, where {OUTCOMES[difference.check.expected].lower()}"
    return "as on record"


def _side(side: Said, view: View, with_claim: bool) -> str:
    """What one mention says, in which words, and of which claim where the sides are of several."""
    colour = KINDS[side.claim.kind]["colour"]
    says = "" if side.text == side.mention.words else f'<p class="differences-says">{safe(side.text)}</p>'
    claim = f"<p><small>{_claim(side, view)}</small></p>" if with_claim else ""
    return f'<div style="--kind:{colour}">{says}{words_html(side.claim, side.mention, view)}{claim}</div>'


def _claim(side: Said, view: View) -> str:
    return f"Claim: {speaker_of(side.claim, view)} said: {safe(side.claim.summary)}"
