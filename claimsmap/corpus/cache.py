"""Memoization per corpus, for the few corpora in use."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from claimsmap.corpus.corpus import Corpus

Result = TypeVar("Result")
MOST_CACHED = 4
"""Maximum corpora: the core and the whole record, each as it is now and before the last change."""


def once_per_corpus(make: Callable[[Corpus], Result]) -> Callable[[Corpus], Result]:
    """Cache a function's results for the most recently used corpora, by identity; a corpus is immutable."""
    results: tuple[tuple[Corpus, Result], ...] = ()

    @wraps(make)
    def cached(corpus: Corpus) -> Result:
        nonlocal results
        for known, result in results:
            if known is corpus:
                return result
        result = make(corpus)
        # replaced as a whole: other threads read it without a lock
        results = ((corpus, result), *results[: MOST_CACHED - 1])
        return result

    return cached
