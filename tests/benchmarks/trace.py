"""What the browser's main thread does in a step or a drag, by kind of work: for finding out where the time goes.

    python -m tests.benchmarks.trace 10000 [step | drag]

The times are processor times measured by Chromium itself, which other processes hardly affect.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import sync_playwright

from tests.benchmarks.corpora import make_corpus
from tests.benchmarks.measures import FRAMES
from tests.benchmarks.reader import ALONE, Reader, reading
from tests.benchmarks.server_work import PLACES
from tests.benchmarks.servers import serving
from tests.browser.fixtures import FLAGS, becomes_so, chromium

Event = dict[str, Any]
CATEGORIES = ["devtools.timeline", "disabled-by-default-v8.cpu_profiler", "toplevel", "v8"]
SCRIPT = ("FunctionCall", "FireAnimationFrame", "TimerFire", "EventDispatch", "RunMicrotasks")
KINDS = dict.fromkeys(SCRIPT, "script") | {
    "UpdateLayoutTree": "style",
    "Layout": "layout",
    "PrePaint": "pre-paint",
    "Paint": "paint",
    "Layerize": "layers",
    "MinorGC": "garbage",
    "MajorGC": "garbage",
}
WORST = 12
"""Number of tasks shown."""
FUNCTIONS = 40
MOST_SECONDS = 60
"""Timeout for collecting the trace."""


def main() -> None:
    """Trace the benchmark's steps or drag, and print their cost."""
    size, is_step = int(sys.argv[1]), "step" in sys.argv[2:]
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(with_windows=True), args=[*FLAGS, ALONE])
        corpus = make_corpus(size, Path(scratch, "corpus"))
        with serving("ours", corpus, Path(scratch)) as server, reading(browser, "ours", server) as page:
            page.open()
            page.drag(10)
            with _tracing(page) as events:
                if is_step:
                    for to in PLACES:
                        page.step(to)
                else:
                    page.drag(FRAMES)
        browser.close()
    frames = Counter((each["pid"], each["tid"]) for each in events if each["name"] == "FireAnimationFrame")
    _tell_tasks([each for each in events if (each["pid"], each["tid"]) == frames.most_common(1)[0][0]])
    _tell_functions(events)


@contextmanager
def _tracing(page: Reader) -> Iterator[list[Event]]:
    """A list that contains the trace events once the block ends."""
    events: list[Event] = []
    ended: list[bool] = []
    page.devtools.on("Tracing.dataCollected", lambda told: events.extend(told["value"]))
    page.devtools.on("Tracing.tracingComplete", lambda _: ended.append(True))
    page.devtools.send("Tracing.start", {"traceConfig": {"includedCategories": CATEGORIES}})
    yield events
    page.devtools.send("Tracing.end")
    # Playwright delivers pending events only while it waits for the browser
    if not becomes_so(lambda: page.page.evaluate("0") or ended, MOST_SECONDS):
        raise RuntimeError(f"the trace did not end within {MOST_SECONDS} seconds")


def _tell_tasks(events: list[Event]) -> None:
    """The tasks that draw timeline and map, slowest first."""
    events = sorted((each for each in events if each.get("ph") == "X"), key=lambda each: (each["ts"], -each["dur"]))
    frames = []
    for task in (each for each in events if each["name"].endswith("RunTask")):
        inside = [each for each in events if task["ts"] <= each["ts"] < task["ts"] + task["dur"]]
        if any(each["name"] == "FireAnimationFrame" for each in inside):
            frames.append((task.get("tdur", 0) / 1000, _by_kind(inside)))
    frames.sort(key=lambda frame: -frame[0])
    print(f"{len(frames)} frames, median {median(took for took, _ in frames):.1f} ms of the processor; the worst:")
    for took, kinds in frames[:WORST]:
        print(f"{took:7.1f} ", ", ".join(f"{kind} {spent:.1f}" for kind, spent in kinds.most_common() if spent >= 0.1))


def _by_kind(events: list[Event]) -> Counter[str]:
    """Milliseconds by kind of work, each without the tasks nested in it."""
    spent: Counter[str] = Counter()
    around: list[tuple[float, str]] = []
    for each in events:
        if kind := KINDS.get(each["name"]):
            took = each.get("tdur", 0) / 1000
            while around and around[-1][0] <= each["ts"]:
                around.pop()
            if around:
                spent[around[-1][1]] -= took
            spent[kind] += took
            around.append((each["ts"] + each["dur"], kind))
    return spent


def _tell_functions(events: list[Event]) -> None:
    """The functions that ran longest by profiler samples: self time and total time."""
    known: dict[tuple[int, int], tuple[str, int | None]] = {}
    own: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for each in (each for each in events if each["name"] == "ProfileChunk"):
        profile, data = each["pid"], each["args"]["data"]
        for node in data.get("cpuProfile", {}).get("nodes", []):
            frame = node["callFrame"]
            file = frame.get("url", "").rpartition("/")[2]
            known[profile, node["id"]] = (
                f"{frame['functionName']} {file}:{frame.get('lineNumber', 0)}",
                node.get("parent"),
            )
        for sample, spent in zip(data["cpuProfile"].get("samples", []), data.get("timeDeltas", []), strict=False):
            names = list(_stack(known, profile, sample))
            own.update({name: spent for name in names[:1]})
            total.update(dict.fromkeys(names, spent))
    print("\n   itself       all  function (milliseconds of the clock)")
    for name, _ in total.most_common(FUNCTIONS):
        print(f"{own[name] / 1000:9.1f} {total[name] / 1000:9.1f}  {name}")


def _stack(known: dict[tuple[int, int], tuple[str, int | None]], profile: int, sample: int | None) -> Iterator[str]:
    """The functions of a sample, innermost first."""
    while sample is not None and (profile, sample) in known:
        name, sample = known[profile, sample]
        yield name


if __name__ == "__main__":
    main()
