"""The time from a server's start to its first response, with a corpus compiled by an earlier server."""

from __future__ import annotations

import time
from pathlib import Path

from tests.benchmarks.corpora import Synthetic
from tests.benchmarks.servers import serving


def start(corpus: Synthetic, scratch: Path) -> dict[str, float]:
    """Seconds until it responds, with a corpus that another server of this run has compiled, and what that cost."""
    begun = time.monotonic()
    with serving("ours", corpus, scratch) as server:
        return {"start s": time.monotonic() - begun, "start CPU s": server.cpu(), "fresh server MB": server.memory()}
