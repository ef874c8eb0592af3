"""Text folding: the one normalization under which search terms, names and filters match spelling variants.

The rules are data, in the JSON file beside this module. The static copy passes them to
`pages/assets/shared/folding.js`, which folds search terms in the browser; both are tested against the same cases.
"""

from __future__ import annotations

import json
import unicodedata
from itertools import product
from pathlib import Path
from typing import Any

TABLE: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
"""`letters`: replacements of single characters; `sequences`: replacements of several, applied after `letters`."""
SCHWAS = frozenset("əǝәƏƎӘ")
"""Transliterated as e by some and as a by others; U+018F, U+01DD and U+04D8 are often confused."""
MOST_SCHWAS = 3
"""With more than this, all are read as the same letter, to bound the number of variants."""
_LETTERS = str.maketrans(TABLE["letters"])


def fold(text: str) -> str:
    """A text without case, accents, apostrophes or hyphen variants, with single spaces between words.

    Letters of every script are kept, apart from those in the table. Idempotent.
    """
    plain = text.translate(_LETTERS).casefold()
    if not plain.isascii():  # fast path: most texts are ASCII, where normalization changes nothing
        plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        plain = unicodedata.normalize("NFKD", plain.casefold())  # some letters have a case only once decomposed
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
    """A text prepared for substring search: folded, followed by the alternative foldings of its words with ə."""
    unsure = (word for word in dict.fromkeys(text.split()) if not SCHWAS.isdisjoint(word))
    others = (other for word in unsure for other in foldings(word)[1:])
    return " ".join([fold(text), *others])
