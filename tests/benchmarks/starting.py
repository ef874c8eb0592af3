"""How long a server takes from its start to its first answer, when the corpus was compiled by an earlier one."""

from __future__ import annotations

import time
from pathlib import Path

from tests.benchmarks.corpora import Synthetic
from tests.benchmarks.servers import serving


def start(corpus: Synthetic, scratch: Path) -> dict[str, float]:
    """Seconds on the clock, of a corpus that another server of this run has read before, and what it takes then."""
    begun = time.monotonic()
    with serving("ours", corpus, scratch) as server:
        return {"start s": time.monotonic() - begun, "start CPU s": server.cpu(), "fresh server MB": server.memory()}
