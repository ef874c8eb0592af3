"""A bar on the terminal for what takes longer than a second."""

from __future__ import annotations

import sys
import time

WAITS = 1.0
"""Seconds before anything is shown."""
EVERY = 0.1
WIDTH = 30


class Progress:
    """Draws how much is done on standard error; nothing where that is no terminal."""

    def __init__(self, what: str) -> None:
        self._what, self._began, self._drawn = what, time.monotonic(), 0.0

    def __call__(self, done: int, total: int) -> None:
        """Take note that so many of so many are done."""
        now = time.monotonic()
        if not sys.stderr.isatty() or now - self._began < WAITS or (now - self._drawn < EVERY and done < total):
            return
        self._drawn = now
        part = done / total if total else 1
        bar = "#" * round(part * WIDTH)
        end = "\n" if done >= total else ""
        print(f"\r[{bar:<{WIDTH}}] {done:,} of {total:,} {self._what}", end=end, file=sys.stderr, flush=True)
