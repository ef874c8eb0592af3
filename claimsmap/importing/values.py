"""Parses cell texts: numbers, days, coordinates. A blank cell is unknown, never 0 or a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from claimsmap.model.dates import span_of

BLANK = frozenset({"", "na", "n/a", "nan", "null", "none", "-", "–", "—", "unknown", "not known", "?"})
"""What people write in cells for an unknown number or day."""
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_GROUPED = re.compile(r"\d{1,3}(?:([,'\u00a0\u202f ])\d{3})(?:\1\d{3})*", re.ASCII)
_TIME = re.compile(r"[T ]+\d{1,2}:\d\d(:\d\d(\.\d+)?)?( ?[AP]M)?( ?(Z|[+-]\d\d:?\d\d))?$", re.ASCII | re.IGNORECASE)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_SHORT = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
_WORDED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})", re.ASCII)
_WORDED_US = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})", re.ASCII)
_COMPACT = re.compile(r"(19|20)\d{6}", re.ASCII)
_SERIAL = re.compile(r"\d{5}(\.\d+)?", re.ASCII)
CURE_DATE = "Write it like 2023-04-03, or leave it empty where it is not known"


class ValueProblem(ValueError):
    """An unparsable text: the problem, and the cure."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(what)
        self.what, self.cure = what, cure


def is_blank(text: str) -> bool:
    """Whether a cell of numbers, days or codes is blank or marked unknown."""
    return text.strip().casefold() in BLANK


def number(text: str) -> str:
    """A number in the records' notation. Raises ValueProblem for anything else, including ranges and words."""
    digits = text.strip()
    if _GROUPED.fullmatch(digits):
        digits = re.sub(r"\D", "", digits)
    if re.fullmatch(r"\d{1,15}\.0+", digits):
        digits = digits.partition(".")[0]
    if not re.fullmatch(r"\d{1,15}(\.\d{1,6})?", digits, re.ASCII):
        what = "is less than nothing" if digits.startswith("-") else "is not a number"
        raise ValueProblem(what, "Write digits only, or leave it empty where it is not known")
    return digits


def coordinate(text: str, largest: int, name: str) -> float:
    """Degrees north or east. Raises ValueProblem."""
    plain = text.strip().removesuffix("°").strip()
    if re.fullmatch(r"[+-]?\d{1,3},\d+", plain, re.ASCII):
        plain = plain.replace(",", ".")
    if not re.fullmatch(r"[+-]?\d{1,3}(\.\d+)?", plain, re.ASCII):
        raise ValueProblem("is no coordinate", "Write degrees with a decimal point, such as 48.01590")
    degrees = float(plain)
    if abs(degrees) > largest:
        raise ValueProblem(
            f"is outside the world: a {name} goes from -{largest} to {largest}", "See whether lat and lon are mixed up"
        )
    return degrees


def is_day_first(texts: Iterable[str]) -> bool | None:
    """Whether 03/04/2023 is 3 April in this column; None if its dates do not tell."""
    first = second = False
    for text in texts:
        if found := _SHORT.fullmatch(_TIME.sub("", text.strip())):
            if found[2] == ".":
                continue
            first, second = first or int(found[1]) > 12, second or int(found[3]) > 12
    return None if first == second else first


def when(text: str, day_first: bool | None) -> str:
    """The EDTF of a date. Raises ValueProblem for an invalid or ambiguous one."""
    plain = _TIME.sub("", text.strip())
    if found := _ISO.fullmatch(plain):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if _COMPACT.fullmatch(plain):
        return _day(int(plain[:4]), int(plain[4:6]), int(plain[6:]))
    if found := _SHORT.fullmatch(plain):
        a, b, year = int(found[1]), int(found[3]), int(found[4])
        in_order = True if found[2] == "." or a > 12 else False if b > 12 else a == b or day_first
        if in_order is None:
            raise ValueProblem("may be day first or month first", "Tell which with --dates dmy or --dates mdy")
        return _day(year, b, a) if in_order else _day(year, a, b)
    if found := _WORDED.fullmatch(plain):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    if found := _WORDED_US.fullmatch(plain):
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    if _SERIAL.fullmatch(plain):
        raise ValueProblem(
            "is a spreadsheet's number for a day, counted from 1900 or from 1904",
            "Give the column the format of a date in the spreadsheet, and save it again",
        )
    try:
        span_of(plain)
    except ValueError:
        raise ValueProblem("is no date", CURE_DATE) from None
    return plain


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        raise ValueProblem("is no day of the calendar", CURE_DATE) from None


def _month(name: str) -> int:
    found = [number for number, month in enumerate(MONTHS, start=1) if month.startswith(name.casefold())]
    return found[0] if len(found) == 1 else 0
