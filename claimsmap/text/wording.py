"""Figures, measures and how certain a place is, in words: every number keeps its qualifier."""

from __future__ import annotations

from math import floor

from claimsmap.language import gettext as _
from claimsmap.model.about import About
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


def measure_text(measure: str, about: About, value: int | float | None = None) -> str:
    """A measure in words, as in corpus.yaml, to follow a number: houses_flooded is 'houses flooded'."""
    told = about.measure_of.get(measure)
    if told:
        return told.one if value == 1 and told.one else told.many
    words = measure.removesuffix("_pct").replace("_", " ")
    return words if words == measure.replace("_", " ") else _("{measure} (per cent)").format(measure=words)


def figure_text(figure: Figure) -> str:
    """A number with its qualifier: 'more than 1,400', 'only 25%', '12 (8 to 20)'."""
    return _with_range(figure, per_cent=figure.measure.endswith("_pct"))


def quantity_text(value: int | float | None, qualifier: Qualifier, per_cent: bool = False) -> str:
    """As `figure_text`, for a value without a figure."""
    words = BEFORE_THE_NUMBER[qualifier]
    if value is None:
        return words
    return f"{words} {value:,}{'%' if per_cent else ''}".strip()


def figure_in_words(figure: Figure, about: About) -> str:
    """A figure with its measure: 'more than 14 houses'. A share has no % sign here, as its measure says "per cent"."""
    is_one = figure.qualifier in (Qualifier.EXACTLY, Qualifier.ONLY) and figure.low is figure.high is None
    measure = measure_text(figure.measure, about, figure.value if is_one else None)
    number = _with_range(figure)
    is_not_told = figure.value is None and figure.low is None
    return f"{measure}: {number}" if is_not_told else f"{number} {measure}"


def _with_range(figure: Figure, per_cent: bool = False) -> str:
    """The number, followed by the uncertainty range that the same source gives."""
    sign = "%" if per_cent else ""
    low, high = (f"{end:,}{sign}" if end is not None else "" for end in (figure.low, figure.high))
    if low and high:
        told = _("{low} to {high}").format(low=low, high=high)
    else:
        told = f"{BEFORE_THE_NUMBER[Qualifier.AT_LEAST]} {low}" if low else ""
        told = f"{BEFORE_THE_NUMBER[Qualifier.UP_TO]} {high}" if high else told
    number = quantity_text(figure.value, figure.qualifier, per_cent)
    if not told or (figure.low == figure.value == figure.high):
        return number
    return told if figure.value is None else f"{number} ({told})"


def uncertainty_text(metres: float | None) -> str:
    """How far a place may lie from its coordinates, 'within about 500 m'; empty if unknown.

    `pages/assets/map/data/places.js` words it by the same rule.
    """
    whole = floor((metres or 0) + 0.5)
    if whole < 1000:
        return _("within about {n} m").format(n=whole) if whole else ""
    return _("within about {n} km").format(n=f"{floor(whole / 100 + 0.5) / 10:g}")
