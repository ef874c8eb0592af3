"""Guards against formula injection: texts that a spreadsheet would run are escaped on export, unescaped on import."""

from __future__ import annotations

RUNS = ("=", "+", "-", "@", "\t", "\r")
"""Prefixes by which a spreadsheet may take a cell for a formula."""


def defused(text: str) -> str:
    """A text prefixed with an apostrophe if it could run, or itself begins with one."""
    return f"'{text}" if text.startswith((*RUNS, "'")) else text


def restored(text: str) -> str:
    """The inverse of `defused`."""
    return text.removeprefix("'")


def restored_if_it_runs(text: str) -> str:
    """As `restored`, for tables not exported by us, where an apostrophe may be part of the text: 'Ayn al-Arab."""
    return text[1:] if text.startswith("'") and text[1:].startswith(RUNS) else text
