"""Memoization per corpus, for the few corpora in use."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from claimsmap.corpus.corpus import Corpus

Made = TypeVar("Made")
MOST_KEPT = 4
"""Maximum corpora: the core and the whole record, each as it is now and before the last change."""


def once_per_corpus(make: Callable[[Corpus], Made]) -> Callable[[Corpus], Made]:
    """Cache a function's results for the most recently used corpora, by identity; a corpus is immutable."""
    kept: tuple[tuple[Corpus, Made], ...] = ()

    @wraps(make)
    def made_once(corpus: Corpus) -> Made:
        nonlocal kept
        for known, made in kept:
            if known is corpus:
                return made
        made = make(corpus)
        kept = ((corpus, made), *kept[: MOST_KEPT - 1])  # replaced as a whole: other threads read it without a lock
        return made

    return made_once
