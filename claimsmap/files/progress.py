"""A progress bar on the terminal for work that takes longer than a second."""

from __future__ import annotations

import sys
import time

WAITS = 1.0
"""Seconds before the bar appears."""
EVERY = 0.1
WIDTH = 30


class Progress:
    """Draws progress on standard error, or nothing when that is not a terminal."""

    def __init__(self, what: str) -> None:
        self._what, self._began, self._drawn = what, time.monotonic(), 0.0

    def __call__(self, done: int, total: int) -> None:
        """Report that `done` of `total` are done."""
        now = time.monotonic()
        if not sys.stderr.isatty() or now - self._began < WAITS or (now - self._drawn < EVERY and done < total):
            return
        self._drawn = now
        part = done / total if total else 1
        bar = "#" * round(part * WIDTH)
        end = "\n" if done >= total else ""
        print(f"\r[{bar:<{WIDTH}}] {done:,} of {total:,} {self._what}", end=end, file=sys.stderr, flush=True)
