"""Groups faults with one cause: an unknown id used in many records is reported once, with all its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from claimsmap.files.faults import Fault

_LEADS_NOWHERE = re.compile(r'(?:no [a-z ]+|is) "[^"]*"(?:, which is none of| in )')
MOST_APART = 2
"""Groups of at most this size are reported one by one."""
MOST_LINES = 20
"""Maximum lines listed in one message."""


def gathered(faults: Iterable[Fault]) -> list[Fault]:
    """The faults in their original order, with repeated faults about the same unknown id merged into one."""
    groups: dict[tuple[str, str, str], list[Fault]] = {}
    for fault in faults:
        ident = (fault.file, fault.problem, fault.cure) if _LEADS_NOWHERE.match(fault.problem) else (str(fault), "", "")
        groups.setdefault(ident, []).append(fault)
    return [each for group in groups.values() for each in _gathered(group)]


def _gathered(group: list[Fault]) -> list[Fault]:
    if len(group) <= MOST_APART:
        return group
    first, *others = group
    lines = ", ".join(str(each.line) for each in others[:MOST_LINES])
    more = f" and {len(others) - MOST_LINES:,} more" if len(others) > MOST_LINES else ""
    return [replace(first, problem=f"{first.problem}; {len(others):,} times more, on lines {lines}{more}")]
