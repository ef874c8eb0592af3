"""What follows from a corpus is made once: the results for the few corpora that readers look at are kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from claimsmap.corpus.corpus import Corpus

Made = TypeVar("Made")
MOST_KEPT = 4
"""Corpora: the core and the whole record, of this moment and of the one before a change."""


def once_per_corpus(make: Callable[[Corpus], Made]) -> Callable[[Corpus], Made]:
    """Keep what a function makes of the corpora asked for last. A corpus never changes."""
    kept: tuple[tuple[Corpus, Made], ...] = ()

    @wraps(make)
    def made_once(corpus: Corpus) -> Made:
        nonlocal kept
        for known, made in kept:
            if known is corpus:
                return made
        made = make(corpus)
        kept = ((corpus, made), *kept[: MOST_KEPT - 1])  # as a whole: other threads read it meanwhile
        return made

    return made_once
