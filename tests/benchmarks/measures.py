"""The measurements, by app and size; each function returns plain numbers by name."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from tests.benchmarks.corpora import Synthetic, make_corpus
from tests.benchmarks.reader import FirstLoad, Step, reading
from tests.benchmarks.server_work import PLACES, server_work
from tests.benchmarks.servers import Server, serving
from tests.benchmarks.starting import start
from tests.builders import ROOT

Numbers = dict[str, float]

FRAMES = 80
READERS = 8
QUICK_SIZES = [50, 10_000]
MOST_FOR_OTHERS = 100_000
"""Above this many claims, only this app is measured."""


def first_map(browser: Browser, way: str, server: Server, runs: int, warm: bool = True) -> Numbers:
    """Milliseconds from navigation to first paint and to the drawn map, with an empty cache."""
    loads: list[FirstLoad] = []
    for _ in range(runs + warm):
        with reading(browser, way, server) as page:
            server.relay.forget()
            loads.append(page.first_load())
    kept = loads[warm:]
    return {
        "first paint ms": median(load.painted for load in kept),
        "first map ms": median(load.drawn for load in kept),
        "layout shift": median(load.shift for load in kept),
        "first load bytes": median(load.down for load in kept),
    }


def steps(browser: Browser, way: str, server: Server, runs: int, warm: bool = True) -> Numbers:
    """Milliseconds from release to the drawn map, and bytes, for one step of the timeline."""
    with reading(browser, way, server) as page:
        opened = page.open()
        before = [page.step(to) for to in PLACES[-2:]] if warm else []
        begun = server.cpu()
        made: list[Step] = [page.step(to) for to in PLACES[:runs]]
        spent = server.cpu() - begun
    return {
        "opened once ms": opened,
        "warm-up steps": len(before),
        "steps": len(made),
        "release to map ms": median(step.to_drawn for step in made),
        "slowest ms": max(step.to_drawn for step in made),
        "release to quiet ms": median(step.to_settled for step in made),
        "bytes down": median(step.down for step in made),
        "bytes up": median(step.up for step in made),
        "server CPU ms": spent / len(made) * 1000,
        "server MB": server.memory(),
    }


def drag(browser: Browser, server: Server) -> Numbers:
    """Script time per frame, dragging over the whole axis and back."""
    with reading(browser, "ours", server) as page:
        page.open()
        page.drag(10)
        made = page.drag(FRAMES)
    return {
        "frames": len(made.script),
        "script of a frame ms": median(made.script),
        "worst frame ms": max(*made.script, made.longest_task),
    }


def further_readers(browser: Browser, server: Server) -> Numbers:
    """Megabytes of server memory per additional open reader, after the first two."""
    with ExitStack() as open_pages:
        for number in range(READERS + 2):
            if number == 2:
                before = server.memory()
            page = open_pages.enter_context(reading(browser, "ours", server))
            page.open()
            page.step(PLACES[number % len(PLACES)])
        return {"readers": READERS, "MB a reader": (server.memory() - before) / READERS}


def check(corpus: Synthetic) -> Numbers:
    """Seconds of `python -m claimsmap check`: wall clock and processor time."""
    begun, spent = time.monotonic(), _children()
    subprocess.run(
        [sys.executable, "-m", "claimsmap", "check", str(corpus.claims_file)],
        cwd=ROOT,
        env=os.environ | {"GEODATA_DIR": str(corpus.geodata)},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return {"check s": time.monotonic() - begun, "check CPU s": _children() - spent}


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


Note = Callable[[str, Numbers], None]


def _notebook() -> tuple[dict[str, Numbers], Note]:
    """The results of a run by "way size", and a function that adds and prints them."""
    found: dict[str, Numbers] = {}

    def note(name: str, numbers: Numbers) -> None:
        found[name] = found.get(name, {}) | numbers
        print(name, {key: round(value, 2) for key, value in numbers.items()}, file=sys.stderr, flush=True)

    return found, note


def quick_measures(browser: Browser, scratch: Path) -> dict[str, Numbers]:
    """The two-minute subset that work on this app changes most: its first load beside an empty page, and a step."""
    found, note = _notebook()
    sizes = QUICK_SIZES
    corpora = {size: make_corpus(size, scratch / str(size)) for size in sizes}
    with serving("empty", corpora[sizes[0]], scratch) as server:
        note("empty 0", first_map(browser, "empty", server, 3))
    for size in sizes:
        with serving("ours", corpora[size], scratch) as server:
            note(f"ours {size}", first_map(browser, "ours", server, 3))
            note(f"ours {size}", steps(browser, "ours", server, 4, warm=False))
            note(f"ours {size}", drag(browser, server))
    return found


def all_measures(browser: Browser, scratch: Path, sizes: list[int]) -> dict[str, Numbers]:
    """All measurements by "way size"; corpora and server output go into the scratch folder."""
    found, note = _notebook()
    corpora = {size: make_corpus(size, scratch / str(size)) for size in {*sizes, 5000, 10_000}}
    for size in (5000, 10_000):
        note(f"check {size}", check(corpora[size]))
    with serving("empty", corpora[sizes[0]], scratch) as server:
        note("empty 0", first_map(browser, "empty", server, 5))
    for size in sizes:
        with serving("ours", corpora[size], scratch) as server:
            note(f"ours {size}", first_map(browser, "ours", server, 5 if size < 100_000 else 2))
            if size == 100_000:
                note(f"ours {size}", further_readers(browser, server))
            note(f"ours {size}", steps(browser, "ours", server, 7))
            note(f"ours {size}", drag(browser, server))
        if size >= 100_000:
            note(f"ours {size}", start(corpora[size], scratch))
        if size == 10_000:
            note(f"ours {size}", server_work(browser, corpora[size], scratch))
        if size <= MOST_FOR_OTHERS:
            _others(browser, corpora[size], scratch, note)
    return found


def _others(browser: Browser, corpus: Synthetic, scratch: Path, note: Note) -> None:
    """The usual ways, with fewer repetitions where a step takes half a minute, and skipped where it takes minutes."""
    size = corpus.claims
    if size < 100_000:
        with serving("plain", corpus, scratch) as server:
            is_slow = size >= 10_000
            if not is_slow:
                note(f"plain {size}", first_map(browser, "plain", server, 2))
            note(f"plain {size}", steps(browser, "plain", server, 2 if is_slow else 4, warm=not is_slow))
    with serving("pydeck", corpus, scratch) as server:
        note(f"pydeck {size}", first_map(browser, "pydeck", server, 2))
        note(f"pydeck {size}", steps(browser, "pydeck", server, 4))
