"""What things are called in a sentence: a statement by its publisher and day, a number with its noun."""

from __future__ import annotations

from collections.abc import Callable

from claimsmap.language import ngettext
from claimsmap.model.records import Statement
from claimsmap.text.date_words import NO_DATE, date_text
from claimsmap.text.foreign import Composed, composed


def day_of(statement: Statement) -> str:
    """The day of publication in words."""
    return date_text(statement.published or "") or NO_DATE


def name_of(statement: Statement) -> Composed:
    """Publisher and day: how a statement is called. A name that is read from the right does not change their order."""
    return composed("{publisher}, {day}", publisher=statement.publisher, day=day_of(statement))


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 mention, 2 mentions. The nouns are those of `NOUNS`."""
    return NOUNS[noun](number).format(n=f"{number:,}")


NOUNS: dict[str, Callable[[int], str]] = {
    "claim": lambda n: ngettext("{n} claim", "{n} claims", n),
    "mention": lambda n: ngettext("{n} mention", "{n} mentions", n),
    "other mention": lambda n: ngettext("{n} other mention", "{n} other mentions", n),
    "text": lambda n: ngettext("{n} text", "{n} texts", n),
    "locator": lambda n: ngettext("{n} locator", "{n} locators", n),
}
