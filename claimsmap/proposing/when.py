"""When an event was, or what a figure covers: chosen by the kind among the dates of the sentence, with the basis."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from claimsmap.proposing.cues import Cues
from claimsmap.proposing.dates import Dated

_TO = re.compile(r",?\s*(?:to|and|until|through|-|–|—|по|до|və|և)\s*")
TO_THE_DAY = "to the day of the statement"
_OF_A_DAY = ("incident", "visit", "mine_find")


def when_of(
    kind: str, dates: list[Dated], published: str, text: str, sentence: str, cues: Cues, carried: Dated | None
) -> tuple[str, str]:
    """EDTF and basis. `carried` is the last day that an earlier sentence named."""
    leads = cues.table("leads")

    def led(each: Dated, name: str) -> bool:
        return name in leads and cues.compiled(str(leads[name])).search(each.lead) is not None

    if kind != "legal_step":
        dates = [each for each in dates if not led(each, "of_a_paper") or led(each, "since")]
    dates = [each for each in dates if not led(each, "made")]
    if kind == "appraisal":
        dates = [each for each in dates if each.is_since or led(each, "since")]
        if not dates and cues.has("{demand}", sentence):
            return published, "inferred: the day of the statement"
    if kind == "legal_step" and dates:
        return dates[0].edtf, "stated"
    for one, two in pairwise(dates):
        between = text[one.end : two.start]
        joined = led(one, "range") or _TO.fullmatch(between)
        if joined and one.edtf < two.edtf and "/" not in one.edtf + two.edtf:
            return f"{one.edtf}/{two.edtf}", "stated"
    whole = next((each for each in dates if "/" in each.edtf and not each.is_since), None)
    if whole:
        return whole.edtf, "stated"
    since = next((each for each in dates if each.is_since or led(each, "since")), None)
    day = next((each for each in dates if each.is_day and each is not since), None)
    if since and not (kind in _OF_A_DAY and day):
        return _from(since, dates, published, led)
    as_of = next((each for each in dates if led(each, "as_of")), None)
    if as_of and kind not in _OF_A_DAY:
        return f"../{as_of.edtf}", "inferred: no start is given"
    if dates:
        return max(dates, key=lambda each: len(each.edtf)).edtf, "stated"
    return _undated(kind, published, carried)


def _from(since: Dated, dates: list[Dated], published: str, led: Callable[[Dated, str], bool]) -> tuple[str, str]:
    """A period whose start is said."""
    start = since.edtf.split("/")[0]
    end = next((each for each in dates if each.start > since.start and led(each, "until")), None)
    if end and start < end.edtf:
        return f"{start}/{end.edtf.split('/')[-1]}", "stated"
    if since.edtf.endswith(f"/{published}"):
        return since.edtf, "inferred: counted back from the statement"
    basis = f"inferred: the start is stated; {TO_THE_DAY}"
    if start == "2020-11-10":
        basis = f"inferred: names 10 November 2020; {TO_THE_DAY}"
    return (f"{start}/{published}" if start.rstrip("~") <= published else start), basis


def _undated(kind: str, published: str, carried: Dated | None) -> tuple[str, str]:
    if kind in ("incident", "visit") and carried:
        return carried.edtf, "inferred: the day named before"
    if kind in ("incident", "visit"):
        return published, "inferred: the day of the statement"
    if kind == "casualty_toll":
        return f"2020-11/{published}", f"inferred: since the end of the war, as such totals usually are; {TO_THE_DAY}"
    return f"../{published}", f"inferred: no date is given; {TO_THE_DAY}"
