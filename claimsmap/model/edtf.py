"""Extended Date/Time Format (ISO 8601-2:2019, levels 0 to 2): parses a date into parts, with first and last possible
day.

Not left to a library, because what a date can mean is central here: the `edtf` package gives bounds ten years wide for
an unknown end, none for an open one, and rejects 1984-1X and 2011-23~. It is one module because each form of a date is
parsed and bounded in the same place.

Supported: days, months, years, seasons and other parts of a year, intervals, open (..) and unknown (empty) ends,
uncertain (?), approximate (~) and both (%) for the whole or for a part, and X for unspecified digits. Not supported,
and rejected with a specific message: times of day, years outside 0001 to 9999, significant digits, and sets. Doubt does
not widen the bounds: they are those of the date as written; `claimsmap.text.date_words` puts the doubt into words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import product

LONGEST = 64
CURE = "write 2024-03-09, 2024-03, 2024 or 2024-01/2024-03-09"

Q = "[?~%]?"
_SIDE = re.compile(
    rf"({Q})([0-9X]{{4}})({Q})(?:-({Q})([0-9X]{{2}})({Q})(?:-({Q})([0-9X]{{2}})({Q}))?)?",
    re.ASCII,
)

WINTER = ((-1, 12), (1, 2))
"""December of the year before to February of the year after: "winter 2024" can mean either winter."""
PARTS_OF_A_YEAR: dict[int, tuple[tuple[int, int], tuple[int, int]]] = {
    21: ((0, 3), (0, 5)),
    22: ((0, 6), (0, 8)),
    23: ((0, 9), (0, 11)),
    24: WINTER,
    25: ((0, 3), (0, 5)),
    26: ((0, 6), (0, 8)),
    27: ((0, 9), (0, 11)),
    28: WINTER,
    29: ((0, 9), (0, 11)),
    30: WINTER,
    31: ((0, 3), (0, 5)),
    32: ((0, 6), (0, 8)),
    **{33 + quarter: ((0, 3 * quarter + 1), (0, 3 * quarter + 3)) for quarter in range(4)},
    **{37 + third: ((0, 4 * third + 1), (0, 4 * third + 4)) for third in range(3)},
    **{40 + half: ((0, 6 * half + 1), (0, 6 * half + 6)) for half in range(2)},
}
"""Code → first and last (year offset, month). 21 to 24 are read as the northern hemisphere's seasons."""


@dataclass(frozen=True)
class Part:
    """Year, month or day as written: its digits, X for an unspecified one, and its own doubt ('', '?', '~' or '%')."""

    digits: str
    doubt: str = ""

    @property
    def is_known(self) -> bool:
        """Whether every digit is specified."""
        return "X" not in self.digits

    def numbers(self) -> Iterator[int]:
        """Every number that the digits can stand for, ascending."""
        choices = ("0123456789" if digit == "X" else digit for digit in self.digits)
        return (int("".join(chosen)) for chosen in product(*choices))


@dataclass(frozen=True)
class Point:
    """A date that is not an interval: a year, optionally a month (or a part of the year) and a day."""

    year: Part
    month: Part | None = None
    day: Part | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that were written, year first."""
        return tuple(part for part in (self.year, self.month, self.day) if part)

    @property
    def part_of_year(self) -> int | None:
        """The code of a season, quarter, third or half; None for a plain month."""
        if self.month is None or not self.month.is_known or int(self.month.digits) <= 12:
            return None
        return int(self.month.digits)

    @cached_property
    def bounds(self) -> tuple[date | None, date | None]:
        """First and last possible day; both None for the year XXXX. Raises ValueError where no day fits."""
        if self.year.digits == "XXXX":
            next(self._days(forward=True))
            return None, None
        try:
            return next(self._days(forward=True)), next(self._days(forward=False))
        except StopIteration:
            raise ValueError("no day of the calendar fits") from None

    def _days(self, forward: bool) -> Iterator[date]:
        """First days of the matching periods in ascending order, or their last days in descending order."""

        def order(numbers: Iterable[int]) -> Iterable[int]:
            return numbers if forward else reversed(list(numbers))

        for year in order(self.year.numbers()):
            if not 1 <= year <= 9999:
                continue
            if self.part_of_year:
                years, month = PARTS_OF_A_YEAR[self.part_of_year][0 if forward else 1]
                yield from _edge(year + years, month, forward)
                continue
            for month in order(self.month.numbers() if self.month else range(1, 13)):
                if not 1 <= month <= 12:
                    continue
                for day in order(self.day.numbers() if self.day else range(1, 32)):
                    yield from _day(year, month, day)


@dataclass(frozen=True)
class Edtf:
    """A date as written: one point, or an interval of two sides, each a point, '..' (open) or '' (unknown)."""

    begin: Point | str
    end: Point | str
    is_interval: bool

    @cached_property
    def bounds(self) -> tuple[date | None, date | None]:
        """First and last possible day; None on a side that is open, unknown or has no known year."""
        first = self.begin.bounds[0] if isinstance(self.begin, Point) else None
        last = self.end.bounds[1] if isinstance(self.end, Point) else None
        return first, last


@lru_cache(maxsize=65536)
def parse(text: str) -> Edtf:
    """Parse EDTF. Raises ValueError, with the text and how to write it, for an invalid date or an unsupported form."""
    if len(text) > LONGEST:
        raise ValueError(f"has {len(text)} characters: a date is written like 2024-03-09 or 2024-01/2024-03-09")
    for pattern, reason in _NOT_SUPPORTED:
        if pattern.search(text):
            raise ValueError(f'"{text}" {reason}')
    sides = text.split("/")
    if len(sides) == 1:
        point = _point(text, text)
        return _sound(Edtf(point, point, is_interval=False), text)
    if len(sides) > 2 or ("" in sides and not any(side not in ("", "..") for side in sides)):
        raise not_a_date(text)
    begin, end = (side if side in ("", "..") else _point(side, text) for side in sides)
    return _sound(Edtf(begin, end, is_interval=True), text)


def not_a_date(text: str) -> ValueError:
    """The error for a text that is not a date."""
    return ValueError(f'"{text}" is not a date in EDTF: {CURE}')


_NOT_SUPPORTED = [
    (
        re.compile(r"\d[Tt ]\d\d(:|$|Z)|\d[Tt]\d\d|(?<!\d)\d\d?:\d\d|\d\s?[ap]\.?m\b", re.ASCII),
        f"has a time of day; days are the finest here: {CURE}",
    ),
    (
        re.compile(r"[\[\]{}]"),
        "is a set of dates, which is not supported: write an interval, 1667/1672",
    ),
    (
        re.compile(r"(^|/)[?~%]?(Y|-\d)"),
        "has a year outside 0001 to 9999, which is not supported: write .. for it",
    ),
    (re.compile(r"^[^/]*\dS\d"), "gives significant digits, which is not supported: write 195X for the 1950s"),
]


def _point(side: str, whole: str) -> Point:
    found = _SIDE.fullmatch(side)
    if not found:
        raise not_a_date(whole)
    groups = found.groups()
    before, digits, after = groups[0::3], groups[1::3], groups[2::3]
    return Point(
        *(
            Part(each, _together(before[index] or "", *after[index:])) if each else None  # type: ignore[arg-type]
            for index, each in enumerate(digits)
        )
    )


def _together(*doubts: str | None) -> str:
    """The combined doubt of a part: a mark after a part qualifies it and all before it, one in front that part
    alone."""
    marks = set("".join(each or "" for each in doubts))
    return "%" if "%" in marks or marks == {"?", "~"} else next(iter(marks), "")


def _sound(read: Edtf, text: str) -> Edtf:
    for point in (read.begin, read.end):
        if isinstance(point, Point):
            _check(point, text)
    first, last = read.bounds
    if first and last and first > last:
        raise ValueError(f'"{text}" ends before it begins: write the earlier date first')
    return read


def _check(point: Point, text: str) -> None:
    code = point.part_of_year
    if code is not None and (code not in PARTS_OF_A_YEAR or point.day):
        raise not_a_date(text)
    try:
        _ = point.bounds
    except (ValueError, StopIteration):
        raise not_a_date(text) from None


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _edge(year: int, month: int, forward: bool) -> Iterator[date]:
    """The first or last day of a month; beyond the calendar, its first or last day."""
    if not 1 <= year <= 9999:
        yield date.min if forward else date.max
        return
    for day in (1,) if forward else (31, 30, 29, 28):
        yield from _day(year, month, day)
