"""Compact text encoding for columns of numbers and ids: a fifth the size of JSON, for data about every claim.

`pages/assets/shared/packed_columns.js` decodes it; tests/golden/packed_columns.json has the shared cases.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile
from string import ascii_lowercase, ascii_uppercase, digits

import numpy as np
import numpy.typing as npt

SIGNS = np.frombuffer(f"{ascii_uppercase}{ascii_lowercase}{digits}+/".encode(), dtype=np.uint8)
BITS = 5
MORE = 1 << BITS
LONGEST = MORE - 1
"""Maximum length of a prefix shared with the previous id."""
FINE = 100_000
"""Fractions of a degree: about a metre."""


def packed_numbers(numbers: npt.ArrayLike) -> str:
    """Non-negative integers as unsigned Base64 VLQ, as in source maps: five bits a digit, lowest first."""
    rest = np.asarray(numbers, dtype=np.int64)
    lengths = np.ones(len(rest), dtype=np.int64)
    for step in range(1, 12):
        lengths += rest >= 1 << BITS * step
    begins = np.cumsum(lengths) - lengths
    signs = np.empty(int(lengths.sum()), dtype=np.int64)
    for step in range(int(lengths.max(initial=0))):
        here = lengths > step
        signs[begins[here] + step] = (rest[here] & MORE - 1) | np.where(lengths[here] > step + 1, MORE, 0)
        rest = rest >> BITS
    return SIGNS[signs].tobytes().decode("ascii")


def packed_rising(numbers: Sequence[int]) -> str:
    """Strictly increasing non-negative integers, delta-encoded."""
    return packed_numbers(np.diff(np.asarray(numbers, dtype=np.int64), prepend=0))


def packed_exceptions(numbers: npt.ArrayLike, usual: npt.ArrayLike) -> str:
    """Numbers that mostly equal `usual`: for each exception, its distance from the previous exception and its value."""
    given = np.asarray(numbers, dtype=np.int64)
    others = np.flatnonzero(given != usual)
    return packed_numbers(np.column_stack([np.diff(others, prepend=0), given[others]]).ravel())


def packed_degrees(degrees: Iterable[float]) -> str:
    """Degrees to the metre, delta-encoded, with the sign in the lowest bit."""
    steps = np.diff(np.round(np.fromiter(degrees, dtype=float) * FINE).astype(np.int64), prepend=0)
    return packed_numbers(np.abs(steps) << 1 | (steps < 0))


def packed_ids(idents: Iterable[str]) -> str:
    """Front-coded ids, one a line: the length of the prefix shared with the previous id as one digit, then the rest."""
    lines = (_line(before, ident) for before, ident in pairwise(("", *idents)))
    return "\n".join(lines)


def _line(before: str, ident: str) -> str:
    alike = takewhile(lambda signs: signs[0] == signs[1], zip(before[:LONGEST], ident, strict=False))
    shared = sum(1 for _ in alike)
    return chr(SIGNS[shared]) + ident[shared:]
