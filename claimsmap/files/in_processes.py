"""Many things made by as many processes as there are processors, each with the record as it was read."""

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
"""Things that are made sooner than processes are begun."""
MOST = 4
"""Processes: each keeps what it makes beside the record that they share."""
Given = TypeVar("Given")
Made = TypeVar("Made")


@contextmanager
def in_processes(make: Callable[[Given], Made], given: Sequence[Given]) -> Iterator[Iterator[Made]]:
    """What is made of each, in their order; of many it is begun at once, beside what the caller does meanwhile."""
    processes = min(MOST, os.cpu_count() or 1)
    if len(given) <= FEW or processes == 1 or sys.platform != "linux":  # elsewhere a process would read the record anew
        yield map(make, given)
        return
    gc.freeze()  # else each would copy all of the record at the first look for garbage
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("fork"))
    try:
        yield pool.map(make, given)
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()
