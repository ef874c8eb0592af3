"""When an event was, or what a figure covers: chosen by the kind among the dates of the sentence, with the basis."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from claimsmap.model.about import DayToName
from claimsmap.proposing.dates import Dated
from claimsmap.proposing.words.cues import Cues

_TO = re.compile(r",?\s*(?:to|and|until|through|-|–|—|по|до|və|և)\s*")
TO_THE_DAY = "to the day of the statement"


def when_of(
    kind: str,
    dates: list[Dated],
    published: str,
    text: str,
    sentence: str,
    cues: Cues,
    carried: Dated | None,
    days_to_name: Sequence[DayToName] = (),
) -> tuple[str, str]:
    """EDTF and basis. `carried` is the last day that an earlier sentence named."""
    leads, assumed = cues.table("leads"), cues.assumed

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
    if since and not (kind in assumed.of_a_day and day):
        return _from(since, dates, published, led, days_to_name)
    as_of = next((each for each in dates if led(each, "as_of")), None)
    if as_of and kind not in assumed.of_a_day:
        return f"../{as_of.edtf}", "inferred: no start is given"
    if dates:
        return max(dates, key=lambda each: len(each.edtf)).edtf, "stated"
    return _undated(kind, published, carried, cues)


def _from(
    since: Dated,
    dates: list[Dated],
    published: str,
    led: Callable[[Dated, str], bool],
    days_to_name: Sequence[DayToName],
) -> tuple[str, str]:
    """A period whose start is said."""
    start = since.edtf.split("/")[0]
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


def _undated(kind: str, published: str, carried: Dated | None, cues: Cues) -> tuple[str, str]:
    if kind in cues.assumed.day_named_before and carried:
        return carried.edtf, "inferred: the day named before"
    if kind in cues.assumed.day_named_before:
        return published, "inferred: the day of the statement"
    for each in cues.assumed.undated:
        if each.kind == kind:
            return f"{each.since}/{published}", f"inferred: {each.why}; {TO_THE_DAY}"
    return f"../{published}", f"inferred: no date is given; {TO_THE_DAY}"
