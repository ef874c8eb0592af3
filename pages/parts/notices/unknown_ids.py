"""What a view asks for by name and the record does not have: said, because it leaves nothing to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.selection import Selection
from claimsmap.query.unknown_ids import NAMED, unknown_ids
from pages.parts.notices.messages import shortened, warn

MOST_NAMED = 5

Indexed = tuple[Corpus, ClaimIndex]


def warn_of_unknown(selection: Selection, chosen: Indexed, whole: Indexed) -> None:
    """A notice for each filter with values that the `whole` record has not, or not in the `chosen` collections."""
    filters = replace(selection, claim="")
    nowhere = list(unknown_ids(filters, *whole))
    missing = list(unknown_ids(filters, *chosen, in_claims=True))
    for name in NAMED:
        unknown = [value for each, value in nowhere if each == name]
        outside = [value for each, value in missing if each == name and value not in unknown]
        if unknown:
            _warn_of_none(name, unknown)
        if outside:
            _warn_of_another_collection(name, outside)


def warn_of_unopened(name: str, ident: str, *, is_on_record: bool) -> None:
    """A notice for a record that an address opens and the chosen collections have not."""
    (_warn_of_another_collection if is_on_record else _warn_of_none)(name, [ident])


def _warn_of_none(name: str, values: Sequence[str]) -> None:
    told = _("There is no {name} {values} in this record. It may have been withdrawn or renamed.")
    warn(told.format(name=name, values=_listed(values)))


def _warn_of_another_collection(name: str, values: Sequence[str]) -> None:
    told = _("The {name} {values} is on record, but not in the chosen collections.")
    warn(told.format(name=name, values=_listed(values)))


def _listed(values: Sequence[str]) -> str:
    return shortened([f"“{value}”" for value in values], MOST_NAMED)
