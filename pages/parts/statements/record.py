"""The record of a statement: what it is, when and where it was published, and how that is known."""

from __future__ import annotations

from claimsmap.analysis.report_comparison import reports_of
from claimsmap.model.records import Statement
from claimsmap.text.quotation import are_coded
from pages.parts.shell.templates import show
from pages.parts.shell.view import View
from pages.parts.statements.speaker_chain import chain_picture


def show_record(statement: Statement, view: View) -> None:
    """The record, with a picture of the chain of speakers."""
    show(
        "statements/record.html",
        statement=statement,
        is_table=are_coded(mention for _, mention in view.corpus.mentions_in(statement.id)),
        view=view,
        reports=reports_of(statement.id, view.corpus),
        chain=chain_picture(statement, view.corpus),
    )
