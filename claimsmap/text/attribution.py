"""Attribution in words: what the text says, what we infer, and whether a laying is admitted or alleged."""

from __future__ import annotations

from claimsmap.language import gettext as _
from claimsmap.model.about import About
from claimsmap.model.records import Claim, Relation, Statement
from claimsmap.text.date_words import NO_DATE, date_text
from claimsmap.text.foreign import Composed, composed

OURS = _("our reading")
NONE_GIVEN = _("no date is given")
REASONS = {"": OURS, "our reading": OURS, "no date is given": f"{OURS}: {NONE_GIVEN}"}
"""Display text for the reasons that the record has by default, in English."""
STATED = _("stated")


def attributed(speaker: str, summary: str) -> Composed:
    """A claim as its speaker's: "<speaker> said: <summary>"."""
    return composed(_("{speaker} said: {claim}"), speaker=speaker, claim=summary)


def published_text(statement: Statement) -> str:
    """The day of publication in words."""
    return date_text(statement.published or "") or NO_DATE


def statement_name(statement: Statement) -> Composed:
    """A statement's display name: publisher and day, in that order whatever the direction of the script."""
    return composed("{publisher}, {day}", publisher=statement.publisher, day=published_text(statement))


def is_ours(basis: str) -> bool:
    """Whether a basis is our inference, not the text's own statement."""
    return basis.startswith("inferred")


def basis_text(basis: str) -> str:
    """A basis for readers: an inferred one is marked as our reading, with its reason."""
    if not is_ours(basis):
        return STATED + basis.removeprefix("stated") if basis.startswith("stated") else basis
    why = basis.partition(":")[2].strip()
    return REASONS.get(why, f"{OURS}: {why}")


def relation_note(relation: Relation) -> str:
    """A relation in words: whether a text states it or we infer it, and the editor's note."""
    return "; ".join(part for part in (basis_text(relation.basis), relation.note) if part)


def our_reading_of(claim: Claim) -> dict[str, str]:
    """The fields of a claim that we inferred, each with the reason."""
    bases = {"said_by": claim.said_by_basis, "place": claim.place_basis, "when": claim.when_basis if claim.when else ""}
    return {field: basis_text(basis) for field, basis in bases.items() if is_ours(basis)}


def admission_text(claim: Claim, about: About) -> str:
    """Whether an allegation is admitted or only alleged; empty for kinds that are not allegations."""
    kind = about.kind_of.get(claim.kind)
    if kind is None or not kind.alleged:
        return ""
    return _("admitted by the speaker's own side") if claim.admission else _("alleged")
