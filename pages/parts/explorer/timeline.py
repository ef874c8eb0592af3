"""The timeline: the histogram of the claims that pass the other filters, and the range of days on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from pages.compat.component import component_from_assets

_timeline = component_from_assets("timeline")


def show_timeline(
    *,
    spans_url: str,
    axis: tuple[date, date],
    first: date | None,
    last: date | None,
    dates: str,
    match: str,
    channel: str,
    version: str,
    key: str,
    on_change: Callable[[], None],
    on_match: Callable[[], None],
    answers: Sequence[tuple[date, date]] = (),
) -> None:
    """Show the range first…last (None: no limit) on an axis of days, both ends included.

    `spans_url` is relative to the app; `dates` is "happened" or "said". While the range is moved, it is told on the
    BroadcastChannel `channel` only. When it has come to rest `on_change` runs once and finds it, for that run, in
    `st.session_state[key].range` as {"from": ISO day or None, "to": ISO day or None}; `on_match` finds in the same way
    whether claims that only touch the range are wanted, in `.match`: "touches" or "within". `answers` are the days of a
    chosen claim and of each reply to it, which a thin line ties.
    """
    _timeline(
        key=key,
        data={
            "spans": spans_url,
            "axis": [day.isoformat() for day in axis],
            "from": first and first.isoformat(),
            "to": last and last.isoformat(),
            "dates": dates,
            "match": match,
            "channel": channel,
            "version": version,
            **(
                {"answers": [[made.isoformat(), answered.isoformat()] for made, answered in answers]} if answers else {}
            ),
        },
        on_range_change=on_change,
        on_match_change=on_match,
    )
