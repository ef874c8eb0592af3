"""Checks on characters: nothing invisible, nothing that changes the reading direction, nothing overlong."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

LONGEST_FIELD = 2_000
"""Maximum characters in one value: several times the longest note so far."""
MOST_ITEMS = 1_000
"""Maximum items in one list of a record."""

_INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Unicode categories of controls, format characters (zero-width, bidi overrides), surrogates and line separators."""
_BLANK = set("\u034f\u115f\u1160\u2800\u3164\uffa0")
"""Letters and marks that render as nothing."""

Unfit = tuple[tuple[str | int, ...], str, str]
"""Path within the record, problem, cure."""


def is_visible(sign: str) -> bool:
    """Whether a character is visible; a space counts as visible."""
    return (sign.isprintable() and sign not in _BLANK) or unicodedata.category(sign) == "Zs"


def all_visible(text: str) -> bool:
    """Whether every character of a text is visible."""
    return (text.isprintable() and _BLANK.isdisjoint(text)) or all(map(is_visible, text))


def plain(text: str) -> str:
    """A text as one line: newlines and tabs become spaces, other invisible characters U+FFFD."""
    return "".join(sign if is_visible(sign) else " " if sign in "\n\t" else "\ufffd" for sign in text)


def unfit(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[Unfit]:
    """Everything in a record of mappings, lists and strings, keys included, that must not be displayed as it is."""
    if isinstance(value, str):
        yield from _text(value, path)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _text(key, path)
            yield from unfit(each, (*path, key))
    elif len(value) > MOST_ITEMS:
        yield path, f"has {len(value):,} items, more than {MOST_ITEMS:,}", "Make several records of it"
    else:
        for position, each in enumerate(value):
            yield from unfit(each, (*path, position))


def _text(text: str, path: tuple[str | int, ...]) -> Iterator[Unfit]:
    if len(text) > LONGEST_FIELD:
        yield path, f"has {len(text):,} characters, more than {LONGEST_FIELD:,}", "Shorten it"
    if all_visible(text):
        return
    for sign in dict.fromkeys(text):
        if not is_visible(sign) and sign != "\n":
            name = unicodedata.name(sign, "a control character")
            yield path, f"holds U+{ord(sign):04X} ({name}), which nobody sees", "Type it again without that sign"
