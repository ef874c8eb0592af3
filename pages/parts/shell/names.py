"""What things are called in a sentence: a statement by its publisher and day, a number with its noun."""

from __future__ import annotations

from claimsmap.language import gettext as _
from claimsmap.model.records import Statement
from claimsmap.text.date_words import date_text


def day_of(statement: Statement) -> str:
    """The day of publication in words."""
    return date_text(statement.published or "") or _("no date")


def name_of(statement: Statement) -> str:
    """Publisher and day: how a statement is called."""
    return f"{statement.publisher}, {day_of(statement)}"


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 mention, 2 mentions."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
