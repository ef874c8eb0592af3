"""Names of places as people write them: folded to what all spellings share, and parted from the word for the class."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from functools import lru_cache

from claimsmap.files.folding import fold, foldings
from claimsmap.model.subject import PlaceClass

_BETWEEN_WORDS = re.compile(r"[\W_]+")


def fold_name(name: str) -> str:
    """A folded name without any punctuation; words parted by one space.

    "Aix–Marseille", "AIX MARSEILLE" and "Aix-Marseille" fold to one text.
    """
    return _without_signs(fold(name))


def name_foldings(name: str) -> tuple[str, ...]:
    """Every folding of a name: "Kəlbəcər" is found as Kelbecer and as Kalbacar."""
    return tuple(dict.fromkeys(map(_without_signs, foldings(name))))


def _without_signs(folded: str) -> str:
    return " ".join(_BETWEEN_WORDS.sub(" ", folded).split())


_LITTLE_WORDS = frozenset({"the", "of", "in", "von", "de", "в"})
_ADJECTIVE = re.compile(r"(?<=\w{3}ск)(?:ии|ого|ому|им|ом|ая|ои|ую|ое)\b")
"""Endings of Russian adjectives, folded: "Лачинского района" is the "Лачинский район"."""


class ClassWords:
    """The words of a corpus that say in a name what class of place it means."""

    def __init__(self, classes: Collection[PlaceClass]) -> None:
        meant: defaultdict[str, set[str]] = defaultdict(set)
        for each in classes:
            for folded in {folded for word in each.words for folded in name_foldings(word)} - {""}:
                meant[folded].add(each.id)
        self.meant = {word: frozenset(each) for word, each in meant.items()}
        """For each word, folded, the classes that it can mean."""
        self.by_bare_name = frozenset(each.id for each in classes if each.by_bare_name)
        """Classes that are also meant by a name without such a word."""
        longest_first = sorted(self.meant, key=len, reverse=True)
        self._word = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})\b")

        self._kept = lru_cache(maxsize=65536)(self._parted)

    def parted(self, folded: str) -> tuple[str, frozenset[str] | None]:
        """A folded name without the first word for a class in it, and the classes that word can mean; None without one.

        "lyon road" and "the road of lyon" are ("lyon", {road}). A name that is nothing but such a word stays
        whole. Before a class word some languages have a genitive: its -ի goes too.
        """
        return self._kept(folded)

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
