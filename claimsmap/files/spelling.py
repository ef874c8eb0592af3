"""What somebody probably meant: the nearest of many known texts, or nothing when none is near enough to be offered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, JaroWinkler

from claimsmap.files.folding import fold

LONGEST = 200
"""Characters of a text that are compared; nobody mistypes a longer one."""
ALIKE = 0.88
"""Least Jaro-Winkler similarity of a slip to what was meant: "Zabhuk" has 0.95, "Talish" to "Tavush" 0.82."""
SHORT = 4
"""Up to so many letters one slip is all that may lie between: any more and another short name is as near."""
_BETWEEN_WORDS = re.compile(r"[\W_]+")


class Similar:
    """Known texts, ready to be compared with what somebody wrote."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._known = {text: _compared(text) for text in dict.fromkeys(texts)}

    def to(self, text: str, limit: int = 3) -> list[str]:
        """At most `limit` known texts that this one may be a slip for, the nearest first, then those it begins."""
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
    """The known text that this one may be a slip for: a list of one, or none."""
    return Similar(known).to(text, 1)


def closest_run(words: str, text: str) -> str:
    """The run of as many words in a text that is most like these, however unlike; empty for an empty text."""
    length = len(words.split())
    printed = text.split()
    runs = dict.fromkeys(
        " ".join(printed[start : start + length]) for start in range(max(1, len(printed) - length + 1))
    )
    found = process.extractOne(words, list(runs), scorer=fuzz.ratio)
    return found[0] if found else ""


def did_you_mean(near: list[str]) -> str:
    """The question that offers them, or nothing when nothing is near."""
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
