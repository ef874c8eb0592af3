"""The list of statements: who published what and when, whose words it carries, and how much was coded from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from claimsmap.language import gettext as _
from claimsmap.model.records import Statement
from claimsmap.query.selection import Selection
from pages.parts.filters.counts import collections_counted
from pages.parts.filters.kept_claims import kept_in_any_statement
from pages.parts.filters.no_results import offer_way_back
from pages.parts.sections.long_lists import show_in_parts
from pages.parts.shell.templates import show
from pages.parts.shell.view import View


class Row(NamedTuple):
    """A statement with how many of its mentions fit the view, how many it has, and of how many claims."""

    statement: Statement
    fitting: int
    mentions: int
    claims: int


def show_statement_list(view: View, only: Sequence[str]) -> None:
    """The statements that make a claim which fits the view: those of its collections, or of `only` these."""
    selection, corpus = view.selection, view.corpus
    candidates = [
        statement
        for statement in corpus.statements.values()
        if statement.id in only or (not only and statement.collection in view.collections)
    ]
    chosen = kept_in_any_statement(view)
    fitting = {
        statement.id: sum(claim.id in chosen for claim, _ in corpus.mentions_in(statement.id))
        for statement in candidates
    }
    narrowed = _is_narrowed(selection)
    shown = [statement for statement in candidates if fitting[statement.id] or not narrowed]
    st.markdown(_count_line(len(shown), len(candidates), view))
    if not shown:
        offer_way_back(_("No statements match."))
        return
    show_in_parts(
        sorted(shown, key=lambda each: str(each.published_span.first)),
        lambda part: show("statements/statement_list.html", rows=_rows(part, fitting, view), view=view),
        "statements",
    )


def _is_narrowed(selection: Selection) -> bool:
    return selection.without_time() != Selection(collection=selection.collection, statement=selection.statement) or (
        selection.first is not None or selection.last is not None
    )


def _count_line(shown: int, total: int, view: View) -> str:
    if shown < total:
        which = _("**{n} of {total} statements**, those that make a claim which fits the filters{collections}")
    else:
        which = _("**{total} statements**{collections}")
    which = which.format(n=f"{shown:,}", total=f"{total:,}", collections=collections_counted(view))
    rest = _(
        "by day of publication. Every claim was coded from one of these texts. Several texts of one party are one "
        "source: repetition confirms nothing."
    )
    return f"{which}, {rest}"


def _rows(statements: Sequence[Statement], fitting: Mapping[str, int], view: View) -> list[Row]:
    rows = []
    for statement in statements:
        claims = [claim.id for claim, _ in view.corpus.mentions_in(statement.id)]
        rows.append(Row(statement, fitting[statement.id], len(claims), len(set(claims))))
    return rows
