"""The first ten seconds: what is shown, who said it, and what it is not."""

from __future__ import annotations

from heapq import nlargest

import streamlit as st

from claimsmap.export.titles import TITLE
from pages.parts.filters.day_range import choose_dates_meant
from pages.parts.shell.sections import show_title
from pages.parts.shell.templates import html
from pages.parts.shell.view import View
from pages.server.assets import ASSETS

MOST_SPEAKERS = 2


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
    sentence.html(html("map/heading.html", statements=len(statements), years=years, speakers=_who_speaks_most(view)))
    with control:
        choose_dates_meant(view.selection)


def _who_speaks_most(view: View) -> list[tuple[str, int]]:
    """The speakers of most claims, with how many are theirs; empty for a record without claims."""
    most = nlargest(MOST_SPEAKERS, view.frame.rows["speaker"].items(), key=lambda claims_of: len(claims_of[1]))
    return [(view.corpus.speaker_name(speaker), len(claims)) for speaker, claims in most]
