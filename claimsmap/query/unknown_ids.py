"""Ids in a view that the record does not have: nothing would match, so the reader is told."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.suggestions import Similar, did_you_mean
from claimsmap.language import gettext as _
from claimsmap.model.about import About
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.selection import Selection
from claimsmap.query.view_parameters import BadParameter


def named(about: About) -> tuple[str, ...]:
    """The parameters whose values are ids or names in the record."""
    return ("statement", "place", *about.filters, "speaker", "party", "claim")


def unknown_ids(selection: Selection, corpus: Corpus, index: ClaimIndex) -> Iterator[tuple[str, str]]:
    """Parameter and value of each unknown id in the view."""
    for name in named(corpus.about):
        for value in (selection.claim,) if name == "claim" else selection.values(name):
            if value and value not in known_ids(name, corpus, index):
                yield name, value


def known_ids(name: str, corpus: Corpus, index: ClaimIndex) -> Collection[str]:
    """Every value that a parameter of `named` can have in this record, used by a claim or not."""
    on_file: dict[str, Collection[str]] = {
        "statement": corpus.statements,
        "claim": corpus.claims,
        "place": corpus.gazetteer,
        "speaker": corpus.speakers or index.rows["speaker"],
    }
    return on_file.get(name, index.rows.get(name, ()))


def refuse_unknown(selection: Selection, corpus: Corpus, index: ClaimIndex) -> None:
    """Raises BadParameter for the first unknown id, with the nearest known one."""
    for name, value in unknown_ids(selection, corpus, index):
        hint = did_you_mean(Similar(known_ids(name, corpus, index)).to(value, limit=1))
        told = _('there is no {name} "{value}" in this record.').format(name=name, value=value)
        raise BadParameter(name, f"{told} {hint}".rstrip())
