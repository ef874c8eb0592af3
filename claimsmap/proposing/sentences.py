"""Splits a text into sentences by offset. The text is unchanged, since locators are searched for in it later."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 1500
"""Maximum characters of a sentence; longer runs are cut at a space, which bounds the cost of hostile texts."""
_NO_END = "".join(
    rf"(?<!\b{each})"
    for each in (
        "Mr", "Mrs", "Dr", "No", "St", "vs", "Gen", "Lt", "Col", "approx", r"a\.m", r"p\.m", r"[A-ZА-ЯԱ-Ֆ]",
        "г", "гг", "с", "им", "тыс", "млн", r"т\.е", "др",
    )
)  # fmt: skip
_END = re.compile(
    _NO_END + r"[.!?]+[\"”’»)]*(?:\[\d+\])*\s+(?=[\"“‘«(„—–]?\s?[A-ZА-ЯЁԱ-ՖƏİÖÜÇŞĞ0-9])"  # before a capital or digit
    r"|\n\s*\n|\n(?=\d+\. )|\[…\]"  # paragraphs, list items, a gap in an excerpt
    r"|[։]\s*(?=\S)|(?<=[ա-ֆ»]):\s+(?=[«Ա-Ֆ0-9])"  # ։ is a full stop, and a colon is often typed in its place
)


class Sentence(NamedTuple):
    """Start offset, and end offset (exclusive)."""

    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """Every sentence that contains a letter or digit, without surrounding whitespace."""
    found: list[Sentence] = []
    start = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        found.extend(_pieces(text, start, end))
        start = end
    return found


def _pieces(text: str, start: int, end: int) -> list[Sentence]:
    """One sentence without surrounding whitespace, split where it is too long."""
    found = []
    while start < end:
        cut = end
        if end - start > LONGEST:
            space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            cut = space if space > 0 else start + LONGEST
        piece = text[start:cut]
        if any(sign.isalnum() for sign in piece):
            left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
            found.append(Sentence(start + left, start + right))
        start = cut
    return found
