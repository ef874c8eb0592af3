"""Which statements the URL asks for: all that match, several, or one in full."""

from __future__ import annotations

import streamlit as st

from claimsmap.language import gettext as _
from pages.parts.sections.headings import show_title
from pages.parts.shell.view import View
from pages.parts.statements.comparison import show_comparison
from pages.parts.statements.list import show_statement_list
from pages.parts.statements.statement import show_statement
from pages.server.assets import ASSETS


def show_statements(view: View) -> None:
    """One statement if the view names exactly one, else the list of matches, with reports beside their sources."""
    st.html(ASSETS / "statements.css")
    asked = view.selection.statement
    known = [ident for ident in asked if ident in view.corpus.statements]
    if len(asked) == len(known) == 1:
        show_statement(view.corpus.statements[known[0]], view)
        return
    show_title(_("Statements"))
    show_statement_list(view, known)
    for ident in known:
        report = view.corpus.statements[ident]
        if report.reports in known:
            show_comparison(report, view)
