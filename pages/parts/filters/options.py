"""The filters and their options: values that occur in the selected collections."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from claimsmap.corpus.cache import once_per_corpus
from claimsmap.corpus.corpus import Corpus
from claimsmap.files.folding import fold
from claimsmap.language import gettext as _
from claimsmap.model.about import About
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.text.attribution import statement_name
from pages.parts.shell.counting import counted
from pages.parts.shell.view import View

WORDS = _("Search")
PLACEHOLDER = _("Search claims")
CLEAR = _("Clear filters")
ELSEWHERE = _("Only in other sources: choosing one includes them. The numbers count the whole record")
"""Heading of the kinds that do not occur in the selected collections."""


def groups_of(about: About) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The filter buttons in the head: label, and the filters in each group."""
    return {
        "kind": (_("Kind"), ("kind",)),
        "who": (_("Who"), ("party", "speaker")),
        "place": (_("Place"), ("place",)),
        "source": (_("Source"), ("statement", *about.filters)),
    }


class Filter(NamedTuple):
    """A view parameter with several values."""

    name: str
    label: str
    options: list[str]
    shown: Callable[[str], str]
    """The label of a value."""


def filters_of(view: View) -> list[Filter]:
    """The filters, in display order."""
    offered: list[Filter] = view.index.cached("filters", lambda: _filters_of(view.corpus, view.index))
    return [each for each in offered if each.options or view.selection.values(each.name)]


def _filters_of(corpus: Corpus, index: ClaimIndex) -> list[Filter]:
    """All filters, with or without options."""
    found = index.rows
    kinds = found["kind"]
    speakers = sorted(found["speaker"], key=corpus.speaker_name)
    parties = sorted(party for party in found["party"] if party)
    places = sorted(found["place"], key=lambda each: _place_name(each, corpus))
    statements = list(corpus.statements)
    return [
        Filter("kind", _("Kind"), [kind for kind in corpus.about.kind_of if kind in kinds], corpus.about.kind_label),
        Filter("party", _("Type of speaker"), parties, str),
        Filter("speaker", _("Speaker"), speakers, corpus.speaker_name),
        Filter("place", _("Place"), places, lambda place: _place_name(place, corpus)),
        Filter("statement", _("Text"), statements, lambda each: _statement_name(each, corpus)),
        *(
            Filter(each.id, each.label, sorted(found.get(each.id, ())), str)
            for each in corpus.about.fields
            if each.filter
        ),
    ]


def kinds_elsewhere(about: About, here: ClaimIndex, everywhere: ClaimIndex) -> dict[str, str]:
    """The kinds that occur only in other collections: kind → label with the number of claims."""
    there = everywhere.rows["kind"]
    return {
        kind: f"{about.kind_label(kind)} ({counted(len(there[kind]), 'claim')})"
        for kind in about.kind_of
        if kind in there and kind not in here.rows["kind"]
    }


def _place_name(ident: str, corpus: Corpus) -> str:
    place = corpus.gazetteer.get(ident)
    return place.name if place else ident


def _statement_name(ident: str, corpus: Corpus) -> str:
    names = _statement_names(corpus)
    if ident not in names:
        statement = corpus.statements.get(ident)
        names[ident] = statement_name(statement).shown if statement else ident
    return names[ident]


@once_per_corpus
def _statement_names(_: Corpus) -> dict[str, str]:
    """A cache of names: of very many statements few are ever shown."""
    return {}


def matching(offered: Filter, words: str) -> Iterator[str]:
    """The options whose label contains all these words."""
    wanted = fold(words).split()
    for value in offered.options:
        label = _folded(offered.shown(value)) if wanted else ""
        if all(word in label for word in wanted):
            yield value


_folded = lru_cache(maxsize=50_000)(fold)
"""Cached because the same labels are searched at every keystroke."""
