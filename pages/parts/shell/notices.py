"""Notices that may hold foreign text: HTML of our own, because Markdown makes links, emoji and formulas of it."""

from __future__ import annotations

import streamlit as st

from pages.parts.shell.escaping import safe


def tell(words: str) -> None:
    """Something to know."""
    st.html(f'<p class="claims-alert" role="status">{safe(words)}</p>')


def warn(words: str) -> None:
    """Something that was asked for and is not there."""
    st.html(f'<p class="claims-alert is-warning" role="alert">{safe(words)}</p>')


def show_fault(words: str) -> None:
    """Something in the files that an editor has to mend."""
    st.html(f'<p class="claims-alert is-fault" role="alert"><strong>Fault:</strong> {safe(words)}</p>')
