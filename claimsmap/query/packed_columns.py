"""Columns of numbers and of ids as texts: a fifth of what JSON takes of them, for what a browser holds of every claim.

`pages/assets/shared/packed_columns.js` undoes it; both are held against tests/golden/packed_columns.json.
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
"""Signs that an id shares with the one before, as far as they are counted."""
FINE = 100_000
"""Parts of a degree: a metre."""


def packed_numbers(numbers: npt.ArrayLike) -> str:
    """Whole numbers from 0 on as the Base64 VLQ of source maps, without a sign: five bits each, lowest first."""
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
    """Numbers from 0 on, each larger than the one before: as the differences."""
    return packed_numbers(np.diff(np.asarray(numbers, dtype=np.int64), prepend=0))


def packed_exceptions(numbers: npt.ArrayLike, usual: npt.ArrayLike) -> str:
    """Numbers most of which are as usual: of each other one, how far it is from the other before, and itself."""
    given = np.asarray(numbers, dtype=np.int64)
    others = np.flatnonzero(given != usual)
    return packed_numbers(np.column_stack([np.diff(others, prepend=0), given[others]]).ravel())


def packed_degrees(degrees: Iterable[float]) -> str:
    """Degrees to the metre: each as the way from the one before, whose lowest bit says whether it goes back."""
    steps = np.diff(np.round(np.fromiter(degrees, dtype=float) * FINE).astype(np.int64), prepend=0)
    return packed_numbers(np.abs(steps) << 1 | (steps < 0))


def packed_ids(idents: Iterable[str]) -> str:
    """Ids, a line each: how many signs it shares with the one before as a sign, and the others."""
    lines = (_line(before, ident) for before, ident in pairwise(("", *idents)))
    return "\n".join(lines)


def _line(before: str, ident: str) -> str:
    alike = takewhile(lambda signs: signs[0] == signs[1], zip(before[:LONGEST], ident, strict=False))
    shared = sum(1 for _ in alike)
    return chr(SIGNS[shared]) + ident[shared:]
