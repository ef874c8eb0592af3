"""Values of records as spreadsheet cells and back, losslessly, with lists and pairs in a single cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

BETWEEN = " | "


def joined(items: Iterable[str]) -> str:
    """Several texts joined into one cell, escaped."""
    return BETWEEN.join(item.replace("\\", "\\\\").replace("|", "\\|") for item in items)


def parted(text: str) -> list[str]:
    """The inverse of `joined`."""
    items, begin, at = [], 0, 0
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text.startswith(BETWEEN, at):
            items.append(text[begin:at])
            at = begin = at + len(BETWEEN)
        else:
            at += 1
    return [re.sub(r"\\(.)", r"\1", item, flags=re.DOTALL) for item in [*items, text[begin:]]]


def pairs_joined(values: Mapping[str, str]) -> str:
    """Names and values joined into one cell: "when: 2024-08 | place: Lyon"."""
    return joined(f"{name}: {value}" for name, value in values.items())


def pairs_parted(text: str) -> dict[str, str]:
    """The inverse of `pairs_joined`."""
    return {name: value for name, _, value in (item.partition(": ") for item in parted(text))}
