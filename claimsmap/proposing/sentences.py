"""A text's sentences by their offsets. Nothing is changed in the text: the words of a locator are found in it later."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 1500
"""Characters of one sentence; a longer run is cut at a space, so that a hostile text costs no more than a long one."""
_NO_END = "".join(
    rf"(?<!\b{each})"
    for each in (
        "Mr", "Mrs", "Dr", "No", "St", "vs", "Gen", "Lt", "Col", "approx", r"a\.m", r"p\.m", r"[A-ZА-ЯԱ-Ֆ]",
        "г", "гг", "с", "им", "тыс", "млн", r"т\.е", "др",
    )
)  # fmt: skip
_END = re.compile(
    _NO_END + r"[.!?]+[\"”’»)]*(?:\[\d+\])*\s+(?=[\"“‘«(„—–]?\s?[A-ZА-ЯЁԱ-ՖƏİÖÜÇŞĞ0-9])"  # a capital follows
    r"|\n\s*\n|\n(?=\d+\. )|\[…\]"  # paragraphs, items of a list, a gap in an excerpt
    r"|[։]\s*(?=\S)|(?<=[ա-ֆ»]):\s+(?=[«Ա-Ֆ0-9])"  # a full stop that looks like a colon, or is typed as one
)


class Sentence(NamedTuple):
    """First and last offset, the last not included."""

    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """Every stretch of a text that holds a word, each from its first to its last sign."""
    found: list[Sentence] = []
    start = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        found.extend(_pieces(text, start, end))
        start = end
    return found


def _pieces(text: str, start: int, end: int) -> list[Sentence]:
    """One sentence without space around it, cut where it is endless."""
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
