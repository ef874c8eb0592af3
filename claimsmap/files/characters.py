"""Text that is what it looks like: nothing invisible, nothing that turns the direction of reading, nothing endless."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

LONGEST_FIELD = 2_000
"""Characters of one value: several times the longest note that was needed."""
MOST_ITEMS = 1_000
"""Items of one list in a record."""

_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Categories of controls, format signs (zero-width, right-to-left overrides), half characters and odd line ends."""
_BLANK = set("\u034f\u115f\u1160\u2800\u3164\uffa0")
"""Letters and marks of which nothing is drawn."""

Unfit = tuple[tuple[str | int, ...], str, str]
"""Where in a record, what is wrong and what to do."""


def is_seen(sign: str) -> bool:
    """Whether a reader sees that a character is there; a space counts as seen."""
    return (sign.isprintable() and sign not in _BLANK) or unicodedata.category(sign) == "Zs"


def all_seen(text: str) -> bool:
    """Whether a reader sees every character of a text."""
    return (text.isprintable() and _BLANK.isdisjoint(text)) or all(map(is_seen, text))


def plain(text: str) -> str:
    """A text as one line in which each sign that cannot be seen is replaced by one that can."""
    return "".join(sign if is_seen(sign) else " " if sign in "\n\t" else "\ufffd" for sign in text)


def unfit(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[Unfit]:
    """What a record of mappings, lists and texts holds that cannot be shown as it is, keys included."""
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
    if all_seen(text):
        return
    for sign in dict.fromkeys(text):
        if not is_seen(sign) and sign != "\n":
            name = unicodedata.name(sign, "a control character")
            yield path, f"holds U+{ord(sign):04X} ({name}), which nobody sees", "Type it again without that sign"
