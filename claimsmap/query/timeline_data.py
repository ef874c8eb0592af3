"""The days of the claims that pass every filter but time: all that a browser needs while the range is dragged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import numpy as np

from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.in_range import EPOCH, EVER_AFTER, EVER_BEFORE, day_number
from claimsmap.query.packed_columns import packed_exceptions, packed_numbers, packed_rising
from claimsmap.query.selection import Selection

LONGEST_EVENT = 6 * 366
"""Days. A claim about a longer period, such as thirty years, is counted but does not stretch the axis."""


def timeline_spans(index: ClaimIndex, selection: Selection) -> dict[str, Any]:
    """Columns with one entry per claim: its row among the claims of the selected collections, its days, and `mapped`.

    Days are counted from 1970-01-01; None is an open side. `total` is the number of claims in the selected collections.
    `kind` is an index into `kinds`, `party` one into `parties`; both are empty without a filter, since only a filtered
    list says who spoke.
    """
    inside = index.in_collection(selection)
    kept = np.flatnonzero(index.matching_filters(selection))
    rank = np.cumsum(inside) - 1
    said: dict[int, list[int]] = {int(row): [] for row in kept}
    for day, row in zip(index.said_days.tolist(), index.said_rows.tolist(), strict=True):
        if row in said:
            said[row].append(day)
    kinds = index.table["kind"].cat
    parties, party = index.parties if selection.is_filtered else ([], None)
    return {
        "total": int(inside.sum()),
        "row": rank[kept].tolist(),
        "from": [None if day == EVER_BEFORE else day for day in index.table["first"].to_numpy()[kept].tolist()],
        "to": [None if day == EVER_AFTER else day for day in index.table["last"].to_numpy()[kept].tolist()],
        "said": list(said.values()),
        "mapped": index.table["mapped"].to_numpy()[kept].astype(int).tolist(),
        "kinds": kinds.categories.tolist(),
        "kind": kinds.codes.to_numpy()[kept].tolist(),
        "parties": parties,
        "party": [] if party is None else party[kept].tolist(),
    }


def packed_spans(spans: dict[str, Any]) -> dict[str, Any]:
    """The spans encoded for transfer, at a third of the size; `assets/range/spans.js` decodes them.

    `row` is None where it is 0, 1, 2, … In `from`, days are counted from `begin`, the earliest, plus one, so that 0 is
    an open side. `lasts` count from the claim's first day where that is known. `said` is encoded by `_steps`; `mapped`
    lists only the exceptions.
    """
    rows, firsts, lasts = spans["row"], spans["from"], spans["to"]
    begin = min((day for day in (*firsts, *lasts) if day is not None), default=0)
    return {
        **{name: spans[name] for name in ("total", "kinds", "parties")},
        "row": None if rows == list(range(len(rows))) else packed_rising(rows),
        "begin": begin,
        "from": packed_numbers([0 if day is None else day - begin + 1 for day in firsts]),
        "lasts": packed_numbers(
            [
                0 if last is None else last - (begin if first is None else first) + 1
                for first, last in zip(firsts, lasts, strict=True)
            ]
        ),
        "said": packed_numbers(
            [
                step
                for last, days in zip(lasts, spans["said"], strict=True)
                for step in _steps(begin if last is None else last, days)
            ]
        ),
        "mapped": packed_exceptions(spans["mapped"], 1),
        "kind": packed_numbers(spans["kind"]),
        "party": packed_numbers(spans["party"]),
    }


def _steps(before: int, days: list[int]) -> Iterator[int]:
    """A claim's days of saying, delta-encoded: 0 for none at all, else per day the step shifted by two bits, with the
    low bits for sign and continuation, plus one."""
    if not days:
        yield 0
    for left, (day, earlier) in enumerate(zip(days, (before, *days), strict=False), start=1 - len(days)):
        yield (abs(day - earlier) << 2 | (day < earlier) << 1 | (left < 0)) + 1


LONE_STARTS = 0.03
"""The share of dated claims that may begin before the axis: a few old ones must not squeeze all others."""
STRETCHED = 1.1
"""How many times longer the axis may become to include these few; any beyond that are left out."""


class Axis(NamedTuple):
    """First and last day of the timeline: the first of a month and the last of one."""

    first: date
    last: date


def axis_of(index: ClaimIndex, selection: Selection) -> Axis:
    """From the month of the earliest dated claims to the month of the last thing said, whatever the filters.

    Claims that are open-ended or span many years are ignored, and so are the few oldest if they would stretch it.
    """
    axis: Axis = index.cached(("axis", selection.collection), lambda: _axis(index, selection))
    return axis


def _axis(index: ClaimIndex, selection: Selection) -> Axis:
    inside = index.in_collection(selection)
    first, last = index.table["first"].to_numpy(), index.table["last"].to_numpy()
    short = inside & (first != EVER_BEFORE) & (last != EVER_AFTER) & (last - first <= LONGEST_EVENT)
    said = index.said_days[inside[index.said_rows]] if len(index.said_days) else index.said_days
    days = np.concatenate([last[short], said])
    if not len(days):
        return Axis(date(2000, 1, 1), date(2000, 12, 31))
    starts = first[short] if short.any() else days
    last_day, usual = int(days.max()), int(np.quantile(starts, LONE_STARTS, method="lower"))
    earliest = last_day - STRETCHED * (last_day - usual)
    begin, end = _day(int(starts[starts >= earliest].min())), _day(last_day)
    following = date(end.year + end.month // 12, end.month % 12 + 1, 1)
    return Axis(begin.replace(day=1), _day(day_number(following) - 1))


def _day(number: int) -> date:
    return date.fromordinal(number + EPOCH)
