"""What a view asks for by name and the record does not have: said, because it leaves nothing to show."""

from __future__ import annotations

from collections.abc import Container, Sequence

from claimsmap.corpus.corpus import Corpus
from claimsmap.query.claim_index import ClaimFrame
from claimsmap.query.selection import Selection
from pages.parts.shell.notices import warn

NAMED = ("statement", "place", "munition", "speaker", "party")
MOST_NAMED = 5

Record = tuple[Corpus, ClaimFrame]


def warn_of_unknown(selection: Selection, chosen: Record, whole: Record) -> None:
    """A notice for each filter with values that the `whole` record has not, or not in the `chosen` collections."""
    for name in NAMED:
        values = getattr(selection, name)
        unknown = [value for value in values if value not in _known(name, *whole)]
        outside = [value for value in values if value not in unknown and value not in _known(name, *chosen)]
        if unknown:
            _warn_of_none(name, unknown)
        if outside:
            _warn_of_another_collection(name, outside)


def warn_of_unopened(name: str, ident: str, *, is_on_record: bool) -> None:
    """A notice for a record that an address opens and the chosen collections have not."""
    (_warn_of_another_collection if is_on_record else _warn_of_none)(name, [ident])


def _warn_of_none(name: str, values: Sequence[str]) -> None:
    warn(f"There is no {name} {_listed(values)} in this record. It may have been withdrawn or renamed.")


def _warn_of_another_collection(name: str, values: Sequence[str]) -> None:
    warn(f"The {name} {_listed(values)} is on record, but not in the chosen collections.")


def _known(name: str, corpus: Corpus, frame: ClaimFrame) -> Container[str]:
    return corpus.statements if name == "statement" else frame.rows[name]


def _listed(values: Sequence[str]) -> str:
    more = f" and {len(values) - MOST_NAMED:,} more" if len(values) > MOST_NAMED else ""
    return ", ".join(f"“{value}”" for value in values[:MOST_NAMED]) + more
