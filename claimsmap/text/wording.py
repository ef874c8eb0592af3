"""Figures and measures in words: every number keeps its qualifier."""

from __future__ import annotations

import re
from math import floor

from claimsmap.language import gettext as _
from claimsmap.model.records import Figure
from claimsmap.model.vocabulary import Qualifier

BEFORE_THE_NUMBER = {
    Qualifier.EXACTLY: "",
    Qualifier.MORE_THAN: _("more than"),
    Qualifier.AT_LEAST: _("at least"),
    Qualifier.ABOUT: _("about"),
    Qualifier.NEARLY: _("nearly"),
    Qualifier.UP_TO: _("up to"),
    Qualifier.ONLY: _("only"),
    Qualifier.NOT_STATED: _("number not stated"),
}

MEASURES = {
    "victims": "victims (killed and injured)",
    "killed_civilians": "civilians killed",
    "killed_military": "military personnel killed",
    "killed_journalists": "journalists killed",
    "women": "women among the victims",
    "children": "children among the victims",
    "victims_off_contact_line": "victims outside the former contact line",
    "incidents_off_contact_line": "incidents outside the former contact line",
    "kilometres_from_line": "kilometres from the former contact line",
    "mines_laid": "mines said to be laid",
    "mines_in_the_ground": "mines said to be in the ground",
    "map_accuracy_pct": "per cent accuracy of the maps",
    "share_off_map_pct": "per cent of explosions outside the maps",
    "civilian_share_pct": "per cent civilians among the victims",
    "civilian_share_of_dead_pct": "per cent civilians among the dead",
    "pmn_e_mines_found": "PMN-E mines found",
    "pmn_2_mines_found": "PMN-2 mines found",
    "tm_62m_mines_found": "TM-62M mines found",
    "ozm_72_mines_found": "OZM-72 mines found",
    "mines_found_border": "mines found at the border",
    "mines_found_karabakh_region": "mines found in the Karabakh economic region",
    "missing_persons": "missing persons",
}
"""Where the plain words of a measure would not do."""


def measure_text(measure: str) -> str:
    """A measure in words: mines_found is 'mines found'."""
    return MEASURES.get(measure) or re.sub(r"_pct$", " (per cent)", measure).replace("_", " ")


def figure_text(figure: Figure) -> str:
    """A number with the words before it: 'more than 1,400', 'only 25%', '12 (8 to 20)'. Never bare when qualified."""
    return _with_range(figure, per_cent=figure.measure.endswith("_pct"))


def quantity_text(value: int | float | None, qualifier: Qualifier, per_cent: bool = False) -> str:
    """As `figure_text`, for a value that stands alone."""
    words = BEFORE_THE_NUMBER[qualifier]
    if value is None:
        return words
    return f"{words} {value:,}{'%' if per_cent else ''}".strip()


def figure_in_words(figure: Figure) -> str:
    """A figure with what was counted: 'more than 1,400 mines found'. A share says "per cent" there, without a sign."""
    measure = measure_text(figure.measure)
    number = _with_range(figure)
    is_not_told = figure.value is None and figure.low is None
    return f"{measure}: {number}" if is_not_told else f"{number} {measure}"


def _with_range(figure: Figure, per_cent: bool = False) -> str:
    """The number, and behind it how far the same source holds it to be off."""
    sign = "%" if per_cent else ""
    low, high = (f"{end:,}{sign}" if end is not None else "" for end in (figure.low, figure.high))
    told = f"{low} to {high}" if low and high else f"at least {low}" if low else f"up to {high}" if high else ""
    number = quantity_text(figure.value, figure.qualifier, per_cent)
    if not told or (figure.low == figure.value == figure.high):
        return number
    return told if figure.value is None else f"{number} ({told})"


def uncertainty_text(metres: float | None) -> str:
    """How far a place may lie from its coordinates, 'within about 500 m'; empty where nothing is known of it."""
    whole = floor((metres or 0) + 0.5)
    if whole < 1000:
        return _("within about {n} m").format(n=whole) if whole else ""
    return _("within about {n} km").format(n=f"{floor(whole / 100 + 0.5) / 10:g}")
