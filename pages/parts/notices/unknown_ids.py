"""Notices for ids in a view that do not exist, since nothing would match them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.model.about import About
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.selection import Selection
from claimsmap.query.unknown_ids import known_ids, named
from pages.parts.notices.messages import shortened, warn

MOST_NAMED = 5

Indexed = tuple[Corpus, ClaimIndex]
Known = Mapping[str, Collection[str]]


def filtered(about: About) -> tuple[str, ...]:
    """The filters whose values are ids, in the order of the notices."""
    return tuple(name for name in named(about) if name != "claim")


def warn_of_unknown(selection: Selection, chosen: Indexed, whole: Indexed) -> None:
    """A notice per filter for values missing from the `whole` record, or from the `chosen` collections."""
    names = filtered(whole[0].about)
    given = {name: selection.values(name) for name in names}
    for words in notices_of(given, _known(whole), {name: chosen[1].rows[name] for name in names}):
        warn(words)


def warn_of_unopened(name: str, ident: str, *, is_on_record: bool) -> None:
    """A notice for a record that the URL opens but the selected collections do not have."""
    warn((_in_another_collection if is_on_record else _none_on_record)(name, [ident]))


def known_values(corpus: Corpus, index: ClaimIndex) -> dict[str, list[str]]:
    """For each filter, every value on record, for the browser (see pages/assets/static_site/unknown.js)."""
    return {name: list(values) for name, values in _known((corpus, index)).items()}


def notices_of(given: Mapping[str, Sequence[str]], whole: Known, chosen: Known) -> Iterator[str]:
    """Notices for values in no record (`whole`), or in none of the selected ones (`chosen`), by filter."""
    for name in whole:
        unknown = [value for value in given[name] if value not in whole[name]]
        outside = [value for value in given[name] if value in whole[name] and value not in chosen[name]]
        if unknown:
            yield _none_on_record(name, unknown)
        if outside:
            yield _in_another_collection(name, outside)


def _known(whole: Indexed) -> Known:
    return {name: known_ids(name, *whole) for name in filtered(whole[0].about)}


def _none_on_record(name: str, values: Sequence[str]) -> str:
    told = _("There is no {name} {values} in this record. It may have been withdrawn or renamed.")
    return told.format(name=name, values=_listed(values))


def _in_another_collection(name: str, values: Sequence[str]) -> str:
    told = _("The {name} {values} is on record, but not in the chosen collections.")
    return told.format(name=name, values=_listed(values))


def _listed(values: Sequence[str]) -> str:
    return shortened([f"“{value}”" for value in values], MOST_NAMED)
