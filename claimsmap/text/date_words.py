"""Dates in words, with every doubt that was written and never more exact: "about August 2022", "spring 2022"."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from claimsmap.model.edtf import Edtf, Part, Point, parse

MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]

SEASONS = ("spring", "summer", "autumn", "winter")
PARTS_OF_A_YEAR = {
    **{21 + season: f"{name} {{}}" for season, name in enumerate(SEASONS)},
    **{25 + season: f"{name} {{}} (northern hemisphere)" for season, name in enumerate(SEASONS)},
    **{29 + season: f"{name} {{}} (southern hemisphere)" for season, name in enumerate(SEASONS)},
    **{33 + quarter: f"{name} quarter of {{}}" for quarter, name in enumerate(("first", "second", "third", "fourth"))},
    **{37 + third: f"{MONTHS[4 * third]} to {MONTHS[4 * third + 3]} {{}}" for third in range(3)},
    40: "first half of {}",
    41: "second half of {}",
}
DOUBTS = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}


def day_text(day: date) -> str:
    """A day as people write it: 3 October 2022."""
    return f"{day.day} {day:%B} {day.year}"


@lru_cache(maxsize=65536)
def date_text(edtf: str) -> str:
    """An EDTF date in words, no more exact than it is; empty for no date. ValueError where it is none."""
    return _text_of(parse(edtf)) if edtf else ""


def _text_of(read: Edtf) -> str:
    if isinstance(read.begin, Point) and isinstance(read.end, Point):
        return f"{_point(read.begin)} to {_point(read.end)}" if read.is_interval else _point(read.begin)
    if isinstance(read.begin, Point):
        return f"from {_point(read.begin)} on" if read.end == ".." else f"from {_point(read.begin)}, end unknown"
    if isinstance(read.end, Point):
        return f"until {_point(read.end)}" if read.begin == ".." else f"until {_point(read.end)}, start unknown"
    return "at any time"


def _point(point: Point) -> str:
    """A date that is no interval, with its doubt: in front where it is about the whole, else behind, part by part."""
    words = _plain(point)
    doubts = {part.doubt for part in point.parts}
    if doubts == {""}:
        return words
    if len(doubts) == 1:
        return {"~": f"about {words}", "?": f"{words} (uncertain)", "%": f"about {words} (uncertain)"}[doubts.pop()]
    doubted = [f"{name} {DOUBTS[part.doubt]}" for name, part in _named(point) if part.doubt]
    return f"{words} ({', '.join(doubted)})"


def _named(point: Point) -> list[tuple[str, Part]]:
    month = "season" if point.part_of_year else "month"
    named = (("year", point.year), (month, point.month), ("day", point.day))
    return [(name, part) for name, part in named if part]


def _plain(point: Point) -> str:
    year = _year(point.year)
    if point.part_of_year:
        words = PARTS_OF_A_YEAR[point.part_of_year]
        return words.format(year if "of {}" in words else _in(year))
    if point.month is None:
        return year
    if point.day is None or point.day.digits == "XX":
        unknown = [name for name, part in _named(point)[1:] if part.digits == "XX"]
        begin = year if point.month.digits == "XX" else _month(point.month, year)
        return f"{begin}, {' and '.join(unknown)} unknown" if unknown else begin
    if point.month.digits == "XX":
        return f"{_day(point.day)} of an unknown month of {year}"
    if point.month.is_known:
        of_month = f"{MONTHS[int(point.month.digits) - 1]} {_in(year)}"
        return f"{int(point.day.digits)} {of_month}" if point.day.is_known else f"{_day(point.day)} {of_month}"
    return f"{_day(point.day)} of {_month(point.month, year)}"


def _year(part: Part) -> str:
    if part.is_known:
        return str(int(part.digits))
    if part.digits == "XXXX":
        return "an unknown year"
    if part.digits.endswith("X") and part.digits[:3].isdigit():
        return f"the {int(part.digits[:3])}0s"
    numbers = [number for number in part.numbers() if number > 0]
    return f"a year from {numbers[0]} to {numbers[-1]}"


def _in(year: str) -> str:
    """A year behind a month: 'December 1560', 'December in the 1560s', 'December of an unknown year'."""
    return year if year.isdigit() else f"in {year}" if year.startswith("the") else f"of {year}"


def _month(part: Part, year: str) -> str:
    months = [MONTHS[number - 1] for number in part.numbers() if 1 <= number <= 12]
    return f"{months[0]} {_in(year)}" if len(months) == 1 else f"a month from {months[0]} to {months[-1]} {_in(year)}"


def _day(part: Part) -> str:
    days = [number for number in part.numbers() if 1 <= number <= 31]
    return f"day {days[0]}" if len(days) == 1 else f"a day from {days[0]} to {days[-1]}"
