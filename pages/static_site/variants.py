"""The collections that a copy can show: the core and, where there is more, all of them and the wider alone."""

from __future__ import annotations

from typing import NamedTuple

from claimsmap.corpus.corpus import Corpus
from claimsmap.loading.store import Snapshot
from claimsmap.model.vocabulary import Collection
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.selection import Selection
from pages.parts.shell.view import View

CORE, ALL, WIDER = "core", "all", "wider"


class Variant(NamedTuple):
    """A name that stands in the names of files, and its collections."""

    name: str
    collections: tuple[Collection, ...]

    @property
    def selection(self) -> Selection:
        """Everything in these collections."""
        return Selection(collection=self.collections)

    @property
    def is_offered(self) -> bool:
        """Whether readers can choose it and take its files away; the wider alone is there for links that name it."""
        return Collection.CORE in self.collections

    def part_of(self, snapshot: Snapshot) -> tuple[Corpus, ClaimIndex]:
        """Corpus and table of these collections alone."""
        return snapshot.part_in(self.collections)

    def view(self, snapshot: Snapshot) -> View:
        """The view of a reader who has chosen these collections and nothing else. ValueError without a corpus."""
        corpus, index = self.part_of(snapshot)
        return View(corpus, index, self.selection, snapshot.corpus or corpus)


def variants_of(snapshot: Snapshot) -> list[Variant]:
    """What a copy of this corpus has to hold."""
    core = Variant(CORE, (Collection.CORE,))
    statements = snapshot.corpus.statements.values() if snapshot.corpus else ()
    if all(each.collection is Collection.CORE for each in statements):
        return [core]
    return [core, Variant(ALL, tuple(Collection)), Variant(WIDER, (Collection.WIDER,))]
