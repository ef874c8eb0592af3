"""Who says a sentence and in which voice: by names of speakers, by quotation marks and by the words for saying."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimsmap.model.vocabulary import StatementKind, Voice
from claimsmap.proposing.words.cues import Cues

_QUOTED = re.compile(r"[“\"«„]([^”\"»“]{12,1500}?)(?:[”\"»“]|$)", re.DOTALL)


class Said(NamedTuple):
    """Speaker, why it is that one, and voice."""

    by: str
    basis: str
    voice: Voice


class Speakers:
    """Follows a text's speakers from sentence to sentence."""

    def __init__(
        self,
        text: str,
        publisher: str,
        kind: StatementKind,
        speakers: Sequence[str],
        known: Sequence[str],
        cues: Cues,
        called: Mapping[str, str],
    ) -> None:
        """`called` are patterns of how texts call speakers, by their ids."""
        self._quotes = [match.span() for match in _QUOTED.finditer(text)]
        self._publisher, self._is_primary, self._cues = publisher, kind is StatementKind.PRIMARY, cues
        wanted = speakers or known
        self._called = [(ident, re.compile(words)) for ident, words in called.items() if ident in wanted]
        self._others = [each for each in speakers if each != publisher]
        self._last = ""

    def said(self, text: str, start: int, end: int) -> Said:
        """Who says the sentence between two offsets; remembers it for those that name nobody."""
        sentence = text[start:end]
        named = [(match.start(), ident) for ident, words in self._called if (match := words.search(sentence))]
        says = self._cues.compiled(self._cues.words("says")).search(sentence)
        here = min(named, key=lambda each: abs(each[0] - says.start()))[1] if named and says else ""
        outside = [each for each in named if not self._is_within(start + each[0])]
        if outside and says:
            self._last = min(outside, key=lambda each: abs(each[0] - says.start()))[1]
        if self._is_primary:
            return Said(self._publisher, "stated", Voice.OWN)
        if self._is_quoted(start, end):
            voice = Voice.QUOTED
        elif says or named or self._last or self._others:
            voice = Voice.REPORTED
        else:
            voice = Voice.OWN
        if voice is Voice.OWN:
            return Said(self._publisher, "stated", voice)
        if here:
            return Said(here, "stated", voice)
        speaker = self._last or (self._others[0] if self._others else self._publisher)
        return Said(speaker, "inferred: the sentence names no speaker; the last one named, or the one retold", voice)

    def _is_quoted(self, start: int, end: int) -> bool:
        thirds = (start + (end - start) // 3, start + 2 * (end - start) // 3)
        return any(self._is_within(third) for third in thirds)

    def _is_within(self, at: int) -> bool:
        return any(first <= at < last for first, last in self._quotes)
