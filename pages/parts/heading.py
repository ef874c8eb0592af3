"""The first ten seconds: what is shown, who said it, and what it is not."""

from __future__ import annotations

import streamlit as st

from claimsmap.describing import TITLE
from pages.parts.assets import ASSETS
from pages.parts.day_range import choose_dates_meant
from pages.parts.sections import show_title
from pages.parts.view import View


def show_style() -> None:
    """The style that all pages share."""
    st.html(ASSETS / "page.css")


def show_heading(view: View) -> None:
    """Title and one sentence of the map."""
    statements = [each for each in view.corpus.statements.values() if each.collection in view.selection.collection]
    days = sorted(day for each in statements if (day := each.published_span.first))
    years = f" of {days[0].year}–{days[-1].year}" if days else ""
    show_title(TITLE)
    sentence, control = st.columns([0.7, 0.3], vertical_alignment="center")
    sentence.markdown(
        f"Each mark is what one of **{len(statements)} statements and reports**{years} says, with the speaker, the day "
        "and the words. Nothing here is our finding. **No mark does not mean safe.**"
    )
    with control:
        choose_dates_meant(view.selection)
