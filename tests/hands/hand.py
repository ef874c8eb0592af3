"""A hand that uses every control of a page it can reach, and says which of them did nothing."""

from __future__ import annotations

import json
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.hands.reader import Reader

READY = """["[data-test-connection-state=CONNECTED][data-test-script-state=notRunning], html[data-ready]",
        ".claims-share-open", ".claims-skip"].every(part => document.querySelector(part))
    && [...document.querySelectorAll(".claims-timeline, .claims-list")].every(part => part.dataset.ready)
    && [...document.querySelectorAll("iframe[src*=streamlit_folium], .copy-map")]
        .every(each => (each.contentDocument ?? document).body?.dataset.ready)"""
"""Every part has mounted: Share and the links that skip to it stand on each page."""
PATIENCE = 8.0
"""Seconds after which a control has done nothing: a busy machine is no fault."""
AT_ITS_END = 1.0
"""Seconds after which a slider does not move that way."""
MOVED = {
    "slider": ["ArrowRight", "ArrowLeft"],
    "range": ["ArrowRight", "ArrowLeft"],
    "select-one": ["ArrowDown", "ArrowUp"],
}
"""Controls that a reader moves with the arrow keys, and the keys."""
TICKED = ("checkbox", "switch", "radio")
"""Controls that the keyboard turns with Space."""
NOTHING = "nothing happened"
DEEP = 1
"""How many controls are used in a row to get to another."""


@dataclass
class Hand:
    """Uses the controls of one page: of those of one shape the first by a press, the second with Enter.

    `shapes` counts how many of a shape were used, and goes on from page to page: the head is the same on each.
    """

    reader: Reader
    address: str
    most_of_a_shape: int = 2
    shapes: Counter[str] = field(default_factory=Counter)
    dead: list[str] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    _known: dict[str, dict[str, Any]] = field(default_factory=dict)
    _way: dict[str, list[str]] = field(default_factory=dict)
    _begun: str = ""

    def use_everything(self) -> list[str]:
        """Use every control that is in sight or that another brings into sight; the dead ones, each with its place."""
        self._begin()
        self._notice([])
        done: set[str] = set()
        while left := [key for key in self._known if key not in done]:
            here = {each["key"] for each in self._controls()}
            key = next((each for each in reversed(left) if each in here), None)
            if key is None:
                key = left[-1]
                if not self._go_to(key):
                    done.add(key)
                    continue
            done.add(key)
            told = self._use(key)
            if told and self._go_to(key):  # once more on a fresh page: the first may have been in mid-change
                told = self._use(key)
            self.used.append(key)
            if told:
                self.dead.append(f"{key}: {told}")
            if self._known[key]["link"] and (followed := self.reader.ask("eyes.taken()")):
                self.dead += [f"{key}: {fault}" for address in followed if (fault := self._fault_of(address))]
                continue
            if self._led_away(key) or not self._settle() or self._led_away(key):
                self._begin()
            else:
                self._notice([*self._way[key], key])
        return self.dead

    def _fault_of(self, address: str) -> str:
        """What is wrong with an address of the site, empty when it answers."""
        try:
            urlopen(address, timeout=60).close()
        except HTTPError as error:
            return f"it leads to {address}, which answers {error.code}"
        return ""

    def _notice(self, way: list[str]) -> None:
        for each in self._controls():
            key, shape = each["key"], each["shape"]
            if key not in self._known and self.shapes[shape] < self.most_of_a_shape and len(way) <= DEEP:
                each["byEnter"] = self.shapes[shape] % 2 == 1 and each["kind"] not in ("text", "textarea")
                self._known[key], self._way[key] = each, way
                self.shapes[shape] += 1

    def _controls(self) -> list[dict[str, Any]]:
        return self.reader.ask("eyes.controls()") or []

    def _begin(self) -> None:
        self.reader.open(self.address)
        self._settle()
        self._begun = str(self.reader.ask("location.href"))

    def _led_away(self, key: str) -> bool:
        """Whether another page is open, or another view of this one by a link: those have a test of their own."""
        now = str(self.reader.ask("location.href"))
        same_page = now.partition("?")[0].rstrip("/") == self._begun.partition("?")[0].rstrip("/")
        return not same_page or (self._known[key]["link"] and now.partition("#")[0] != self._begun.partition("#")[0])

    def _settle(self) -> bool:
        """Wait until the page is ready and stands still, which it does not while it plays."""
        before, begun = None, time.monotonic()
        while time.monotonic() - begun < (PATIENCE if before else 60):
            if self.reader.ask(READY):
                now = self._look("")
                if now == before:
                    self.reader.happened()
                    return True
                before = now
            time.sleep(0.1)
        return False

    def _go_to(self, key: str) -> bool:
        """Open the page anew and use what brought the control into sight."""
        self._begin()
        for each in self._way[key]:
            if not any(here["key"] == each for here in self._controls()):
                return False
            self._use(each)
            self._settle()
        return any(here["key"] == key for here in self._controls())

    def _look(self, key: str) -> str:
        """All that could change; of a link only where it leads, for that is what it is there for."""
        if key and self._known[key]["link"]:
            return str(self.reader.ask("eyes.address()"))
        return str(self.reader.ask(f"eyes.look({json.dumps(key)})"))

    def _use(self, key: str) -> str:
        """Use a control: what is wrong, empty when something happened."""
        control = self._known[key]
        moved = control["kind"] in MOVED
        place = self._reach(f"eyes.reach({json.dumps(key)}, {json.dumps(control['byEnter'] or moved)})")
        if place is None:
            return "it went out of sight"
        by_key = place["byKey"] and not control["words"]
        if not place["onTop"] and not by_key:
            if self._way[key]:
                return ""  # what another control has opened lies over it, as it may
            return f"it lies under {place['under']}"
        before = self._look(key)
        self.reader.happened()
        if moved:  # one of the two ways may be at its end
            return self._strike(key, MOVED[control["kind"]], before)
        if by_key:
            return self._strike(key, ["Space" if control["kind"] in TICKED else "Enter"], before)
        self.reader.press(place["x"], place["y"])
        if control["words"]:
            # a date's field takes it for a month, a search says that it finds nothing; no two fields get the same
            self.reader.ask(f"eyes.clear({json.dumps(key)})")
            self.reader.write(f"2022-{len(self.used) % 12 + 1:02}")
            self.reader.strike("Enter")
        return self._wait(key, before)

    def _reach(self, expression: str) -> Any:
        """Where the control is once it stays there: scrolled into the middle, it is drawn there a moment later."""
        place, begun = None, time.monotonic()
        while time.monotonic() - begun < PATIENCE:
            before, place = place, self.reader.ask(expression)
            if place is None or place == before:
                break
            time.sleep(0.05)
        return place

    def _strike(self, key: str, strokes: list[str], before: str) -> str:
        for stroke in strokes:
            self.reader.strike(stroke)
            if not self._wait(key, before, PATIENCE if stroke is strokes[-1] else AT_ITS_END):
                return ""
        return NOTHING

    def _wait(self, key: str, before: str, patience: float = PATIENCE) -> str:
        begun = time.monotonic()
        while time.monotonic() - begun < patience:
            if self.reader.happened() or self._look(key) != before:
                return ""
            time.sleep(0.03)
        return NOTHING
