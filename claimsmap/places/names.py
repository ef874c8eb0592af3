"""Place names as people write them: folded to one form, and separated from the class word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from functools import lru_cache

from claimsmap.files.folding import fold, foldings
from claimsmap.model.subject import PlaceClass

_BETWEEN_WORDS = re.compile(r"[\W_]+")


def fold_name(name: str) -> str:
    """A folded name without punctuation, with single spaces between words.

    "Aix–Marseille", "AIX MARSEILLE" and "Aix-Marseille" fold to the same text.
    """
    return _without_signs(fold(name))


def name_foldings(name: str) -> tuple[str, ...]:
    """Every folding of a name: "Kəlbəcər" is found both as Kelbecer and as Kalbacar."""
    return tuple(dict.fromkeys(map(_without_signs, foldings(name))))


def _without_signs(folded: str) -> str:
    return " ".join(_BETWEEN_WORDS.sub(" ", folded).split())


_LITTLE_WORDS = frozenset({"the", "of", "in", "von", "de", "в"})
_ADJECTIVE = re.compile(r"(?<=\w{3}ск)(?:ии|ого|ому|им|ом|ая|ои|ую|ое)\b")
"""Endings of Russian adjectives, folded: "Лачинского района" matches "Лачинский район"."""


class ClassWords:
    """The words of a corpus that indicate a place's class within its name."""

    def __init__(self, classes: Collection[PlaceClass]) -> None:
        meant: defaultdict[str, set[str]] = defaultdict(set)
        for each in classes:
            for folded in {folded for word in each.words for folded in name_foldings(word)} - {""}:
                meant[folded].add(each.id)
        self.meant = {word: frozenset(each) for word, each in meant.items()}
        """For each folded word, the classes that it can mean."""
        self.by_bare_name = frozenset(each.id for each in classes if each.by_bare_name)
        """Classes that a name without such a word can mean as well."""
        longest_first = sorted(self.meant, key=len, reverse=True)
        self._word = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})\b")

        self._cached = lru_cache(maxsize=65536)(self._parted)

    def parted(self, folded: str) -> tuple[str, frozenset[str] | None]:
        """A folded name without its first class word, and the classes that word can mean; None if it has none.

        "lyon road" and "the road of lyon" both give ("lyon", {road}). A name that consists only of such a word is kept
        whole. A genitive ending -ի before a class word is removed too.
        """
        return self._cached(folded)

    def _parted(self, folded: str) -> tuple[str, frozenset[str] | None]:
        found = self._word.search(folded)
        if found is None:
            return folded, None
        before, after = folded[: found.start()].strip(), folded[found.end() :].strip()
        if not after:
            before = before.removesuffix("ի")
        rest = _ADJECTIVE.sub("", " ".join(part for part in map(_without_little_words, (before, after)) if part))
        return (rest, self.meant[found[0]]) if rest else (folded, None)


def _without_little_words(text: str) -> str:
    words = text.split()
    while words and words[0] in _LITTLE_WORDS:
        del words[0]
    return " ".join(words)
