"""A reader with a real browser: opens a page, drags a thumb of its timeline, and tells when what was on the screen."""

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
"""A browser flag: nobody else is asked, and without holding up what is (Playwright's routes would)."""
QUIET = 0.8
"""Seconds without traffic, a running script or a new picture, after which a page is done."""
LONGEST = 240
"""Seconds that one step may take."""
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
    """One movement of the timeline."""

    to_drawn: float
    """Milliseconds until the map shows the new choice: see `Reader.step`."""
    to_settled: float
    """Milliseconds from the release to the last message or answer that belongs to it."""
    down: int
    """Bytes to the browser until then: websocket and HTTP, as they travel."""
    up: int
    """Bytes to the server."""
    shown: int
    """Marks on the map."""


@dataclass(frozen=True)
class FirstLoad:
    """A page that was opened with nothing kept from before."""

    painted: float
    """Milliseconds until its first contentful paint: of this app the marks, of others what Streamlit draws first."""
    drawn: float
    """Milliseconds until the live map shows every claim."""
    shift: float
    """Layout shift of the whole load (CLS)."""
    down: int
    """Bytes to the browser, as they travel."""


@dataclass(frozen=True)
class Drag:
    """What a drag costs the browser, frame by frame, in milliseconds."""

    script: list[float]
    """Script of each frame."""
    longest_task: float
    """The longest task over 50 ms, or 0."""


class Reader:
    """One open page of one way."""

    def __init__(self, page: Page, way: str, relay: Relay) -> None:
        self.page = page
        self.way = way
        self.relay = relay
        self.devtools: Any = page.context.new_cdp_session(page)
        self.devtools.send("Performance.enable")
        page.add_init_script(WATCH.replace("WAY", way))

    def open(self) -> float:
        """Open the page; milliseconds from the navigation until its map shows every claim."""
        self.page.goto(self.relay.address, wait_until="commit")
        return float(self._settle(0)[0])

    def first_load(self) -> FirstLoad:
        """Open the page, and tell what a reader saw until everything was there."""
        drawn = self.open()
        painted, shift = self.page.evaluate(
            """() => [performance.getEntriesByName("first-contentful-paint")[0]?.startTime, seen.shift]"""
        )
        return FirstLoad(float(painted), drawn, float(shift), self.relay.down)

    def step(self, to: float) -> Step:
        """Drag the first thumb of the timeline to a part of the axis (0…1) in one movement and let go.

        The time runs from the release; where the map follows the hand, from its last movement, just before.
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
        # a step that the browser takes alone sends nothing: it is done when it is drawn
        quiet = max(settled, drawn - seen["released"], 0.0)  # or before the hand has let go
        return Step(drawn - begun, quiet, self.relay.down, self.relay.up, shown)

    def filter(self) -> None:
        """Choose the first kind, or no longer, and wait until the map shows what is left: a rerun on the server."""
        before = self._shown()
        kind = self.page.locator("[data-testid=stPopoverBody] button").first
        if not kind.is_visible():
            self.page.locator("[data-testid=stPopover] button").first.click()
        kind.click()
        self._settle(before)

    def open_claim(self, row: int) -> None:
        """Open the claim of a row of the list, go back to the list, and wait until all that was asked has come."""
        self.page.locator(".claims-list-row").nth(row).click()
        self.page.locator(".claims-card").wait_for()
        self._settle(None)
        self.page.locator(".claims-list-bar button").first.click()
        self.page.locator(".claims-card").wait_for(state="detached")

    def drag(self, frames: int) -> Drag:
        """Drag the first thumb over the axis and back, one movement a frame."""
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
        """Seconds that scripts have run in this page and its frames."""
        metrics = self.devtools.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "ScriptDuration"))

    def _grab(self) -> None:
        """Press on the first thumb. Its axis is known from the first time, when the thumbs stood at both ends."""
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
        """Wait until the page is done and shows something else than before: when it first did, and what."""
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
        """When the last picture was first there, whatever was drawn over and over since."""
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
