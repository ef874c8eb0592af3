"""Reads a statement's text: proposes claims, and finds recorded claims that they may repeat."""

from __future__ import annotations

from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.proposing.one_text import TextReader
from claimsmap.proposing.places import NamesInText
from claimsmap.proposing.proposal import Given, Likely, Proposal, Reading
from claimsmap.proposing.repeats import OnRecord
from claimsmap.proposing.words.phrasebook import Phrasebook

__all__ = ["Given", "Reader"]


class Reader:
    """Reads texts in the context of one corpus: its gazetteer, speakers and recorded claims."""

    def __init__(self, corpus: Corpus, folder: Path | None = None) -> None:
        """`folder` is the corpus's `reading` folder with its subject's vocabulary; without it no kind is proposed."""
        self._corpus = corpus
        self.phrasebook = Phrasebook(folder)
        self._names = NamesInText(corpus.gazetteer, self.phrasebook)

    def read(self, given: Given) -> Reading:
        """Everything the rules propose for a text."""
        return TextReader(given, self._corpus, self._names, self.phrasebook).reading()

    def propose(self, given: Given, start: int, end: int, kind: str = "") -> Proposal:
        """A claim for exactly the words between two offsets, of the given kind if any."""
        return TextReader(given, self._corpus, self._names, self.phrasebook).of_words(start, end, kind)

    def likely(self, proposal: Proposal, given: Given, segment: str) -> tuple[Likely, ...]:
        """Recorded claims that an edited proposal may repeat; `segment` is its part of the text."""
        return OnRecord(self._corpus, given.statement).likely(proposal, segment)
