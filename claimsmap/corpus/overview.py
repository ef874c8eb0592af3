"""Counts over all records, made once so that no page has to iterate over the corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # circular: a corpus has an overview
    from claimsmap.corpus.corpus import Corpus


@dataclass(frozen=True)
class Overview:
    """Counts and orders. Statements are identified by their 0-based position in corpus order."""

    by_day: Sequence[int]
    """Statements by day of publication, undated ones last."""
    years: Sequence[int]
    """Years with a publication, ascending."""
    mentions: Sequence[int]
    """The number of mentions in each statement."""
    with_left_out: Sequence[int]
    """Statements with passages that were left out."""
    reports: Mapping[str, Sequence[str]]
    """For each statement that was reported, the ids of its reports."""
    sizes: Mapping[str, Mapping[str, int]]
    """By collection with statements, the counts that `claimsmap.analysis.coverage.Counts` names."""
    speakers: Mapping[str, Mapping[str, int]]
    """By collection with statements, the number of claims of each speaker."""


def overview_of(corpus: Corpus) -> Overview:
    """Made in one pass over the claims and one over the statements."""
    sizes: dict[str, Counter[str]] = {}
    speakers: dict[str, Counter[str]] = {}
    mentions: Counter[str] = Counter()
    for claim in corpus.claims.values():
        mentions.update(mention.statement for mention in claim.mentions)
        for collection in corpus.collections_of(claim):
            speakers.setdefault(collection, Counter())[claim.said_by] += 1
            sizes.setdefault(collection, Counter()).update(
                claims=1,
                when_inferred=not claim.when_basis.startswith("stated"),
                undated=not claim.when,
                off_map=not corpus.is_mapped(claim),
            )
    days, left_out = [], []
    reports: dict[str, list[str]] = {}
    for place, statement in enumerate(corpus.statements.values()):
        days.append(statement.published_span.first)
        if statement.left_out:
            left_out.append(place)
        if statement.reports:
            reports.setdefault(statement.reports, []).append(statement.id)
        sizes.setdefault(statement.collection, Counter()).update(
            statements=1,
            primary=statement.kind == "primary",
            excerpts=statement.excerpt_only,
            with_address=statement.address is not None,
            published_inferred=not statement.published_basis.startswith("stated"),
            mentions=mentions[statement.id],
            left_out=len(statement.left_out),
        )
    return Overview(
        by_day=sorted(range(len(days)), key=lambda place: str(days[place])),
        years=sorted({day.year for day in days if day}),
        mentions=[mentions[ident] for ident in corpus.statements],
        with_left_out=left_out,
        reports=reports,
        sizes=sizes,
        speakers=speakers,
    )
