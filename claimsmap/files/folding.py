"""What spellings of one word share: the one rule by which search words, names and filters find what is spelt otherwise.

The table beside this module is the rule's data. The static copy hands it to `pages/assets/shared/folding.js`, which
folds in the browser what a reader types; one file of cases is run in both languages.
"""

from __future__ import annotations

import json
import unicodedata
from itertools import product
from pathlib import Path
from typing import Any

TABLE: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
"""`letters`: what a single sign stands for; `sequences`: what several stand for, once their letters are folded."""
SCHWAS = frozenset("əǝәƏƎӘ")
"""Written as e by some and as a by others; U+018F, U+01DD and U+04D8 are mistaken for one another."""
MOST_SCHWAS = 3
"""In a word with more of them, all are taken for the same letter."""
_LETTERS = str.maketrans(TABLE["letters"])


def fold(text: str) -> str:
    """A text without case, accents, apostrophes and kinds of hyphen; words parted by one space.

    Letters of every script stay themselves, but for those of the table. Folding twice changes nothing.
    """
    plain = text.translate(_LETTERS).casefold()
    if not plain.isascii():  # most texts are spared what can only change other letters
        plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        plain = unicodedata.normalize("NFKD", plain.casefold())  # some letters have a case only when taken apart
        plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Mn")
    plain = plain.translate(_LETTERS)
    for sequence, meant in TABLE["sequences"].items():
        plain = plain.replace(sequence, meant)
    return " ".join(plain.split())


def foldings(text: str) -> tuple[str, ...]:
    """Every folding of a text: one, or several where an ə may have been typed as e or as a."""
    schwas = [place for place, sign in enumerate(text) if sign in SCHWAS]
    if not schwas:
        return (fold(text),)
    if len(schwas) > MOST_SCHWAS:
        choices = [("e",) * len(schwas), ("a",) * len(schwas)]
    else:
        choices = list(product("ea", repeat=len(schwas)))
    found = []
    for chosen in choices:
        signs = list(text)
        for place, letter in zip(schwas, chosen, strict=True):
            signs[place] = letter
        found.append(fold("".join(signs)))
    return tuple(dict.fromkeys(found))


def searchable(text: str) -> str:
    """A text as search words are looked for in it: folded, and behind it the other foldings of its words with ə."""
    unsure = (word for word in dict.fromkeys(text.split()) if not SCHWAS.isdisjoint(word))
    others = (other for word in unsure for other in foldings(word)[1:])
    return " ".join([fold(text), *others])
