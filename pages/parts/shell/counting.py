"""Numbers with their nouns, in the right plural form."""

from __future__ import annotations

from collections.abc import Callable

from claimsmap.language import ngettext


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 mention, 2 mentions. `noun` is a key of `NOUNS`."""
    return NOUNS[noun](number).format(n=f"{number:,}")


NOUNS: dict[str, Callable[[int], str]] = {
    "claim": lambda n: ngettext("{n} claim", "{n} claims", n),
    "mention": lambda n: ngettext("{n} mention", "{n} mentions", n),
    "other mention": lambda n: ngettext("{n} other mention", "{n} other mentions", n),
    "text": lambda n: ngettext("{n} text", "{n} texts", n),
    "locator": lambda n: ngettext("{n} locator", "{n} locators", n),
}
