"""What the server does for a reader: nothing for a moved range or an opened claim, a run of its script for a filter."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

from tests.benchmarks.corpora import Synthetic
from tests.benchmarks.reader import reading
from tests.benchmarks.servers import Server, serving

PLACES = [0.5, 0.1, 0.6, 0.2, 0.45, 0.05, 0.35]
"""Where the first thumb goes, step by step, as parts of the axis: the same for every way."""
FILTERS = MOVES = 30
OPENED = 16
ROWS = 8
"""Claims of the list that are opened, one after the other and again."""
IDLE = 10
"""Seconds in which it is seen what the server uses while nobody does anything: it looks whether a file has changed."""


def server_work(browser: Browser, corpus: Synthetic, scratch: Path) -> dict[str, float]:
    """Milliseconds of the server's processor time for an act of a reader; for a filter also those of the script."""
    clock = scratch / "clock"
    with serving("ours", corpus, scratch, clock) as server, reading(browser, "ours", server) as page:
        page.open()
        for _ in range(2):
            page.filter()
        idle = _idle(server)
        moved = _work(server, idle, MOVES, lambda number: page.step(PLACES[number % len(PLACES)]))
        page.step(0)
        opened = _work(server, idle, OPENED, lambda number: page.open_claim(number % ROWS))
        runs, script = _read_clock(clock)
        filtered = _work(server, idle, FILTERS, lambda _: page.filter())
        after, script_after = _read_clock(clock)
    return {
        "moved range CPU ms": moved,
        "opened claim CPU ms": opened,
        "filter CPU ms": filtered,
        "filter script runs": after - runs,
        "filter script CPU ms": (script_after - script) / FILTERS * 1000,
    }


def _idle(server: Server) -> float:
    """The part of its time that the server works for nobody."""
    begun = server.cpu()
    time.sleep(IDLE)  # what is measured is a span of time in which nothing happens: there is no state to wait for
    return (server.cpu() - begun) / IDLE


def _work(server: Server, idle: float, times: int, act: Callable[[int], object]) -> float:
    """Milliseconds of processor time for one of so many acts, each told its number, beyond what it takes while idle."""
    begun, spent = time.monotonic(), server.cpu()
    for number in range(times):
        act(number)
    beyond = server.cpu() - spent - idle * (time.monotonic() - begun)
    return max(0.0, beyond) / times * 1000


def _read_clock(clock: Path) -> tuple[int, float]:
    runs, seconds = clock.read_text().split()
    return int(runs), float(seconds)
