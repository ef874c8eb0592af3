"""The head of the differences page, and what kinds and places of differences are called."""

from __future__ import annotations

import streamlit as st

from claimsmap.analysis.difference_register import Where
from claimsmap.model.vocabulary import Aspect, CheckKind, Outcome
from pages.parts.figures.sections import show_styles
from pages.parts.sections.headings import show_title
from pages.parts.shell.view import View

ASPECTS = {
    Aspect.VALUE: "Value",
    Aspect.DATE: "Date",
    Aspect.PLACE: "Place",
    Aspect.MUNITION: "Munition",
    Aspect.SCOPE: "Scope",
    Aspect.WORDING: "Wording",
}
WHERES = {
    Where.ONE_TEXT: "within one text",
    Where.REPORT: "report and its source",
    Where.ONE_SPEAKER: "statements of one speaker",
    Where.SPEAKERS: "between speakers",
}
OUTCOMES = {
    CheckKind.SUM: {Outcome.HOLDS: "The parts add up", Outcome.FAILS: "The parts do not add up"},
    CheckKind.PART_OF: {Outcome.HOLDS: "The part fits into the whole", Outcome.FAILS: "The part exceeds the whole"},
    CheckKind.EQUAL: {Outcome.HOLDS: "The texts agree", Outcome.FAILS: "The texts disagree"},
    CheckKind.NEVER_DECREASES: {Outcome.HOLDS: "The total never falls", Outcome.FAILS: "The total falls"},
}
"""What the outcome of each kind of check says."""


def show_differences_heading(view: View) -> None:
    """Title and the rules of the page."""
    show_styles("figures.css", "differences.css")
    show_title("Where the texts differ")
    if not view.own:
        st.markdown(
            "Both wordings side by side, as printed, each with the way to its source. "
            "Nobody here decides **which of them is right**, and a difference is no proof of intent."
        )
