"""The first rows of the list, in the order of `pages/assets/list/order.js`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.subject import Kind
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.in_range import Mask
from claimsmap.query.list_rows import list_rows
from claimsmap.query.selection import Selection
from pages.server.first_picture.places import Rows

MOST_ROWS = 30


class RowGroup(NamedTuple):
    """The claims of one kind in one tab: with a place, or without."""

    look: Kind
    number: int
    rows: list[dict[str, Any]]


class FirstRows(NamedTuple):
    """The groups of both tabs, and the number of claims in each tab."""

    mapped: list[RowGroup]
    off: list[RowGroup]
    on_map: int
    off_map: int


def first_rows(corpus: Corpus, index: ClaimIndex, selection: Selection) -> FirstRows:
    """The rows of a view, at most `MOST_ROWS` in all."""
    chosen, mostly = index.chosen(selection), index.mostly_in_range(selection)
    mapped = index.table["mapped"].to_numpy()
    # claims mostly within the days come before those that only touch them
    order = np.concatenate([np.flatnonzero(chosen & mostly), np.flatnonzero(chosen & ~mostly)])
    on, off = order[mapped[order]], order[~mapped[order]]
    groups = list(_groups(corpus, index, on, mostly, MOST_ROWS))
    left = MOST_ROWS - sum(len(group.rows) for group in groups)
    return FirstRows(groups, list(_groups(corpus, index, off, mostly, left)), len(on), len(off))


def _groups(corpus: Corpus, index: ClaimIndex, order: Rows, mostly: Mask, most: int) -> Iterator[RowGroup]:
    kinds = index.table["kind"].cat.codes.to_numpy()[order]
    ids = index.table["id"].to_numpy()[order]
    about = corpus.about
    for kind in sorted(about.kinds, key=lambda each: each.folded):
        of_kind = np.flatnonzero(kinds == about.kind_order[kind.id])
        if len(of_kind):
            taken = of_kind[:most]
            most -= len(taken)
            told = list_rows(corpus, [corpus.claims[ident] for ident in ids[taken]])
            inside = mostly[order[taken]].tolist()
            rows = [{**row, "touches": not full} for row, full in zip(told, inside, strict=True)]
            yield RowGroup(kind, len(of_kind), rows)
