"""What the claims can be narrowed by: each filter with the values that some claim of the chosen collections has."""

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
"""Over the kinds that the sources which are on have no claim of."""


def groups_of(about: About) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The buttons of the head: what each says, and the filters behind it."""
    return {
        "kind": (_("Kind"), ("kind",)),
        "who": (_("Who"), ("party", "speaker")),
        "place": (_("Place"), ("place",)),
        "source": (_("Source"), ("statement", *about.filters)),
    }


class Filter(NamedTuple):
    """A parameter of a view that takes several values."""

    name: str
    label: str
    options: list[str]
    shown: Callable[[str], str]
    """What a value is called."""


def filters_of(view: View) -> list[Filter]:
    """The filters in the order in which they are offered."""
    offered: list[Filter] = view.index.kept("filters", lambda: _filters_of(view.corpus, view.index))
    return [each for each in offered if each.options or view.selection.values(each.name)]


def _filters_of(corpus: Corpus, index: ClaimIndex) -> list[Filter]:
    """All of them, whether they have values or not."""
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
    """The kinds that only claims of other collections have, each as its label with the number of these claims."""
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
    """The names that were asked for so far: of very many statements few ever are."""
    return {}


def matching(offered: Filter, words: str) -> Iterator[str]:
    """The values whose label holds all of these words."""
    wanted = fold(words).split()
    for value in offered.options:
        label = _folded(offered.shown(value)) if wanted else ""
        if all(word in label for word in wanted):
            yield value


_folded = lru_cache(maxsize=50_000)(fold)
"""The same labels are looked through with every letter that is typed."""
