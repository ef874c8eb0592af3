"""Checks that ids are permanent: every id of an earlier version is current or has a recorded successor."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.history import History
from claimsmap.files.faults import Fault
from claimsmap.loading.record_lines import Source
from claimsmap.loading.unknown import unknown


def old_ids(corpus: Corpus, source: Source) -> Iterator[Fault]:
    """A fault for each old id that is also current or named twice, and each successor that is not a claim."""
    named: dict[str, str] = {}
    for section, record, path, was in _named(corpus):
        if was in corpus.claims:
            cure = "Give the new claim another id, or take the old one out"
            yield source.fault(section, record, path, f'"{was}" is the id of a claim that is live', cure)
        if was in named:
            problem = f'"{was}" is named by "{named[was]}" as well'
            yield source.fault(
                section, record, path, problem, "Name an old id once; list it under withdrawn if it was split"
            )
        named[was] = record
    for gone in corpus.withdrawn.values():
        for index, ident in enumerate(gone.see):
            if not source.has("claims", ident):
                problem, cure = unknown("claim", ident, corpus.claims, "claims")
                yield source.fault("withdrawn", gone.id, ("see", index), problem, cure)


def _named(corpus: Corpus) -> Iterator[tuple[str, str, tuple[str | int, ...], str]]:
    """Section, record, field and id for each old id."""
    for claim in corpus.claims.values():
        for index, was in enumerate(claim.was):
            yield "claims", claim.id, ("was", index), was
    for gone in corpus.withdrawn.values():
        yield "withdrawn", gone.id, ("id",), gone.id


def lost_ids(corpus: Corpus, history: History, source: Callable[[], Source]) -> list[Fault]:
    """A fault for each id in the history that is neither current nor named as an old one.

    `source` re-reads the files to locate a fault, which is expensive, so it is called only if an id is lost.
    """
    known = {*corpus.claims, *(was for *_, was in _named(corpus))}
    lost = [ident for ident in history.ever() if ident not in known]
    cure = 'Name it as "was" of the claim that took it in, or list it under "withdrawn"'
    return [
        source().fault("claims", ident, (), "stood for a claim in an earlier version and now for none", cure)
        for ident in lost
    ]
