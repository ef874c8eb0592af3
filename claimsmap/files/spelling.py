"""What somebody probably meant: the nearest of many known texts, quickly enough for a file full of slips."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

CLOSE = 0.6
"""Below this share of common letters two texts have nothing to do with each other (difflib's own measure)."""
_CANDIDATES = 30
_TELLS_NOTHING = 500
"""A piece that more texts than this share, such as that of "district"."""


class Similar:
    """An index of texts by their pieces of three letters, so that only a few are compared letter by letter."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._holders: defaultdict[str, list[str]] = defaultdict(list)
        for text in dict.fromkeys(texts):
            for piece in _pieces(text):
                self._holders[piece].append(text)

    def to(self, text: str, limit: int = 3) -> list[str]:
        """At most `limit` known texts that resemble this one, the nearest first."""
        text = text[:200]
        shared: Counter[str] = Counter()
        for piece in _pieces(text):
            holders = self._holders.get(piece, ())
            if len(holders) <= _TELLS_NOTHING:
                shared.update(holders)
        likely = sorted(shared, key=lambda known: (-shared[known] / (len(known) + len(text)), known))[:_CANDIDATES]
        scored = sorted((-SequenceMatcher(None, text, known).ratio(), known) for known in likely)
        return [known for score, known in scored if -score >= CLOSE][:limit]


def _pieces(text: str) -> set[str]:
    padded = f" {text.casefold()} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}


def did_you_mean(near: list[str]) -> str:
    """The question that offers them, or nothing when nothing is near."""
    offered = " or ".join(f'"{each}"' for each in near)
    return f"Did you mean {offered}?" if near else ""
