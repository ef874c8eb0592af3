"""Notices that may hold foreign text: HTML of our own, because Markdown makes links, emoji and formulas of it."""

from __future__ import annotations

from collections.abc import Sequence

from claimsmap.language import ngettext
from pages.parts.shell.templates import show


def tell(words: str) -> None:
    """Something to know."""
    show("shell/notice.html", words=words, role="status", look="")


def warn(words: str) -> None:
    """Something that was asked for and is not there."""
    show("shell/notice.html", words=words, role="alert", look="is-warning")


def show_fault(words: str) -> None:
    """Something in the files that an editor has to mend."""
    show("shell/notice.html", words=words, role="alert", look="is-fault")


def shortened(values: Sequence[str], most: int) -> str:
    """Values as a list in words, of which at most so many are named: "a, b and 3 more"."""
    named = ", ".join(values[:most])
    more = len(values) - most
    if more <= 0:
        return named
    return ngettext("{named} and {n} more", "{named} and {n} more", more).format(named=named, n=f"{more:,}")
