"""The range of days as two date fields, for pages without a timeline, and which dates it applies to."""

from __future__ import annotations

from datetime import date

import streamlit as st

from claimsmap.language import gettext as _
from claimsmap.query.selection import DatesMeant, Selection
from pages.parts.shell.view import View, change

MEANT = {DatesMeant.HAPPENED: _("happened"), DatesMeant.SAID: _("said")}
"""Completes the label "Dates: when it …"."""
FIRST_OFFERED, LAST_OFFERED = date(1900, 1, 1), date(2100, 12, 31)
"""Limits of the calendars; a link may exceed them."""


def choose_days(view: View) -> None:
    """First day, last day and their meaning, side by side; each change updates the selection at once."""
    selection = view.selection
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _day(_("First day"), "first", selection.first, FIRST_OFFERED, selection.last or LAST_OFFERED)
        _day(_("Last day"), "last", selection.last, selection.first or FIRST_OFFERED, LAST_OFFERED)
        choose_dates_meant(selection)


def choose_dates_meant(selection: Selection) -> None:
    """Whether the range applies to when it happened or when it was said."""
    key = f"dates-{st.session_state.generation}"
    st.segmented_control(
        _("Dates: when it"),
        list(DatesMeant),
        default=selection.dates,
        required=True,
        key=key,
        format_func=MEANT.__getitem__,
        on_change=lambda: change(dates=DatesMeant(st.session_state[key])),
    )


def _day(label: str, field: str, chosen: date | None, earliest: date, latest: date) -> None:
    key = f"{field}-{st.session_state.generation}"
    st.date_input(
        label,
        chosen,
        min_value=min(earliest, chosen or earliest),
        max_value=max(latest, chosen or latest),
        format="YYYY-MM-DD",
        key=key,
        on_change=lambda: change(**{field: st.session_state[key]}),
        width=170,
    )
