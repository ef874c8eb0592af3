"""Chooses the date of an event or figure among those in the sentence, depending on the kind, with its basis."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from claimsmap.model.presentation import DayToName
from claimsmap.proposing.dates import Dated
from claimsmap.proposing.words.cues import Cues

_TO = re.compile(r",?\s*(?:to|and|until|through|-|–|—|по|до|və|և)\s*")
TO_THE_DAY = "to the day of the statement"
UNDATED = "inferred: no date is given"
"""Prefix of the basis of a date that no words state."""

RETOLD_WITHIN = timedelta(60)
"""How long before the statement something may have been said that it reports as news."""


@dataclass(frozen=True)
class Before:
    """What was said before a claim."""

    day: Dated | None = None
    """The last day that an earlier sentence named."""
    period: str = ""
    """The date of the last claim of the same kind."""
    said: str = ""
    """The day on which it was said, if the text retells something said before its publication."""
    told: str = ""
    """The date of the first event in the same words."""


def when_of(
    kind: str,
    dates: list[Dated],
    published: str,
    text: str,
    sentence: str,
    cues: Cues,
    before: Before,
    days_to_name: Sequence[DayToName] = (),
) -> tuple[str, str]:
    """EDTF and basis. `published` is the day of the statement, `sentence` the text that the claim is read from."""
    leads, assumed = cues.table("leads"), cues.assumed
    published = before.said or published

    def led(each: Dated, name: str) -> bool:
        return name in leads and cues.compiled(str(leads[name])).search(each.lead) is not None

    if kind not in assumed.first_date:
        dates = [each for each in dates if not led(each, "of_a_paper") or led(each, "since")]
    dates = [each for each in dates if not led(each, "of_a_thing")]
    if kind in assumed.since_only:
        dates = [each for each in dates if each.is_since or led(each, "since")]
        if not dates and cues.has("{demand}", sentence):
            return published, "inferred: the day of the statement"
    if kind in assumed.first_date and dates:
        return dates[0].edtf, "stated"
    if kind in assumed.earlier_than_told and before.told:  # a date in these words belongs to the event they tell first
        dates = [each for each in dates if each.edtf not in before.told.split("/")]
    for one, two in pairwise(dates):
        between = text[one.end : two.start]
        joined = led(one, "range") or _TO.fullmatch(between)
        if joined and one.edtf < two.edtf and "/" not in one.edtf + two.edtf:
            return f"{_first_of_row(one, dates, text)}/{two.edtf}", "stated"
    whole = next((each for each in dates if "/" in each.edtf and not each.is_since), None)
    if whole:
        return whole.edtf, "stated"
    since = next((each for each in dates if each.is_since or led(each, "since")), None)
    day = next((each for each in dates if each.is_day and each is not since), None)
    if since and not (kind in assumed.of_a_day and day):
        return _from(since, dates, published, led, days_to_name)
    as_of = next((each for each in dates if led(each, "as_of")), None)
    if as_of and kind not in assumed.of_a_day:
        return f"../{as_of.edtf}", "inferred: no start is given"
    if dates:
        told = max(dates, key=lambda each: len(each.edtf)).edtf
        if told == published[:4] and kind in assumed.totals:
            return f"{told}-01/{published}", f"inferred: the year so far; {TO_THE_DAY}"
        return told, "stated"
    return _undated(kind, published, sentence, before, cues)


def said_on(dates: Sequence[Dated], published: date, text: str, end: int, cues: Cues) -> str:
    """The day, shortly before publication, on which the sentence says something was said; empty if none."""
    said = cues.compiled(cues.spelt_out(str(cues.table("leads").get("said") or "(?!)")))
    for each in dates:
        is_told = said.search(each.lead) or cues.pattern("then_said").match(text, each.end, end)
        if is_told and each.is_day and timedelta(0) <= published - date.fromisoformat(each.edtf) <= RETOLD_WITHIN:
            return each.edtf
    return ""


def _first_of_row(one: Dated, dates: list[Dated], text: str) -> str:
    """The first in a list of dates: June 12, July 3 and November 29."""
    row = [one]
    for each in reversed(dates[: dates.index(one)]):
        if text[each.end : row[-1].start].strip() == "," and each.is_day and each.edtf < row[-1].edtf:
            row.append(each)
    return row[-1].edtf


def _from(
    since: Dated,
    dates: list[Dated],
    published: str,
    led: Callable[[Dated, str], bool],
    days_to_name: Sequence[DayToName],
) -> tuple[str, str]:
    """A period with a stated start."""
    start = since.edtf.split("/")[0]
    named = next((each for each in dates if each.start > since.start and led(each, "event_dated")), None)
    if named and named.edtf.startswith(start[:7]):  # "since the war ended on 10 November"
        start = named.edtf
    end = next((each for each in dates if each.start > since.start and led(each, "until")), None)
    if end and start < end.edtf:
        return f"{start}/{end.edtf.split('/')[-1]}", "stated"
    if since.edtf.endswith(f"/{published}"):
        return since.edtf, "inferred: counted back from the statement"
    basis = f"inferred: the start is stated; {TO_THE_DAY}"
    for each in days_to_name:
        if start == each.day:
            basis = f"inferred: names {each.words} {each.day[:4]}; {TO_THE_DAY}"
    return (f"{start}/{published}" if start.rstrip("~") <= published else start), basis


def _undated(kind: str, published: str, sentence: str, before: Before, cues: Cues) -> tuple[str, str]:
    assumed = cues.assumed
    if kind in assumed.earlier_than_told and before.told:
        return f"../{before.told.rpartition('/')[2]}", f"{UNDATED}; before what the same words tell"
    if before.day and (told := _from_the_day_before(date.fromisoformat(before.day.edtf), published, sentence, cues)):
        return told
    if kind in assumed.day_named_before:
        if before.day:
            return before.day.edtf, "inferred: the day named before"
        return published, "inferred: the day of the statement"
    if before.period and cues.has("{same_period}", sentence):
        return before.period, "inferred: the period named before"
    if kind in assumed.of_the_present and cues.has("{still}", sentence):
        return published, "inferred: still so on the day of the statement"
    return f"../{published}", f"{UNDATED}; {TO_THE_DAY}"


def _from_the_day_before(day: date, published: str, sentence: str, cues: Cues) -> tuple[str, str] | None:
    """The date meant by "that day", "the next day" or "since then" after a named day; None without such words."""
    if cues.has("{same_day}", sentence):
        return day.isoformat(), "inferred: the day named before"
    if cues.has("{next_day}", sentence):
        return (day + timedelta(1)).isoformat(), "inferred: the day after the one named before"
    if cues.has("{since_then}", sentence) and day.isoformat() < published:
        return f"{day.isoformat()}/{published}", f"inferred: since the day named before; {TO_THE_DAY}"
    return None
