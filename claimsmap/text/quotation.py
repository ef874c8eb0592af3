"""Labels for claims imported from a table, which quote nobody and may be unreviewed."""

from __future__ import annotations

from collections.abc import Iterable

from claimsmap.language import gettext as _
from claimsmap.model.records import Mention

NO_QUOTATION = _("coded field, no quotation")
UNREVIEWED = _("imported from a table, not reviewed")


def quotation_text(mention: Mention) -> str:
    """The locator in quotation marks, or a label for none."""
    return f"“{mention.words}”" if mention.words else NO_QUOTATION


def are_coded(mentions: Iterable[Mention]) -> bool:
    """Whether there are mentions and none of them has words."""
    found = list(mentions)
    return bool(found) and all(mention.is_coded for mention in found)
