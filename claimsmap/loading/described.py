"""Checks records against corpus.yaml: its collections, kinds and measures."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.faults import Fault
from claimsmap.files.suggestions import did_you_mean, nearest
from claimsmap.loading.record_lines import Source
from claimsmap.model.about import About
from claimsmap.model.records import Claim

Path = tuple[str | int, ...]


def undescribed(corpus: Corpus, source: Source) -> Iterator[Fault]:
    """A fault for each value that corpus.yaml does not define, and each field that a claim's kind cannot have."""
    about = corpus.about
    for statement in corpus.statements.values():
        if statement.collection not in about.collection_ids:
            wrong = _none_of(statement.collection, about.collection_ids)
            yield source.fault("statements", statement.id, ("collection",), *wrong)
    for claim in corpus.claims.values():
        yield from (source.fault("claims", claim.id, *found) for found in _claim(claim, about))
    for check in corpus.checks.values():
        for aspect in check.differs_in:
            if aspect not in about.aspects:
                yield source.fault("checks", check.id, ("differs_in",), *_none_of(aspect, about.aspects))
    if about.measures:
        for series in corpus.series.values():
            if series.measure not in about.measure_of:
                yield source.fault("series", series.id, ("measure",), *_no_measure(series.measure, about))


def _claim(claim: Claim, about: About) -> Iterator[tuple[Path, str, str]]:
    """Field, problem and cure of each."""
    kind = about.kind_of.get(claim.kind)
    if kind is None:
        yield ("kind",), *_none_of(claim.kind, about.kind_of)
    else:
        if claim.admission and not kind.alleged:
            alleged = " or ".join(each.id for each in about.kinds if each.alleged) or "no kind of this corpus"
            yield (
                ("admission",),
                f"stands with the kind {kind.id}: only {alleged} is admitted or alleged",
                "Leave it out",
            )
        if claim.places and not kind.placed:
            yield ("places",), f"names places, and {kind.id} is a kind without", "Leave them out, or mend corpus.yaml"
    for field in about.fields:
        if claim.further(field.id) and field.kinds and claim.kind not in field.kinds:
            wrong = f"stands with the kind {claim.kind}, and only {' or '.join(field.kinds)} can have it"
            yield (field.id,), wrong, "Leave it out, or write it with one of these"
    for index, figure in enumerate(claim.figures):
        if about.measures and figure.measure not in about.measure_of:
            yield ("figures", index, "measure"), *_no_measure(figure.measure, about)


def _no_measure(measure: str, about: About) -> tuple[str, str]:
    cure = did_you_mean(nearest(measure, about.measure_of)) or "Add it to the measures in corpus.yaml"
    return f'no measure "{measure}" in corpus.yaml', cure


def _none_of(value: str, known: Collection[str]) -> tuple[str, str]:
    cure = did_you_mean(nearest(value, known)) or "Write one of them"
    return f'is "{value[:60]}", which is none of {", ".join(known)}', cure
