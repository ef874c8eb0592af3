"""An open draft: its text, its decisions, each saved at once, and undo through all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.draft import Draft, sha256_of, written
from claimsmap.drafting.new_statement import given_of
from claimsmap.files.writing import write_together
from claimsmap.proposing.propose import Reader
from desk.decisions.acts import Around, Outcome, act
from desk.decisions.errors import DeskError, Moved
from desk.journal import Journal
from desk.shelf import Shelf


class Workbench:
    """A draft being decided. Its file is written before a decision is reported as taken."""

    def __init__(self, name: str, shelf: Shelf) -> None:
        self.name = name
        self._path = shelf.path(name)
        self.draft: Draft = shelf.read(name)
        self.text = shelf.text(self.draft)
        self._bytes = self._path.read_bytes()
        self.journal = Journal(self._path.with_suffix(".journal"), self._bytes)

    @property
    def version(self) -> str:
        """A hash that changes with each decision, wherever it was made."""
        return sha256_of(self._bytes)[:16]

    def around(self, corpus: Corpus, reader: Reader) -> Around:
        """The context of decisions."""
        return Around(self.text, corpus, reader, given_of(self.draft.statement, self.text))

    def decide(self, values: Mapping[str, Any], corpus: Corpus, reader: Reader) -> str:
        """Apply a decision and return the next item. Raises DeskError if it is invalid."""
        self._is_as_shown(values)
        outcome = act(self.draft, values, self.around(corpus, reader))
        return self.take(outcome)

    def take(self, outcome: Outcome) -> str:
        """Save the outcome of a decision and return the next item."""
        if outcome.draft != self.draft:
            before = self.draft
            self._save(outcome.draft)
            self.journal.add(outcome.what, before, outcome.draft, outcome.item)
        return outcome.item

    def undo(self, values: Mapping[str, Any]) -> str:
        """Undo the last decision and return the item it concerned."""
        self._is_as_shown(values)
        if not self.journal.undoes:
            raise DeskError("nothing is left to take back")
        draft, item = self.journal.back(self.draft)
        self._save(draft)
        return item

    def redo(self, values: Mapping[str, Any]) -> str:
        """Redo the last undone decision and return the item it concerned."""
        self._is_as_shown(values)
        if not self.journal.redoes:
            raise DeskError("nothing was taken back")
        draft, item = self.journal.forth(self.draft)
        self._save(draft)
        return item

    def _is_as_shown(self, values: Mapping[str, Any]) -> None:
        """Raises Moved unless the page and the file both match this draft."""
        if self._path.read_bytes() != self._bytes or values.get("version") != self.version:
            raise Moved("the draft was changed elsewhere meanwhile; this is how it is now. Decide again")

    def is_stale(self) -> bool:
        """Whether the file was changed elsewhere."""
        return self._path.read_bytes() != self._bytes

    def _save(self, draft: Draft) -> None:
        raw = written(draft).encode("utf-8")
        write_together({self._path: raw})
        self.draft, self._bytes = draft, raw
