"""What follows from a corpus is made once: the result for the corpus asked for last is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from claimsmap.corpus import Corpus

Made = TypeVar("Made")


def once_per_corpus(make: Callable[[Corpus], Made]) -> Callable[[Corpus], Made]:
    """Keep what a function makes of a corpus until another corpus is asked for. A corpus never changes."""
    kept: list[tuple[Corpus, Made]] = []

    @wraps(make)
    def made_once(corpus: Corpus) -> Made:
        known = kept[:1]
        if known and known[0][0] is corpus:
            return known[0][1]
        made = make(corpus)
        kept[:] = [(corpus, made)]
        return made

    return made_once
