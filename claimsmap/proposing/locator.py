"""Chooses a locator: at most eight words on one line that occur only once in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimsmap.files.characters import is_visible
from claimsmap.model.values import LONGEST_LOCATOR

SHORTEST = 5
"""Minimum words tried first; fewer say too little."""
_WORD = re.compile(r"\S+")


def locator(text: str, start: int, end: int, at: int) -> tuple[int, int] | None:
    """The offsets of a locator within a stretch, at `at` or as near as possible; None if there is none."""
    for first, last in _lines_around(text, start, end, at):
        words = [match.span() for match in _WORD.finditer(text, first, last)]
        if not words:
            continue
        wanted = next((number for number, span in enumerate(words) if span[1] > at), 0) if first <= at < last else 0
        wanted = min(wanted, max(0, len(words) - LONGEST_LOCATOR)) if len(words) - wanted < SHORTEST else wanted
        for begin in [*range(wanted, -1, -1), *range(wanted + 1, len(words))]:
            for count in range(min(SHORTEST, len(words) - begin), min(LONGEST_LOCATOR, len(words) - begin) + 1):
                span = words[begin][0], words[begin + count - 1][1]
                found = span[0], span[0] + len(text[slice(*span)].rstrip(",.;:"))
                if is_locator(text, *found):
                    return found
    return None


def is_locator(text: str, start: int, end: int) -> bool:
    """Whether the words between two offsets can be a locator: visible, short enough, and unique in the text."""
    words = text[start:end]
    if not words.strip() or words != words.strip() or len(words.split()) > LONGEST_LOCATOR:
        return False
    return all(map(is_visible, words)) and text.find(words) == start and text.find(words, start + 1) == -1


def _lines_around(text: str, start: int, end: int, at: int) -> Iterator[tuple[int, int]]:
    """The lines of a stretch, the one with `at` first."""
    lines = [match.span() for match in re.finditer(r"[^\r\n\u2028\u2029\x85\x0b\x0c\x1c-\x1e]+", text[start:end])]
    spans = [(first + start, last + start) for first, last in lines]
    yield from sorted(spans, key=lambda span: not span[0] <= at < span[1])
