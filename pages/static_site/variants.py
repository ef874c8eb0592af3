"""The sets of collections that a copy can show: the default, all (if there are more), and each other one alone."""

from __future__ import annotations

from typing import NamedTuple

from claimsmap.corpus.collections import collections_on_file
from claimsmap.corpus.corpus import Corpus
from claimsmap.loading.store import Snapshot
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.selection import Selection
from pages.parts.shell.view import View

ALL = "all"


class Variant(NamedTuple):
    """A name for use in file names, and its collections."""

    name: str
    collections: tuple[str, ...]
    is_usual: bool = False
    """Whether this is the default: its files have the same URLs as on the server."""
    is_offered: bool = True
    """Whether readers can select and download it; others exist for links that name them."""

    @property
    def selection(self) -> Selection:
        """Everything in these collections."""
        return Selection(collection=() if self.is_usual else self.collections)

    def part_of(self, snapshot: Snapshot) -> tuple[Corpus, ClaimIndex]:
        """Corpus and index of these collections alone."""
        return snapshot.part_in(self.collections)

    def view(self, snapshot: Snapshot) -> View:
        """The view of a reader who selected these collections and nothing else. Raises ValueError without a corpus."""
        corpus, index = self.part_of(snapshot)
        return View(corpus, index, self.selection, snapshot.corpus or corpus)


def variants_of(snapshot: Snapshot) -> list[Variant]:
    """The variants in a copy of this corpus."""
    about = snapshot.whole.about
    usual = Variant("-".join(about.usual_collections), about.usual_collections, is_usual=True)
    on_file = collections_on_file(snapshot.whole)
    others = [each for each in about.collection_ids if each in on_file and each not in usual.collections]
    if not others:
        return [usual]
    alone = [Variant(each, (each,), is_offered=False) for each in others]
    return [usual, Variant(ALL, about.collection_ids), *alone]
