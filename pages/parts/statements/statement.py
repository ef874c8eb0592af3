"""One statement in full: its record, its words and, for a report, how it compares with its source."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from claimsmap.language import gettext as _
from claimsmap.model.about import About
from claimsmap.model.records import Claim, Mention, Statement
from claimsmap.settings import settings
from claimsmap.text.attribution import statement_name
from claimsmap.text.marked_text import StatementText, in_order_of, read_statement_text
from claimsmap.text.quotation import are_coded
from pages.parts.filters.matching_claims import matching_claims_in
from pages.parts.notices.messages import show_fault
from pages.parts.sections.headings import on_this_page, show_title
from pages.parts.sections.long_lists import ALL, FEWEST, show_in_parts
from pages.parts.shell.counting import counted
from pages.parts.shell.templates import show
from pages.parts.shell.view import View
from pages.parts.statements.comparison import show_comparison
from pages.parts.statements.record import show_record
from pages.parts.statements.words import numbered, show_words

NODES = 13
"""DOM nodes per mention."""


def show_statement(statement: Statement, view: View) -> None:
    """The page of one statement."""
    show("statements/way_back.html", view=view)
    show_title(statement_name(statement))
    mentions = list(view.corpus.mentions_in(statement.id))
    fitting = matching_claims_in(statement.id, view)
    is_table = are_coded(mention for _, mention in mentions)
    claims = len({claim.id for claim, _ in mentions})
    show(
        "statements/coded.html",
        statement=statement,
        mentions=len(mentions),
        claims=claims,
        is_table=is_table,
        view=view,
    )
    with on_this_page():
        show_record(statement, view)
        held = StatementText(None) if is_table else _held_text(statement, view.whole.about)
        ordered = mentions
        if held.text is not None:
            ordered = in_order_of(held.text, mentions)
            _say_what_is_missing(held.text, [mention.words for _, mention in mentions])
        outside = sum(claim.id not in fitting for claim, _ in mentions)
        if outside:
            told = _("{n} of {total} mentions lie outside the filters of this view; they are dimmed.")
            st.info(told.format(n=f"{outside:,}", total=f"{len(mentions):,}"))
        show_in_parts(
            numbered(ordered),
            lambda part: show_words(part, statement, held.text, fitting, view),
            f"mentions-{statement.id}",
            nodes=lambda mention: NODES if held.text is None else 0,  # a text is rendered with all its marks anyway
            least=_up_to(view.selection.claim, ordered),
            holds=".statement-mentions",
            printed=ALL,
        )
        if statement.reports:
            show_comparison(statement, view)


def _up_to(claim: str, mentions: Sequence[tuple[Claim, Mention]]) -> int:
    """The number of mentions up to the first of the open claim, which the URL may link to; a few if none is open."""
    return next((at for at, (each, _) in enumerate(mentions, start=1) if each.id == claim), FEWEST)


def _say_what_is_missing(text: str, locators: list[str]) -> None:
    missing = sum(words not in text for words in locators)
    if missing:
        told = _("{n} of {locators} cannot be found in this text.")
        show_fault(told.format(n=f"{missing:,}", locators=counted(len(locators), "locator")))


def _held_text(statement: Statement, about: About) -> StatementText:
    """The stored text, if this server has it, after showing its faults; else a note that it is with its publisher."""
    folder = settings().statements_dir
    held = read_statement_text(folder, statement, about) if folder else StatementText(None)
    for fault in held.faults:
        show_fault(fault)
    if held.text is None and not held.faults:
        show("statements/not_held.html")
    return held
