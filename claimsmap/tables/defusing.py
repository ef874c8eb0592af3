"""Texts that a spreadsheet would run as formulas: defused on the way out, restored on the way in."""

from __future__ import annotations

RUNS = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet may take for a formula."""


def defused(text: str) -> str:
    """A text with an apostrophe before it where it could run, or where it begins with one itself."""
    return f"'{text}" if text.startswith((*RUNS, "'")) else text


def restored(text: str) -> str:
    """The text that was defused."""
    return text.removeprefix("'")


def restored_if_it_runs(text: str) -> str:
    """As `restored`, of a foreign table, where an apostrophe may be a letter of its own: 'Ayn al-Arab."""
    return text[1:] if text.startswith("'") and text[1:].startswith(RUNS) else text
