"""The closed vocabularies of the records, with the meaning of each choice."""

from __future__ import annotations

from enum import StrEnum


class Qualifier(StrEnum):
    """The qualifier of a number, which is always shown with it."""

    EXACTLY = "exactly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    ABOUT = "about"
    NEARLY = "nearly"
    UP_TO = "up_to"
    ONLY = "only"
    NOT_STATED = "not_stated"


class Voice(StrEnum):
    """Whose words are printed."""

    OWN = "own"
    """The publisher speaks for itself."""
    QUOTED = "quoted"
    """The publisher prints another's words in quotation marks."""
    REPORTED = "reported"
    """The publisher reports in its own words what another said."""
    CODED = "coded"
    """No words are printed: the publisher has it as fields of a table."""


class StatementKind(StrEnum):
    """Whether a text is the speaker's own or relays it."""

    PRIMARY = "primary"
    REPORT = "report"


class Drawn(StrEnum):
    """The most precise way a map may draw a place."""

    POINT = "point"
    """A pin at its coordinates."""
    CIRCLE = "circle"
    """A circle with the radius of its uncertainty: somewhere in here."""
    AREA = "area"
    """Its outline, filled."""
    LINE = "line"
    """A line."""
    HATCHED = "hatched"
    """An approximate area, hatched: a stand-in outline, or else a circle with the radius of its uncertainty."""
    NONE = "none"
    """No mark: a row in the list of claims that are not on the map."""


class Shape(StrEnum):
    """The symbols of kinds; their outlines are in `pages/assets/shared/symbols.js`."""

    DISC = "disc"
    RING = "ring"
    DIAMOND = "diamond"
    SQUARE = "square"
    TRIANGLE = "triangle"
    TRIANGLE_DOWN = "triangle_down"
    PENTAGON = "pentagon"
    STAR = "star"
    CROSS = "cross"
    BUBBLE = "bubble"
    X = "x"


class RelationKind(StrEnum):
    """How one claim relates to another."""

    CONTRADICTS = "contradicts"
    ANSWERS = "answers"
    PART_OF = "part_of"
    SAME_SERIES = "same_series"
    REPEATS = "repeats"


class CheckKind(StrEnum):
    """What a check verifies."""

    SUM = "sum"
    """The parts add up to the whole, as far as their qualifiers allow."""
    PART_OF = "part_of"
    """No part is greater than the whole."""
    EQUAL = "equal"
    """All operands agree: value and qualifier of a figure, or the words of a field."""
    NEVER_DECREASES = "never_decreases"
    """A running total never falls from one day to a later one."""


class Outcome(StrEnum):
    """The known outcome of a check."""

    HOLDS = "holds"
    FAILS = "fails"


class Aspect(StrEnum):
    """Aspects in which two wordings differ, most consequential first; a corpus's further fields come after place."""

    VALUE = "value"
    DATE = "date"
    PLACE = "place"
    SCOPE = "scope"
    WORDING = "wording"
