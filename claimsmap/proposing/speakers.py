"""Attributes sentences to speakers and voices, by speakers' names, quotation marks and verbs of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimsmap.model.vocabulary import StatementKind, Voice
from claimsmap.proposing.words.cues import Cues

_QUOTED = re.compile(r"[“\"«„]([^”\"»“]{12,1500}?)(?:[”\"»“]|$)", re.DOTALL)
_PARAGRAPH = re.compile(r"\n\s*\n|\[…\]")
"""What separates paragraphs, and the pieces of an excerpt."""
_ANY_QUOTE = re.compile(r"[“”\"«»„]")
_CLOSING = re.compile(r"[”»]|(?<=[,.!?])\"(?=\s|$)")


class Said(NamedTuple):
    """Speaker, basis of the attribution, and voice."""

    by: str
    basis: str
    voice: Voice


class Speakers:
    """Tracks the current speaker of a text from sentence to sentence."""

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
        """`called` maps speaker ids to patterns for what texts call them."""
        self._quotes = list(_quotes(text))
        self._publisher, self._is_primary, self._cues = publisher, kind is StatementKind.PRIMARY, cues
        wanted = speakers or known
        self._called = [(ident, re.compile(words)) for ident, words in called.items() if ident in wanted]
        self._others = [each for each in speakers if each != publisher]
        self._last = ""

    def said(self, text: str, start: int, end: int) -> Said:
        """Who says the sentence between two offsets; remembered for later sentences that name nobody."""
        sentence = text[start:end]
        named = [(match.start(), ident) for ident, words in self._called if (match := words.search(sentence))]
        says = self._cues.compiled(self._cues.words("says")).search(sentence)
        here = min(named, key=lambda each: abs(each[0] - says.start()))[1] if named and says else ""
        outside = [each for each in named if not self._is_within(start + each[0])]
        if outside and says:
            self._last = min(outside, key=lambda each: abs(each[0] - says.start()))[1]
        if self._is_primary and here in ("", self._publisher):
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

    def background(self, text: str, start: int, end: int) -> Said | None:
        """The outlet as speaker of a total that it adds itself, in a paragraph that names nobody; else None."""
        if self._is_quoted(start, end):
            return None
        begin = max((found.end() for found in _PARAGRAPH.finditer(text, 0, start)), default=0)
        until = _PARAGRAPH.search(text, end)
        paragraph = text[begin : until.start() if until else len(text)]
        says = self._cues.compiled(self._cues.words("says")).search(paragraph)
        if says or any(words.search(paragraph) for _, words in self._called):
            return None
        return Said(self._publisher, "inferred: a total for which the text names nobody", Voice.OWN)

    def _is_quoted(self, start: int, end: int) -> bool:
        thirds = (start + (end - start) // 3, start + 2 * (end - start) // 3)
        return any(self._is_within(third) for third in thirds)

    def _is_within(self, at: int) -> bool:
        return any(first <= at < last for first, last in self._quotes)


def _quotes(text: str) -> Iterator[tuple[int, int]]:
    """Spans in quotation marks; a paragraph whose first mark closes a quotation continues the previous one."""
    begin = 0
    for end in [*(found.start() for found in _PARAGRAPH.finditer(text)), len(text)]:
        first = _ANY_QUOTE.search(text, begin, end)
        if first and _CLOSING.match(text, first.start(), end):
            yield begin, first.start()
            begin = first.end()
        yield from (match.span() for match in _QUOTED.finditer(text, begin, end))
        begin = end
