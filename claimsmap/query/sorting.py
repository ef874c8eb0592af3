"""The sort order of a table and its URL form: `when`, or `-when` for descending."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.about import About
from claimsmap.model.dates import LATEST
from claimsmap.model.records import Claim
from claimsmap.query.view_parameters import BadParameter
from claimsmap.text.wording import measure_text

Rows = npt.NDArray[np.intp]
Ranks = npt.NDArray[np.int32]
NOTHING = -1


class Column(StrEnum):
    """The columns to sort by in every corpus; corpus.yaml can add further fields."""

    KIND = "kind"
    """In the order of corpus.yaml, not alphabetically."""
    WHO = "who"
    WHAT = "what"
    WHEN = "when"
    """By the first possible day, or the last where the first is open."""
    PLACE = "place"
    FIGURE = "figure"
    """By measure, then by number: numbers of different things are not compared."""
    SAID = "said"
    """By the day of first publication."""
    TEXTS = "texts"
    """By the number of statements that make it."""


@dataclass(frozen=True)
class Order:
    """One column, ascending or descending."""

    column: str = Column.KIND
    downwards: bool = False

    def __str__(self) -> str:
        return f"{'-' if self.downwards else ''}{self.column}"

    def turned_to(self, column: str) -> Order:
        """The order after its column header is clicked: reversed if already in force, else ascending."""
        return Order(column, downwards=column == self.column and not self.downwards)


USUAL = Order()


def columns_of(about: About) -> tuple[str, ...]:
    """The table columns of a corpus."""
    known = [str(each) for each in Column]
    at = known.index(Column.SAID)
    return (*known[:at], *(each.id for each in about.fields if each.column), *known[at:])


def parse_order(text: str, about: About) -> Order:
    """Parse the parameter `sort`; the default order for an empty value. Raises BadParameter for an unknown column."""
    if not text:
        return USUAL
    known = columns_of(about)
    if text.removeprefix("-") not in known:
        raise BadParameter("sort", f'"{text[:40]}" is none of {", ".join(known)}, nor one of them after a -')
    return Order(text.removeprefix("-"), text.startswith("-"))


def ranks_of(corpus: Corpus) -> dict[str, Ranks]:
    """For each column, keyed by `rank_name`, the rank of each claim; ties share a rank.

    A claim without a value in a column has the rank `NOTHING`. Computed with the table, so that a page of it can be
    sorted without unpacking a claim.
    """
    value_of = {column: _VALUES.get(column) or partial(_further, column) for column in columns_of(corpus.about)}
    values: dict[str, list[Any]] = {column: [] for column in value_of}
    for claim in corpus.claims.values():
        for column, value in value_of.items():
            values[column].append(value(claim, corpus))
    return {rank_name(column): _ranks(each) for column, each in values.items()}


def rank_name(column: str) -> str:
    """The name of a column's ranks in the table of claims."""
    return f"by_{column}"


def _ranks(values: Sequence[Any]) -> Ranks:
    places = {value: place for place, value in enumerate(sorted({each for each in values if each is not None}))}
    return np.array([NOTHING if each is None else places[each] for each in values], dtype=np.int32)


def in_order(rows: Rows, ranks: Ranks, *, downwards: bool = False) -> Rows:
    """Row numbers sorted by rank, stable. Rows without a value come last in either direction."""
    own = ranks[rows]
    without = own == NOTHING
    sorted_rows = rows[~without][np.argsort(-own[~without] if downwards else own[~without], kind="stable")]
    return np.concatenate([sorted_rows, rows[without]])


def _further(field: str, claim: Claim, _: Corpus) -> Any:
    return tuple(label.casefold() for label in claim.further_as_printed(field)) or None


def _when(claim: Claim, _: Corpus) -> Any:
    span = claim.span
    return (span.first or span.last or LATEST, span.last or LATEST) if claim.when else None


def _figure(claim: Claim, corpus: Corpus) -> Any:
    if not claim.figures:
        return None
    main = claim.figures[0]
    return measure_text(main.measure, corpus.about), -1 if main.value is None else main.value


_VALUES: dict[str, Callable[[Claim, Corpus], Any]] = {
    Column.KIND: lambda claim, corpus: corpus.about.kind_order.get(claim.kind),
    Column.WHO: lambda claim, corpus: corpus.speaker_name(claim.said_by).casefold(),
    Column.WHAT: lambda claim, _: claim.summary.casefold(),
    Column.WHEN: _when,
    Column.PLACE: lambda claim, corpus: (
        tuple(corpus.gazetteer[place].name.casefold() for place in claim.places) or None
    ),
    Column.FIGURE: _figure,
    Column.SAID: lambda claim, corpus: corpus.said_on(claim) or None,
    Column.TEXTS: lambda claim, _: len({mention.statement for mention in claim.mentions}),
}
