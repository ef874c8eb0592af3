"""Dates in words, with every doubt as written and never more exact: "about August 2024", "spring 2024"."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from claimsmap.language import gettext as _
from claimsmap.language import locale
from claimsmap.model.edtf import Edtf, Part, Point, parse

MONTHS = [locale().months["stand-alone"]["wide"][month] for month in range(1, 13)]
"""Month names, standing alone or before a year."""
MONTHS_OF_DAYS = [locale().months["format"]["wide"][month] for month in range(1, 13)]
"""Month names after a day, which some languages inflect."""
NO_DATE = _("no date")
"""Shown where a text states no day of its own."""

SEASONS = (_("spring"), _("summer"), _("autumn"), _("winter"))
QUARTERS = (
    _("first quarter of {year}"),
    _("second quarter of {year}"),
    _("third quarter of {year}"),
    _("fourth quarter of {year}"),
)
THIRDS = (_("January to April"), _("May to August"), _("September to December"))
HALVES = (_("first half of {year}"), _("second half of {year}"))
DOUBTS = {
    ("year", "?"): _("year uncertain"),
    ("year", "~"): _("year approximate"),
    ("year", "%"): _("year uncertain and approximate"),
    ("season", "?"): _("season uncertain"),
    ("season", "~"): _("season approximate"),
    ("season", "%"): _("season uncertain and approximate"),
    ("month", "?"): _("month uncertain"),
    ("month", "~"): _("month approximate"),
    ("month", "%"): _("month uncertain and approximate"),
    ("day", "?"): _("day uncertain"),
    ("day", "~"): _("day approximate"),
    ("day", "%"): _("day uncertain and approximate"),
}
UNKNOWN = {
    ("month",): _("{date}, month unknown"),
    ("day",): _("{date}, day unknown"),
    ("month", "day"): _("{date}, month and day unknown"),
}


def day_text(day: date) -> str:
    """A day in full: 3 October 2024."""
    return _("{day} {month} {year}").format(day=day.day, month=MONTHS_OF_DAYS[day.month - 1], year=day.year)


def month_in_short(day: date) -> str:
    """The short month of a day: Oct 2024 (like `shortMonth` in the scripts)."""
    return _("{month} {year}").format(month=MONTHS[day.month - 1][:3], year=day.year)


@lru_cache(maxsize=65536)
def date_text(edtf: str) -> str:
    """An EDTF date in words, no more exact than it is; empty for an empty date. Raises ValueError for an invalid
    one."""
    return _text_of(parse(edtf)) if edtf else ""


def _text_of(read: Edtf) -> str:
    begin, end = (_point(each) if isinstance(each, Point) else "" for each in (read.begin, read.end))
    if begin and end:
        return _("{begin} to {end}").format(begin=begin, end=end) if read.is_interval else begin
    if begin:
        open_or_unknown = _("from {date} on") if read.end == ".." else _("from {date}, end unknown")
        return open_or_unknown.format(date=begin)
    if end:
        open_or_unknown = _("until {date}") if read.begin == ".." else _("until {date}, start unknown")
        return open_or_unknown.format(date=end)
    return _("at any time")


def _point(point: Point) -> str:
    """A single date with its doubt: in front where it applies to the whole, else behind, part by part."""
    words = _plain(point)
    doubts = {part.doubt for part in point.parts}
    if doubts == {""}:
        return words
    if len(doubts) == 1:
        whole = {"~": _("about {date}"), "?": _("{date} (uncertain)"), "%": _("about {date} (uncertain)")}
        return whole[doubts.pop()].format(date=words)
    return f"{words} ({', '.join(DOUBTS[name, part.doubt] for name, part in _named(point) if part.doubt)})"


def _named(point: Point) -> list[tuple[str, Part]]:
    month = "season" if point.part_of_year else "month"
    named = (("year", point.year), (month, point.month), ("day", point.day))
    return [(name, part) for name, part in named if part]


def _plain(point: Point) -> str:
    year = _year(point.year)
    if point.part_of_year:
        return _part_of_year(point.part_of_year, point.year)
    if point.month is None:
        return year
    if point.day is None or point.day.digits == "XX":
        unknown = tuple(name for name, part in _named(point)[1:] if part.digits == "XX")
        begin = year if point.month.digits == "XX" else _month(point.month, point.year)
        return UNKNOWN[unknown].format(date=begin) if unknown else begin
    if point.month.digits == "XX":
        return _("{day} of an unknown month of {year}").format(day=_day(point.day), year=year)
    if not point.month.is_known:
        return _("{day} of {month}").format(day=_day(point.day), month=_month(point.month, point.year))
    month = _of_year(MONTHS_OF_DAYS[int(point.month.digits) - 1], point.year)
    day = str(int(point.day.digits)) if point.day.is_known else _day(point.day)
    return _("{day} {month_and_year}").format(day=day, month_and_year=month)


def _part_of_year(number: int, year: Part) -> str:
    """A season, quarter, third or half, by its EDTF level 2 code, 21 to 41."""
    if number <= 32:
        season = _of_year(SEASONS[(number - 21) % 4], year)
        wheres = ("{season}", _("{season} (northern hemisphere)"), _("{season} (southern hemisphere)"))
        return wheres[(number - 21) // 4].format(season=season)
    if 37 <= number <= 39:
        return _of_year(THIRDS[number - 37], year)
    return (QUARTERS[number - 33] if number <= 36 else HALVES[number - 40]).format(year=_year(year))


def _year(part: Part) -> str:
    if part.is_known:
        return str(int(part.digits))
    if part.digits == "XXXX":
        return _("an unknown year")
    if _is_decade(part):
        return _("the {decade}0s").format(decade=int(part.digits[:3]))
    numbers = [number for number in part.numbers() if number > 0]
    return _("a year from {first} to {last}").format(first=numbers[0], last=numbers[-1])


def _is_decade(year: Part) -> bool:
    return year.digits.endswith("X") and year.digits[:3].isdigit()


def _of_year(words: str, year: Part) -> str:
    """A month or season with its year: 'December 1560', 'December in the 1560s', 'December of an unknown year'."""
    if year.is_known:
        form = _("{month} {year}")
    else:
        form = _("{month} in {year}") if _is_decade(year) else _("{month} of {year}")
    return form.format(month=words, year=_year(year))


def _month(part: Part, year: Part) -> str:
    months = [MONTHS[number - 1] for number in part.numbers() if 1 <= number <= 12]
    one_of = _("a month from {first} to {last}").format(first=months[0], last=months[-1])
    return _of_year(months[0] if len(months) == 1 else one_of, year)


def _day(part: Part) -> str:
    days = [number for number in part.numbers() if 1 <= number <= 31]
    if len(days) == 1:
        return _("day {number}").format(number=days[0])
    return _("a day from {first} to {last}").format(first=days[0], last=days[-1])
