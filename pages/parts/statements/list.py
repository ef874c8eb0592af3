"""The list of statements: who published what and when, whose words it carries, and how much was coded from it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from claimsmap.model.records import Statement
from claimsmap.query.selection import Selection
from pages.parts.filters.no_results import offer_way_back
from pages.parts.shell.escaping import safe
from pages.parts.shell.view import View
from pages.parts.statements.common import (
    all_collections,
    cells_html,
    chosen_claims,
    counted,
    day_of,
    show_in_parts,
    statement_link,
    table_html,
)


def show_statement_list(view: View, only: Sequence[str]) -> None:
    """The statements that make a claim which fits the view: those of its collections, or of `only` these."""
    selection, corpus = view.selection, view.corpus
    candidates = [
        statement
        for statement in corpus.statements.values()
        if statement.id in only or (not only and statement.collection in selection.collection)
    ]
    chosen = chosen_claims(view, all_collections(selection))
    fitting = {
        statement.id: sum(claim.id in chosen for claim, _ in corpus.mentions_in(statement.id))
        for statement in candidates
    }
    narrowed = _is_narrowed(selection)
    shown = [statement for statement in candidates if fitting[statement.id] or not narrowed]
    st.markdown(_count_line(len(shown), len(candidates), view))
    if not shown:
        offer_way_back("No statement makes a claim that fits this choice of dates and filters.")
        return
    show_in_parts(
        sorted(shown, key=lambda each: str(each.published_span.first)),
        lambda part: st.html(_table(part, fitting, view)),
        "statements",
    )


def _is_narrowed(selection: Selection) -> bool:
    return selection.without_time() != Selection(collection=selection.collection, statement=selection.statement) or (
        selection.first is not None or selection.last is not None
    )


def _count_line(shown: int, total: int, view: View) -> str:
    names = " and ".join(view.selection.collection)
    which = f"**{shown:,} of {total:,} statements**, those that make a claim which fits the filters"
    return (
        f"{which if shown < total else f'**{total:,} statements**'} ({names} collection), by day of publication. "
        "Every claim was coded from one of these texts. Several texts of one party are one source: "
        "repetition confirms nothing."
    )


def _table(statements: Sequence[Statement], fitting: dict[str, int], view: View) -> str:
    rows = "".join(_row(statement, fitting[statement.id], view) for statement in statements)
    heads = ("Statement", "Published", "What it is", "Speakers, outermost last", "Coded")
    return f'<div class="statements-wide">{table_html("The statements, by day of publication", heads, rows)}</div>'


def _row(statement: Statement, fits: int, view: View) -> str:
    corpus = view.corpus
    mentions = list(corpus.mentions_in(statement.id))
    claims = len({claim.id for claim, _ in mentions})
    speakers = " → ".join(corpus.speaker_name(speaker) for speaker in statement.speakers)
    some = f"{fits:,} of " if fits < len(mentions) else ""
    cells = (
        ("Published", f"{safe(day_of(statement))}<br><small>{safe(statement.published_basis)}</small>"),
        ("What it is", origin_of(statement, view)),
        ("Speakers", safe(speakers)),
        ("Coded", f"{some}{counted(len(mentions), 'mention')}<br><small>of {counted(claims, 'claim')}</small>"),
    )
    title = f"<br><small>{safe(statement.title)}</small>" if statement.title else ""
    name = statement_link(statement, view, statement.publisher)
    return f'<tr role="row"><th scope="row" role="rowheader">{name}{title}</th>{cells_html(cells)}</tr>'


def origin_of(statement: Statement, view: View) -> str:
    """Whether it is a primary text or a report, and of which, as HTML."""
    if statement.reports:
        return f"report of {statement_link(view.corpus.statements[statement.reports], view)}"
    if statement.reports_of:
        return f"report of {safe(statement.reports_of)} <small>(not among the texts here)</small>"
    return "primary: the speaker’s own text" if statement.kind == "primary" else "report"
