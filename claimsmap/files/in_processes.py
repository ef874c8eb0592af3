"""Parallel map over forked worker processes, which inherit the corpus already read."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

FEW = 60
"""Up to this many items, forking costs more than it saves."""
MOST = 4
"""Maximum processes: each adds its own results to the memory of the shared corpus."""
Item = TypeVar("Item")
Result = TypeVar("Result")


@contextmanager
def in_processes(make: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Iterator[Result]]:
    """Yield an iterator over `make(item)` in order; work begins at once, while the caller does other things."""
    processes = min(MOST, os.cpu_count() or 1)
    if len(items) <= FEW or processes == 1 or sys.platform != "linux":  # no fork: workers would reread it all
        yield map(make, items)
        return
    gc.freeze()  # otherwise the first garbage collection would copy every page of the corpus into each child
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("fork"))
    try:
        yield pool.map(make, items)
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()
