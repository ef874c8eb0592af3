"""The list of statements: who published what and when, whose words they carry, and how much was coded from each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import streamlit as st

from claimsmap.corpus.cache import once_per_corpus
from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.model.records import Statement
from claimsmap.query.selection import Selection
from pages.parts.filters.counts import collections_counted
from pages.parts.filters.matching_claims import chosen_in_any_statement, matching_claims_in
from pages.parts.filters.no_results import offer_way_back
from pages.parts.sections.long_lists import ALL, show_in_parts
from pages.parts.shell.labels import plain_label
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

AT_ONCE = 50
"""Statements shown at first, in a long list."""
NOT_LONG = 100
"""A list up to this length is shown whole."""
NODES = 17
"""DOM nodes per row."""


class Row(NamedTuple):
    """A statement with its matching mentions, its mentions and its claims, as counts."""

    statement: Statement
    fitting: int
    mentions: int
    claims: int


def show_statement_list(view: View, only: Sequence[str]) -> None:
    """The statements with a claim that matches the view: those of its collections, or only those in `only`."""
    ranks = _ranks(view.corpus)
    candidates = sorted(only, key=ranks.__getitem__) if only else list(ranks)
    fitting = _fitting(view) if _is_narrowed(view.selection) else view.corpus.statements
    shown = [ident for ident in candidates if ident in fitting]
    st.markdown(_count_line(len(shown), len(candidates), view))
    if not shown:
        offer_way_back(_("No statements match."))
        return
    show_in_parts(
        shown,
        lambda part: show("statements/statement_list.html", rows=_rows(part, view), view=view),
        "statements",
        AT_ONCE,
        nodes=lambda ident: NODES,
        whole=NOT_LONG,
        printed=ALL,
    )


@once_per_corpus
def _ranks(corpus: Corpus) -> dict[str, int]:
    """Statement → its rank by day of publication, in that order."""
    idents = list(corpus.statements)
    return {idents[place]: rank for rank, place in enumerate(corpus.overview.by_day)}


def _is_narrowed(selection: Selection) -> bool:
    return selection.without_time() != Selection(collection=selection.collection, statement=selection.statement) or (
        selection.first is not None or selection.last is not None
    )


def _count_line(shown: int, total: int, view: View) -> str:
    if shown < total:
        which = _("**{n} of {total} statements**, those that make a claim which fits the filters{collections}")
    else:
        which = _("**{total} statements**{collections}")
    which = which.format(n=f"{shown:,}", total=f"{total:,}", collections=plain_label(collections_counted(view)))
    rest = _(
        "by day of publication. Every claim was coded from one of these texts. Several texts of one party are one "
        "source: repetition confirms nothing."
    )
    return f"{which}, {rest}"


def _fitting(view: View) -> set[str]:
    """The statements with a claim that matches the view."""
    claims, chosen = view.index.rows["statement"], chosen_in_any_statement(view)
    if not claims:
        return set()
    fitting = np.logical_or.reduceat(chosen[claims.all_rows], claims.begins)
    return {ident for ident, fits in zip(claims, fitting.tolist(), strict=True) if fits}


def _rows(statements: Sequence[str], view: View) -> list[Row]:
    rows = []
    for ident in statements:
        claims = [claim.id for claim, _ in view.corpus.mentions_in(ident)]
        fit = matching_claims_in(ident, view)
        fitting = sum(claim in fit for claim in claims)
        rows.append(Row(view.corpus.statements[ident], fitting, len(claims), len(set(claims))))
    return rows
