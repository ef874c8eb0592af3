"""Suggestions for mistyped text: the nearest of many known texts, or none when nothing is near enough."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, JaroWinkler

from claimsmap.files.folding import fold

LONGEST = 200
"""Maximum characters compared; nobody mistypes a longer name."""
ALIKE = 0.88
"""Minimum Jaro-Winkler similarity of a typo to what was meant: "Zabhuk" has 0.95, "Talish" to "Tavush" 0.82."""
SHORT = 4
"""Texts up to this length may differ by one edit only: with two, some other short name is just as near."""
_BETWEEN_WORDS = re.compile(r"[\W_]+")


class Similar:
    """Known texts, prepared for comparison with user input."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._known = {text: _compared(text) for text in dict.fromkeys(texts)}

    def to(self, text: str, limit: int = 3) -> list[str]:
        """At most `limit` known texts: those this may be a typo of, nearest first, then those that start with it."""
        written = _compared(text)
        if len(written) < 2:
            return []
        alike = process.extract(
            written, self._known, scorer=JaroWinkler.normalized_similarity, score_cutoff=ALIKE, limit=4 * limit
        )
        slips = [known for compared, _, known in alike if _is_slip(written, compared)]
        begun = [known for known, compared in self._known.items() if compared.startswith(f"{written} ")]
        return list(dict.fromkeys([*slips, *begun]))[:limit]


def nearest(text: str, known: Iterable[str]) -> list[str]:
    """The known text that this one may be a typo of, as a list of one, or an empty list."""
    return Similar(known).to(text, 1)


def closest_run(words: str, text: str) -> str:
    """The run of as many words in `text` that is most similar to `words`, however unlike; empty for an empty text."""
    length = len(words.split())
    printed = text.split()
    runs = dict.fromkeys(
        " ".join(printed[start : start + length]) for start in range(max(1, len(printed) - length + 1))
    )
    found = process.extractOne(words, list(runs), scorer=fuzz.ratio)
    return found[0] if found else ""


def did_you_mean(near: list[str]) -> str:
    """A "Did you mean …?" question for these suggestions; empty for none."""
    offered = " or ".join(f'"{each}"' for each in near)
    return f"Did you mean {offered}?" if near else ""


@lru_cache(maxsize=65536)
def _compared(text: str) -> str:
    return _BETWEEN_WORDS.sub(" ", fold(text[:LONGEST])).strip()


def _is_slip(written: str, known: str) -> bool:
    shorter, longer = sorted((len(written), len(known)))
    if longer <= SHORT:
        return OSA.distance(written, known) <= 1
    return longer - shorter <= max(2, shorter // 3)
