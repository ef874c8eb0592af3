"""The head of the differences page, and labels of aspects, locations and outcomes."""

from __future__ import annotations

import streamlit as st

from claimsmap.analysis.difference_register import Where
from claimsmap.language import gettext as _
from claimsmap.model.about import About
from claimsmap.model.vocabulary import Aspect, CheckKind, Outcome
from pages.parts.figures.sections import show_styles
from pages.parts.sections.headings import show_title
from pages.parts.shell.view import View

_ASPECTS: dict[str, str] = {
    Aspect.VALUE: _("Value"),
    Aspect.DATE: _("Date"),
    Aspect.PLACE: _("Place"),
    Aspect.SCOPE: _("Scope"),
    Aspect.WORDING: _("Wording"),
}


def aspects_of(about: About) -> dict[str, str]:
    """The label of each aspect in a corpus, most consequential first."""
    return {each: _ASPECTS.get(each) or about.field_label(each) for each in about.aspects}


WHERES = {
    Where.ONE_TEXT: _("within one text"),
    Where.REPORT: _("report and its source"),
    Where.ONE_SPEAKER: _("statements of one speaker"),
    Where.SPEAKERS: _("between speakers"),
}
OUTCOMES = {
    CheckKind.SUM: {Outcome.HOLDS: _("The parts add up"), Outcome.FAILS: _("The parts do not add up")},
    CheckKind.PART_OF: {
        Outcome.HOLDS: _("The part fits into the whole"),
        Outcome.FAILS: _("The part exceeds the whole"),
    },
    CheckKind.EQUAL: {Outcome.HOLDS: _("The texts agree"), Outcome.FAILS: _("The texts disagree")},
    CheckKind.NEVER_DECREASES: {Outcome.HOLDS: _("The total never falls"), Outcome.FAILS: _("The total falls")},
}
"""The label of each outcome, by kind of check."""


def show_differences_heading(view: View) -> None:
    """The title and introduction of the page."""
    show_styles("figures.css", "differences.css")
    show_title(_("Where the texts differ"))
    if not view.own:
        st.markdown(
            _(
                "Both wordings side by side, as printed, each with the way to its source. "
                "Nobody here decides **which of them is right**, and a difference is no proof of intent."
            )
        )
