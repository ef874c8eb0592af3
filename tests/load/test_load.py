"""A few readers at once, in every test run: the load test reads real data, and no reader meets an error."""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from tests.load.__main__ import read_together


def test_eight_readers_at_once_meet_no_error(server: str) -> None:
    assert urlsplit(server).hostname == "127.0.0.1"
    reading = read_together({server: os.getpid()}, readers=8, seconds=4, pause=0.5)
    with ThreadPoolExecutor(1) as apart:  # the browser tests' event loop may run in this thread
        tally, memory = apart.submit(asyncio.run, reading).result()
    assert tally.errors == []
    assert set(tally.seconds) == {"picture", "open", "claim", "filter", "data"}
    assert tally.alone > 0
    assert min(memory) > 0
