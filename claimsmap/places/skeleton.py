"""Reduces names to what their spellings have in common, to find a place however a text spells it."""

from __future__ import annotations

import re

from claimsmap.files.folding import fold

_ALIKE = (
    ("tch", "ch"), ("dzh", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("x", "h"), ("q", "g"), ("ck", "k"),
    ("sh", "s"), ("ch", "c"), ("ph", "f"), ("iy", "i"), ("y", "i"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
)  # fmt: skip


def skeleton(name: str) -> str:
    """A name reduced so that spelling variants coincide: Khojavand, Xocavənd and Khojavend give the same skeleton."""
    text = fold(name)
    for written, meant in _ALIKE:
        text = text.replace(written, meant)
    text = re.sub(r"[eiaou]+", lambda vowels: vowels[0][0] if vowels[0][0] in "ou" else "a", text)
    text = text.replace("o", "u").replace("c", "j").replace("k", "g")
    return re.sub(r"(.)\1", r"\1", text)
