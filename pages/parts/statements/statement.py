"""One statement in full: its record, its words, and, for a report, what it made of the statement it reports."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from claimsmap.model.records import Statement
from claimsmap.settings import settings
from claimsmap.text.marked_text import StatementText, in_order_of, read_statement_text
from pages.parts.shell.links import link
from pages.parts.shell.notices import show_fault
from pages.parts.shell.sections import on_this_page, show_title
from pages.parts.shell.view import View
from pages.parts.statements.common import all_collections, chosen_claims, counted, name_of, show_in_parts
from pages.parts.statements.comparison import show_comparison
from pages.parts.statements.record import record_html
from pages.parts.statements.words import words_html


def show_statement(statement: Statement, view: View) -> None:
    """The page of one statement."""
    st.html(f'<nav class="statement-lead" aria-label="Statements">{_way_back(view)}</nav>')
    show_title(name_of(statement))
    mentions = list(view.corpus.mentions_in(statement.id))
    fitting = chosen_claims(view, all_collections(view.selection))
    _say_what_is_here(statement, view, len(mentions))
    with on_this_page():
        st.html(record_html(statement, view))
        held = _held_text(statement)
        ordered = mentions
        if held.text is not None:
            ordered = in_order_of(held.text, mentions)
            _say_what_is_missing(held.text, [mention.words for _, mention in mentions])
        outside = sum(claim.id not in fitting for claim, _ in mentions)
        if outside:
            st.info(f"{outside:,} of {len(mentions):,} mentions lie outside the filters of this view; they are dimmed.")
        show_in_parts(
            ordered,
            lambda part: st.html(words_html(part, statement, held.text, fitting, view)),
            f"mentions-{statement.id}",
        )
        if statement.reports:
            show_comparison(statement, view)


def _way_back(view: View) -> str:
    return link("← All statements", "statements", replace(view.selection, statement=(), claim=""))


def _say_what_is_here(statement: Statement, view: View, mentions: int) -> None:
    claims = len({claim.id for claim, _ in view.corpus.mentions_in(statement.id)})
    coded = f"{counted(mentions, 'mention')} of {counted(claims, 'claim')}"
    collections = tuple(dict.fromkeys([*view.selection.collection, statement.collection]))
    on_map = link("on the map", "", view.selection, collection=collections, statement=(statement.id,), claim="")
    source = "a stored excerpt of this text, not the whole of it" if statement.excerpt_only else "this text"
    st.html(f'<p class="statement-lead">Coded from {source}: {coded}, {on_map}.</p>')


def _say_what_is_missing(text: str, locators: list[str]) -> None:
    missing = sum(words not in text for words in locators)
    if missing:
        show_fault(f"{missing:,} of {counted(len(locators), 'locator')} cannot be found in this text.")


def _held_text(statement: Statement) -> StatementText:
    """The text where this server holds it, with every fault of it said; else that it is with its publisher."""
    folder = settings().statements_dir
    held = read_statement_text(folder, statement) if folder else StatementText(None)
    for fault in held.faults:
        show_fault(fault)
    if held.text is None and not held.faults:
        st.html(
            '<p class="statement-lead">The text itself is with its publisher. Here are only the few words by which '
            "each claim is found in it.</p>"
        )
    return held
