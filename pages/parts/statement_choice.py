"""Which of the statements the address asks for: all that fit, some of them, or one in full."""

from __future__ import annotations

import streamlit as st

from pages.parts.assets import ASSETS
from pages.parts.sections import show_title
from pages.parts.statement_comparison import show_comparison
from pages.parts.statement_list import show_statement_list
from pages.parts.statement_page import show_statement
from pages.parts.view import View


def show_statements(view: View) -> None:
    """One statement when the view names one, else the list of those that fit, reports beside what they report."""
    st.html(ASSETS / "statements.css")
    asked = view.selection.statement
    known = [ident for ident in asked if ident in view.corpus.statements]
    if len(asked) == len(known) == 1:
        show_statement(view.corpus.statements[known[0]], view)
        return
    show_title("Statements")
    show_statement_list(view, known)
    for ident in known:
        report = view.corpus.statements[ident]
        if report.reports in known:
            show_comparison(report, view)
