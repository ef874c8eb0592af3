"""The words that the records may choose from: each field of a closed kind, with what each choice means."""

from __future__ import annotations

from enum import StrEnum


class Qualifier(StrEnum):
    """The words that stand before a number and never leave it."""

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
    """The publisher tells in its own words what another said."""
    CODED = "coded"
    """No words are printed: the publisher has it as fields of a table."""


class StatementKind(StrEnum):
    """Whether a text is the speaker's own or relays it."""

    PRIMARY = "primary"
    REPORT = "report"


class Drawn(StrEnum):
    """The most that a map may show of a place."""

    POINT = "point"
    """A pin at its coordinates."""
    CIRCLE = "circle"
    """A circle of its uncertainty: somewhere in here."""
    AREA = "area"
    """Its outline, filled."""
    LINE = "line"
    """Its line."""
    HATCHED = "hatched"
    """An approximate area, hatched: a stand-in outline, or else a circle of its uncertainty."""
    NONE = "none"
    """No mark: a row in the list of what is not on the map."""


class Shape(StrEnum):
    """The symbols that a kind can have; `pages/assets/shared/symbols.js` has their outlines."""

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
    """How one claim stands to another."""

    CONTRADICTS = "contradicts"
    ANSWERS = "answers"
    PART_OF = "part_of"
    SAME_SERIES = "same_series"
    REPEATS = "repeats"


class CheckKind(StrEnum):
    """What an editor wants watched."""

    SUM = "sum"
    """The parts add up to the whole, as far as their qualifiers allow."""
    PART_OF = "part_of"
    """No part is greater than the whole."""
    EQUAL = "equal"
    """Every operand says the same: value and qualifier of a figure, or the words of a field."""
    NEVER_DECREASES = "never_decreases"
    """A running total does not fall from one day to a later one."""


class Outcome(StrEnum):
    """What a check is known to give."""

    HOLDS = "holds"
    FAILS = "fails"


class Aspect(StrEnum):
    """In what two wordings differ, the most consequential first; further fields of a corpus come after the place."""

    VALUE = "value"
    DATE = "date"
    PLACE = "place"
    SCOPE = "scope"
    WORDING = "wording"
