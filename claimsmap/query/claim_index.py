"""The claims as a table with one row each, built once per corpus: the columns that selecting needs.

Days are counted from 1970-01-01. An open side of an interval is the first or last day of the calendar.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.folding import fold
from claimsmap.model.dates import EARLIEST, LATEST
from claimsmap.model.records import Claim
from claimsmap.query.in_range import DayColumns, Mask, day_number, in_range, mostly_in_range
from claimsmap.query.postings import Postings, postings_of
from claimsmap.query.search_text import search_texts
from claimsmap.query.selection import Selection
from claimsmap.query.sorting import ranks_of

FILTERS = ("kind", "statement", "place", "speaker", "party")
"""The filter parameters that every corpus has, besides its further fields."""
MOST_CACHED = 64
"""Maximum cached results, each of at most one byte per claim."""


@dataclass(frozen=True)
class ClaimIndex:
    """The table and, for each filter value, the rows that have it."""

    table: pd.DataFrame
    """One row per claim, in file order: id, first, last, kind, mapped, greatest (of its numbers, NaN without one),
    text, and the sort ranks."""
    rows: Mapping[str, Postings]
    """For "collection", each of `FILTERS`, each further field that is a filter, "figures" (a measure) and "figure" (a
    measure with a number): value → row numbers."""
    usual: tuple[str, ...]
    """The collections that are on by default."""
    said_days: npt.NDArray[np.int64]
    said_rows: npt.NDArray[np.intp]
    """Pairs of a day on which a claim was said and the row of that claim."""
    _cache: dict[Hashable, Any] = field(default_factory=dict, compare=False)

    def cached(self, question: Hashable, answer: Callable[[], Any]) -> Any:
        """Cached result of a query on this table; one rerun asks for it several times."""
        known = self._cache.get(question)
        if known is None:
            known = answer()
            if isinstance(known, np.ndarray):
                known.setflags(write=False)  # shared between callers, who must copy before they modify
            if len(self._cache) >= MOST_CACHED:
                self._cache.clear()
            self._cache[question] = known
        return known

    @cached_property
    def _ids(self) -> pd.Index[str]:
        ids: pd.Index[str] = pd.Index(self.table["id"])
        return ids

    def row_of(self, claim: str) -> int | None:
        """The row of a claim by its id; None if it is not in the table."""
        row = self._ids.get_loc(claim) if claim in self._ids else None
        return row if isinstance(row, int) else None  # an int, because ids are unique

    def chosen(self, selection: Selection) -> Mask:
        """Mask of the rows that a selection keeps, time included; read-only."""
        limits = selection.choice()
        chosen: Mask = self.cached(limits, lambda: self.matching_filters(limits) & self.in_range(limits))
        return chosen

    def matching_filters(self, selection: Selection) -> Mask:
        """Mask of the rows that pass every filter except time."""
        mask = self.in_collection(selection)
        for name, values in [*((name, selection.values(name)) for name in FILTERS), *selection.further]:
            if values:
                mask = mask & self.with_values(name, values)
        for word in fold(selection.q).split():
            mask = mask & self.table["text"].str.contains(word, regex=False).to_numpy(dtype=bool)
        return mask

    def in_collection(self, selection: Selection) -> Mask:
        """Mask of the rows in the selected collections; read-only."""
        names = selection.collection or self.usual
        inside: Mask = self.cached(("collection", names), lambda: self.with_values("collection", names))
        return inside

    def with_values(self, name: str, values: Iterable[str]) -> Mask:
        """Mask of the rows with any of these values."""
        mask = np.zeros(len(self.table), dtype=bool)
        for value in values:
            mask[self.rows[name].get(value, []) if name in self.rows else []] = True
        return mask

    def in_range(self, selection: Selection) -> Mask:
        """Mask of the rows within the selected days, as defined in `claimsmap.query.in_range`."""
        return in_range(self.days, selection)

    def mostly_in_range(self, selection: Selection) -> Mask:
        """Mask of the rows mostly within the selected days, as defined in `claimsmap.query.in_range`."""
        return mostly_in_range(self.days, selection)

    @cached_property
    def parties(self) -> tuple[list[str], npt.NDArray[np.int32]]:
        """The parties, sorted, and for each claim the index of its speaker's."""
        found = self.rows["party"]
        names = sorted(found)
        column = np.zeros(len(self.table), dtype=np.int32)
        for index, name in enumerate(names):
            column[found[name]] = index
        return names, column

    @cached_property
    def days(self) -> DayColumns:
        """When each claim happened, and when it was said."""
        first, last = (self.table[name].to_numpy() for name in ("first", "last"))
        return DayColumns(first, last, self.said_days, self.said_rows)


def make_index(corpus: Corpus) -> ClaimIndex:
    """Build the index of a corpus."""
    claims = list(corpus.claims.values())
    spans = [claim.span for claim in claims]
    said = [(day_number(day), row) for row, claim in enumerate(claims) for day in corpus.said_on(claim)]
    table = pd.DataFrame(
        {
            "id": [claim.id for claim in claims],
            "first": np.array([day_number(span.first or EARLIEST) for span in spans], dtype=np.int64),
            "last": np.array([day_number(span.last or LATEST) for span in spans], dtype=np.int64),
            "kind": pd.Categorical([str(claim.kind) for claim in claims], categories=list(corpus.about.kind_of)),
            "mapped": np.array([corpus.is_mapped(claim) for claim in claims], dtype=bool),
            "greatest": np.array([max(_numbers(claim), default=np.nan) for claim in claims], dtype=np.float64),
            "text": search_texts(corpus),
            **ranks_of(corpus),
        }
    )
    return ClaimIndex(
        table=table,
        rows={
            "collection": postings_of(map(corpus.collections_of, claims)),
            "kind": postings_of([claim.kind] for claim in claims),
            "statement": postings_of({mention.statement: None for mention in claim.mentions} for claim in claims),
            "place": postings_of(claim.places for claim in claims),
            **{
                field: postings_of(claim.further_as_printed(field) for claim in claims)
                for field in corpus.about.filters
            },
            "speaker": postings_of([claim.said_by] for claim in claims),
            "party": postings_of([corpus.party_of(claim.said_by)] for claim in claims),
            "figures": postings_of({each.measure: None for each in claim.figures} for claim in claims),
            "figure": postings_of(
                {each.measure: None for each in claim.figures if each.value is not None} for claim in claims
            ),
        },
        usual=corpus.about.usual_collections,
        said_days=np.array([day for day, _ in said], dtype=np.int64),
        said_rows=np.array([row for _, row in said], dtype=np.intp),
    )


def _numbers(claim: Claim) -> Iterator[float]:
    return (each.value for each in claim.figures if each.value is not None)
