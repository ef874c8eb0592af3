"""The server's work per reader action: none for a moved range or an opened claim, one script run for a filter."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

from tests.benchmarks.corpora import Synthetic
from tests.benchmarks.reader import reading
from tests.benchmarks.servers import Server, serving

PLACES = [0.5, 0.1, 0.6, 0.2, 0.45, 0.05, 0.35]
"""Positions of the first thumb, step by step, as fractions of the axis: the same for every app."""
FILTERS = MOVES = 30
OPENED = 16
ROWS = 8
"""List claims that are opened, in turn and repeatedly."""
IDLE = 10
"""Seconds over which the idle server is measured: it polls for changed files."""


def server_work(browser: Browser, corpus: Synthetic, scratch: Path) -> dict[str, float]:
    """Milliseconds of server processor time per reader action; for a filter also those of the script."""
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
    """The fraction of time that the idle server is busy."""
    begun = server.cpu()
    time.sleep(IDLE)  # measures a period in which nothing happens: there is no state to wait for
    return (server.cpu() - begun) / IDLE


def _work(server: Server, idle: float, times: int, act: Callable[[int], object]) -> float:
    """Milliseconds of processor time per action, called with its number, beyond what idling takes."""
    begun, spent = time.monotonic(), server.cpu()
    for number in range(times):
        act(number)
    beyond = server.cpu() - spent - idle * (time.monotonic() - begun)
    return max(0.0, beyond) / times * 1000


def _read_clock(clock: Path) -> tuple[int, float]:
    runs, seconds = clock.read_text().split()
    return int(runs), float(seconds)
