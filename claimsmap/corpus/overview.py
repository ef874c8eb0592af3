"""What is counted of all records at once: pages show it, and none of them walks through the record for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a corpus has an overview of itself
    from claimsmap.corpus.corpus import Corpus


@dataclass(frozen=True)
class Overview:
    """Counts and orders. Statements are named by their place in the order of the corpus, from 0."""

    by_day: Sequence[int]
    """The statements by day of publication, those without a day last."""
    years: Sequence[int]
    """In which any was published, the earliest first."""
    mentions: Sequence[int]
    """How many each of them makes."""
    with_left_out: Sequence[int]
    """Those of which a passage was left out."""
    reports: Mapping[str, Sequence[str]]
    """The ids of the reports of each statement that has any."""
    sizes: Mapping[str, Mapping[str, int]]
    """By collection on file, what `claimsmap.analysis.coverage.Counts` names."""
    speakers: Mapping[str, Mapping[str, int]]
    """By collection on file, how many of its claims each speaker makes."""


def overview_of(corpus: Corpus) -> Overview:
    """One walk through the claims, and one through the statements."""
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
