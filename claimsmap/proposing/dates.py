"""Finds dates in a sentence, as EDTF with the words before them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from claimsmap.proposing.words.cues import Cues

LEAD = 40
_NUMERIC = r"(?P<nd>\d\d?)\.(?P<nm>\d\d?)\.(?P<ny>(?:19|20)\d\d)\b|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
_YEAR = r"(?:19|20)\d\d"
_LISTED = re.compile(r",? ?(?:and|to|until|through|и|по|до|və|և|[-–—])? ?")
"""What separates dates in a list."""
_WORDS_FOR = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "twenty": 20, "thirty": 30,
}  # fmt: skip


@dataclass(frozen=True)
class Dated:
    """A date in a text."""

    start: int
    end: int
    edtf: str
    lead: str
    """The words before it, lower-cased."""
    is_since: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return re.fullmatch(r"\d{4}-\d\d-\d\d", self.edtf) is not None


def dates_in(text: str, start: int, end: int, published: date, cues: Cues, said: str = "") -> list[Dated]:
    """Every date between two offsets; missing years are inferred from the day of publication.

    `said` is the EDTF for "today" if the publication date is only a month.
    """
    said = said or published.isoformat()
    found: list[Dated] = []
    behind, next_start, has_year = "", end, False
    for match in reversed(list(_pattern(cues).finditer(text, start, end))):
        lead = text[max(start, match.start() - LEAD) : match.start()].lower()
        # in a list the last date has the year of all: June 12, July 3 and November 29, 2021
        has_year = has_year and _LISTED.fullmatch(text, match.end(), next_start) is not None
        try:
            edtf = _edtf(match, published, said, cues, lead, behind[:4] if has_year else "")
            if has_year and edtf > behind:  # across a year's end: from December 30 to January 5, 2023
                edtf = _edtf(match, published, said, cues, lead, str(int(behind[:4]) - 1))
        except ValueError:
            continue
        behind, next_start, has_year = edtf, match.start(), has_year or _has_year(match)
        if edtf:
            told = any(match[f"event{at}"] for at, each in enumerate(cues.assumed.events) if each.since)
            is_since = bool(told or match["back"] or cues.pattern("since_ending").search(match[0]))
            found.append(Dated(match.start(), match.end(), edtf, lead, is_since))
    return found[::-1]


def _has_year(match: re.Match[str]) -> bool:
    return any(match[name] for name in ("year1", "year1b", "year2", "year3", "year4"))


def _pattern(cues: Cues) -> re.Pattern[str]:
    months = "|".join(cues.items("months")) or "(?!)"
    by_day = "|".join([*cues.items("months"), *cues.items("short_months")]) or "(?!)"
    relative = "|".join(f"(?P<{name}>{words})" for name, words in cues.table("relative").items()) or "(?P<today>(?!))"
    named = cues.table("events")
    events = "".join(
        rf"|\b(?P<event{at}>{cues.spelt_out(str(named.get(each.id) or '(?!)'))})"
        for at, each in enumerate(cues.assumed.events)
    )
    to = r"(?:-|–| to | and | və | и | по | до | և )"
    of = r"(?:,? (?:of )?|-?(?:ci|cı|cu|cü) ilin? | ?թ\. ?| ?թվականի )"
    return cues.compiled(
        rf"(?<![\d.,])(?:{_NUMERIC})"
        rf"|\b(?P<year1>{_YEAR}){of}(?P<month1>{months})(?:[ -]?ի)? (?P<day1>\d\d?)(?!\d)"
        rf"|\b(?P<year1b>{_YEAR}){of}(?P<month1b>{months})\b"
        rf"|\b(?P<month2>{by_day}) (?P<day2>\d\d?)(?:st|nd|rd|th)?(?:{to}(?P<to2>\d\d?)(?:st|nd|rd|th)?)?(?!\d)"
        rf"(?:,? (?P<year2>{_YEAR}))?(?![,.]?\d)(?!%)"
        rf"|\b(?P<day3>\d\d?)(?:st|nd|rd|th)?(?:{to}(?P<to3>\d\d?))? (?:of )?"
        rf"(?P<month3>{by_day})(?!\w)(?:,? (?P<year3>{_YEAR}))?"
        rf"|\b(?P<month4>{months}),? (?:of )?"
        rf"(?:(?P<year4>{_YEAR})|this year|the current year|того же года|этого года|с\.г\.|(?P<before>last year))"
        rf"{events}|(?P<back>{cues.text('years_back')})"
        rf"|\b(?:{cues.text('ago')})"
        rf"|\b(?P<month5>{months})\b(?! \d)"
        rf"|\b(?P<weekday>{'|'.join(cues.items('weekdays')) or '(?!)'})\b"
        rf"|\b(?:{relative})\b"
        rf"|\b(?P<first6>{_YEAR})\s?[-–]\s?(?P<last6>{_YEAR})\b"
        rf"|(?<![-/№\d])\b(?P<year6>{_YEAR})(?P<decade>s)?\b(?![-/]\d)"
    )


def _edtf(match: re.Match[str], published: date, said: str, cues: Cues, lead: str, year: str) -> str:
    """The EDTF of a match; empty if it is not a date after all. `year` is that of the dates after it."""
    got = match.groupdict()
    if got["iso"]:
        return date.fromisoformat(got["iso"]).isoformat()
    if got["ny"]:
        return date(int(got["ny"]), int(got["nm"]), int(got["nd"])).isoformat()
    for place in "123":
        if got[f"month{place}"]:
            return _days(
                got[f"month{place}"],
                got[f"day{place}"],
                got.get(f"to{place}"),
                got[f"year{place}"] or year,
                published,
                cues,
            )
    if got["month1b"] or got["month4"]:
        named = int(got["year1b"] or got["year4"] or published.year - bool(got["before"]))
        return f"{named}-{_month(got['month1b'] or got['month4'], cues):02}"
    if got["month5"]:
        return _month_alone(got["month5"], published, cues, lead, year)
    for at, event in enumerate(cues.assumed.events):
        if got[f"event{at}"]:
            return "" if event.not_after and re.search(event.not_after, lead) else event.date
    if got.get("ago"):
        days = (_WORDS_FOR.get(got["ago"]) or int(got["ago"])) * (7 if got.get("weeks") else 1)
        return (published - timedelta(days)).isoformat()
    if got["back"]:
        return f"{_counted_back(got, published)}~/{said}"
    if got["first6"]:
        return f"{got['first6']}/{got['last6']}" if got["first6"] < got["last6"] else ""
    if got["year6"]:
        return f"{got['year6'][:3]}X" if got["decade"] else got["year6"]
    return _relative(got, published, said, cues)


def _counted_back(got: dict[str, str | None], published: date) -> str:
    """The start of "the past thirty years", "two months" or "ten days", as precise as the unit."""
    count = _WORDS_FOR.get(got.get("years") or "") or int(got.get("years") or 30)
    unit = (got.get("unit") or "years")[0]
    if unit == "m":
        months = published.year * 12 + published.month - 1 - count
        return f"{months // 12}-{months % 12 + 1:02}"
    if unit in "wd":
        return (published - timedelta(count * (7 if unit == "w" else 1))).isoformat()
    return str(published.year - count)


def _days(month: str, first: str, last: str | None, year: str | None, published: date, cues: Cues) -> str:
    number = _month(month, cues)
    in_year = int(year) if year else published.year - ((number, int(first)) > (published.month, published.day))
    day = date(in_year, number, int(first))
    if last and int(last) > int(first):
        return f"{day.isoformat()}/{date(in_year, number, int(last)).isoformat()}"
    return day.isoformat()


def _month_alone(word: str, published: date, cues: Cues, lead: str, year: str) -> str:
    if word.lower() in cues.items("doubtful_months") and not (
        word[0].isupper() and re.search(r"\b(?:in|since|of|by|until) $", lead)
    ):
        return ""
    number = _month(word, cues)
    return f"{year or published.year - (number > published.month)}-{number:02}"


def _relative(got: dict[str, str | None], published: date, said: str, cues: Cues) -> str:
    if word := got["weekday"]:
        number = next(at for at, day in enumerate(cues.items("weekdays")) if re.fullmatch(day, word, re.IGNORECASE))
        return (published - timedelta((published.weekday() - number) % 7)).isoformat()
    last_month = published.replace(day=1) - timedelta(1)
    week_ago = published - timedelta(7)
    meant = {
        "today": said,
        "yesterday": (published - timedelta(1)).isoformat(),
        "last_month": f"{last_month.year}-{last_month.month:02}",
        "last_year": str(published.year - 1),
        "this_year": str(published.year),
        "last_week": f"{week_ago.isoformat()}~/{said}",
    }
    return next((edtf for name, edtf in meant.items() if got.get(name)), "")


def _month(word: str, cues: Cues) -> int:
    lists = (cues.items("months"), cues.items("short_months"))
    stems = [(at, stem) for each in lists for at, stem in enumerate(each, 1)]
    return next(at for at, stem in stems if re.fullmatch(stem, word, re.IGNORECASE))


def last_day(edtf: str) -> date | None:
    """The last day of a plain date; None if it is not a day, month or year."""
    parts = [int(part) for part in edtf.split("-")] if re.fullmatch(r"\d{4}(-\d\d){0,2}", edtf) else []
    if not parts:
        return None
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])
