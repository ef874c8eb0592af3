"""A reader with a real browser: opens a page, drags a timeline thumb, and measures when the result appeared."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.benchmarks.relay import Relay
from tests.benchmarks.servers import Server

WATCH = (Path(__file__).parent / "watch.js").read_text()
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""A browser flag that blocks all other hosts without delaying requests (as Playwright's routes would)."""
QUIET = 0.8
"""Seconds without traffic, running scripts or new frames after which a page counts as settled."""
LONGEST = 240
"""Timeout of one step, in seconds."""
RUNNING = "() => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState !== 'notRunning'"
MIDDLE = """slider => {
    // Streamlit's slider is an unseen field inside of its thumb.
    const thumb = slider.matches("input") ? slider.parentElement.parentElement : slider;
    const { x, y, width, height } = thumb.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
}"""
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@dataclass(frozen=True)
class Step:
    """One step of the timeline."""

    to_drawn: float
    """Milliseconds until the map shows the new selection: see `Reader.step`."""
    to_settled: float
    """Milliseconds from release to the last message or response it caused."""
    down: int
    """Bytes to the browser until then, websocket and HTTP, as transferred."""
    up: int
    """Bytes to the server."""
    shown: int
    """Marks on the map."""


@dataclass(frozen=True)
class FirstLoad:
    """A page opened with an empty cache."""

    painted: float
    """Milliseconds to first contentful paint: for this app the marks, for others whatever Streamlit draws first."""
    drawn: float
    """Milliseconds until the live map shows every claim."""
    shift: float
    """Cumulative layout shift (CLS) of the whole load."""
    down: int
    """Bytes to the browser, as transferred."""


@dataclass(frozen=True)
class Drag:
    """The browser's cost of a drag, per frame, in milliseconds."""

    script: list[float]
    """Script time per frame."""
    longest_task: float
    """The longest task over 50 ms, or 0."""


class Reader:
    """One open page of one app."""

    def __init__(self, page: Page, way: str, relay: Relay) -> None:
        self.page = page
        self.way = way
        self.relay = relay
        self.devtools: Any = page.context.new_cdp_session(page)
        self.devtools.send("Performance.enable")
        page.add_init_script(WATCH.replace("WAY", way))

    def open(self) -> float:
        """Open the page; returns the milliseconds from navigation until its map shows every claim."""
        self.page.goto(self.relay.address, wait_until="commit")
        return float(self._settle(0)[0])

    def first_load(self) -> FirstLoad:
        """Open the page and measure what a reader sees until it is complete."""
        drawn = self.open()
        painted, shift = self.page.evaluate(
            """() => [performance.getEntriesByName("first-contentful-paint")[0]?.startTime, seen.shift]"""
        )
        return FirstLoad(float(painted), drawn, float(shift), self.relay.down)

    def step(self, to: float) -> Step:
        """Drag the first thumb of the timeline to a fraction of the axis (0…1) in one movement and release it.

        The time runs from the release; if the map follows the drag, from its last movement, just before.
        """
        before = self._shown()
        self._grab()
        self.relay.forget()
        self.page.mouse.move(*self._at(to))
        self.page.mouse.up()
        drawn, shown = self._settle(before)
        seen = self.page.evaluate("() => ({ moved: seen.moved, released: seen.released, now: performance.now() })")
        begun = seen["moved"] if self.way == "ours" else seen["released"]
        settled = seen["now"] - (time.monotonic() - self.relay.active) * 1000 - seen["released"]
        # a step handled by the browser alone sends nothing: it ends when it is drawn
        quiet = max(settled, drawn - seen["released"], 0.0)  # or before the pointer was released
        return Step(drawn - begun, quiet, self.relay.down, self.relay.up, shown)

    def filter(self) -> None:
        """Toggle the first kind and wait until the map shows the result: a rerun on the server."""
        before = self._shown()
        kind = self.page.locator("[data-testid=stPopoverBody] button").first
        if not kind.is_visible():
            self.page.locator("[data-testid=stPopover] button").first.click()
        kind.click()
        self._settle(before)

    def open_claim(self, row: int) -> None:
        """Open the claim of a list row, go back to the list, and wait for all requests to finish."""
        self.page.locator(".claims-list-row").nth(row).click()
        self.page.locator(".claims-card").wait_for()
        self._settle(None)
        self.page.locator(".claims-list-bar button").first.click()
        self.page.locator(".claims-card").wait_for(state="detached")

    def drag(self, frames: int) -> Drag:
        """Drag the first thumb over the axis and back, one movement per frame."""
        self._grab()
        self.page.evaluate("() => { seen.longTasks.length = 0 }")
        script = []
        for frame in range(frames):
            before = self._script_time()
            self.page.mouse.move(*self._at(1 - abs(1 - 2 * frame / frames)))
            self.page.evaluate(TWO_FRAMES)
            script.append((self._script_time() - before) * 1000)
        longest = self.page.evaluate("() => Math.max(0, ...seen.longTasks)")
        self.page.mouse.up()
        self._settle(None)
        return Drag(script, longest)

    def _script_time(self) -> float:
        """Seconds of script time in this page and its frames so far."""
        metrics = self.devtools.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "ScriptDuration"))

    def _grab(self) -> None:
        """Press the first thumb. The axis is known from the first time, when the thumbs were at both ends."""
        middles = [slider.evaluate(MIDDLE) for slider in self.page.get_by_role("slider").all()]
        self.axis = getattr(self, "axis", middles)
        self.page.mouse.move(*middles[0])
        self.page.evaluate(TWO_FRAMES)
        self.page.mouse.down()

    def _at(self, part: float) -> tuple[float, float]:
        (left, y), (right, _) = self.axis
        return left + part * (right - left), y

    def _shown(self) -> int:
        return int(self.page.evaluate("() => seen.counts.at(-1)?.[1] ?? 0"))

    def _settle(self, before: int | None) -> tuple[float, int]:
        """Wait until the page has settled and shows something new: when it first did, and what."""
        begun = time.monotonic()
        while time.monotonic() - begun < LONGEST:
            self.page.evaluate(TWO_FRAMES)
            is_done = not self.page.evaluate(RUNNING) and time.monotonic() - self.relay.active > QUIET
            counts = self.page.evaluate("() => seen.counts")
            if is_done and counts and counts[-1][1] != before:
                return self._first_seen(counts)
        raise RuntimeError(f"{self.way} showed nothing new within {LONGEST} s")

    @staticmethod
    def _first_seen(counts: list[tuple[float, int]]) -> tuple[float, int]:
        """When the final picture first appeared, however often it was redrawn since."""
        shown = counts[-1][1]
        others = [index for index, (_, count) in enumerate(counts) if count not in (shown, 0)]
        first = next(moment for moment, count in counts[(others or [-1])[-1] + 1 :] if count == shown)
        return first, shown


@contextmanager
def reading(browser: Browser, way: str, server: Server) -> Iterator[Reader]:
    """A reader with an empty cache."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    try:
        yield Reader(context.new_page(), way, server.relay)
    finally:
        context.close()
