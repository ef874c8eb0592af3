"""Text without what hands leave out when they search: case, accents, and the letters that stand in for others."""

from __future__ import annotations

import unicodedata

_SAME = str.maketrans(
    {"ə": "a", "ı": "i", "ł": "l", "ø": "o", "ё": "е", "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"}
)


def folded(text: str) -> str:
    """Lower case, no accents, one space between words; letters of every script stay themselves."""
    lower = unicodedata.normalize("NFKD", text).casefold()  # first taken apart: some letters have a case only then
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(letter))
    return " ".join(bare.translate(_SAME).split())
