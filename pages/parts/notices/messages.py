"""Notices that may contain foreign text: our own HTML, since Markdown would make links, emoji and formulas of it."""

from __future__ import annotations

from collections.abc import Sequence

from claimsmap.language import ngettext
from pages.parts.shell.templates import show


def notify(words: str) -> None:
    """An informational notice."""
    show("shell/notice.html", words=words, role="status", look="")


def warn(words: str) -> None:
    """A warning about something requested that does not exist."""
    show("shell/notice.html", words=words, role="alert", look="is-warning")


def show_fault(words: str) -> None:
    """A fault in the files that an editor has to fix."""
    show("shell/notice.html", words=words, role="alert", look="is-fault")


def shortened(values: Sequence[str], most: int) -> str:
    """A list of values of which at most `most` are named: "a, b and 3 more"."""
    named = ", ".join(values[:most])
    more = len(values) - most
    if more <= 0:
        return named
    return ngettext("{named} and {n} more", "{named} and {n} more", more).format(named=named, n=f"{more:,}")
