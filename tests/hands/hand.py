"""A hand that uses every control of a page it can reach, and says which of them did nothing.

It is one module, longer than most, because the way to a control, its use and what is noticed after it share one state.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.hands.reader import Reader

PATIENCE = 8.0
"""Seconds after which a control has done nothing: a busy machine is no fault."""
AT_ITS_END = 1.0
"""Seconds after which a slider does not move that way."""
LONGEST = 60.0
"""Seconds after which a page is taken as it is."""
GLANCE = 0.1
"""Seconds for which the page is watched before the browser is asked for downloads and new windows."""
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
    parts: Sequence[str] = ()
    """Selectors of parts of the page; a control belongs to the first that holds it, or to the rest, after the last."""
    dead: list[str] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    found: set[str] = field(default_factory=set)
    _known: dict[str, dict[str, Any]] = field(default_factory=dict)
    _way: dict[str, list[str]] = field(default_factory=dict)
    _here: set[str] = field(default_factory=set)
    _at_first: set[str] = field(default_factory=set)
    _part: int | None = None
    _begun: str = ""
    _steps: int = 0

    def use_everything(self, part: int | None = None) -> list[str]:
        """Use every control that is in sight or that another brings into sight; the dead ones, each with its place.

        With the number of a part, those of this part, and those elsewhere that they bring into sight.
        """
        self._part, self.dead = part, []
        self._at_first = set(self._here)
        self._notice([])
        done = set(self.used)
        while left := [key for key in self._known if key not in done]:
            key = next((each for each in reversed(left) if each in self._here), left[-1])
            done.add(key)
            if key not in self._here and not (self._follow_the_way(key) or self._go_to(key)):
                continue
            told = self._use(key)
            if told and self._go_to(key, anew=True):  # once more on a fresh page: the first may have been in mid-change
                told = self._use(key)
            self.used.append(key)
            if told:
                self.dead.append(f"{key}: {told}")
            if self._known[key]["link"] and (followed := self.reader.ask("eyes.taken()")):
                self.dead += [f"{key}: {fault}" for address in followed if (fault := self._fault_of(address))]
            elif self._led_away(key, self.reader.ask("location.href")) or self._led_away(key, self._settled(key)):
                self.come()
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
        for each in self._look_around():
            key, shape = each["key"], each["shape"]
            if self._part not in (None, each["part"]) and (not way or key in self._at_first):
                continue
            if key not in self._known and self.shapes[shape] < self.most_of_a_shape and len(way) <= DEEP:
                each["byEnter"] = self.shapes[shape] % 2 == 1 and each["kind"] not in ("text", "textarea")
                self._known[key], self._way[key] = each, way
                self.shapes[shape] += 1

    def _look_around(self) -> list[dict[str, Any]]:
        controls: list[dict[str, Any]] = self.reader.ask(f"eyes.controls({json.dumps(self.parts)})") or []
        self._here = {each["key"] for each in controls}
        self.found |= self._here
        return controls

    def begin(self) -> None:
        """Open the page."""
        self.reader.open(self.address)
        self._begun = self._settle() or str(self.reader.ask("location.href"))
        self._steps = int(self.reader.ask("history.length") or 0)
        self._look_around()

    def come(self) -> None:
        """Leave what lies over the page and go back to where it was opened; to open it takes longer."""
        if self.reader.address != self.address or not self._begun:
            return self.begin()
        self.reader.strike("Escape")
        if (steps := int(self.reader.ask("history.length") or 0) - self._steps) > 0:
            self.reader.ask(f"history.go({-steps})")
        if not self._is_of_this_page(self._settle()):
            return self.begin()
        self._look_around()
        return None

    def _led_away(self, key: str, now: str | None) -> bool:
        """Whether another page is open, or another view of this one by a link: those have a test of their own.

        So it is where no address is told, because the page is being replaced or does not come to rest, as it plays.
        """
        if not now:
            return True
        return not self._is_of_this_page(now) or (
            self._known[key]["link"] and now.partition("#")[0] != self._begun.partition("#")[0]
        )

    def _is_of_this_page(self, now: str) -> bool:
        return now.partition("?")[0].rstrip("/") == self._begun.partition("?")[0].rstrip("/")

    def _settled(self, key: str) -> str:
        """The address when the page stands still after a control was used: what plays is stopped by what began it."""
        now = self._settle()
        if not now and self.reader.ask("location.href"):
            self._use(key)
            now = self._settle()
        return now

    def _settle(self) -> str:
        """The address when the page is ready and stands still, empty when it does not, as while it plays."""
        begun = time.monotonic()
        while time.monotonic() - begun < LONGEST:
            address = self.reader.ask("eyes.settled()")
            if address is not None:  # otherwise the page was replaced meanwhile
                self.reader.happened()
                return str(address)
        return ""

    def _go_to(self, key: str, *, anew: bool = False) -> bool:
        """Go back, or open the page anew, and use what brought the control into sight."""
        for go in (self.begin,) if anew else (self.come, self.begin):
            go()
            if self._follow_the_way(key):
                return True
        return False

    def _follow_the_way(self, key: str) -> bool:
        """Use what brought the control into sight, on the page as it is; whether it is there."""
        for each in self._way[key]:
            if each not in self._here:
                return False
            self._use(each)
            self._settle()
            self._look_around()
        return key in self._here

    def _use(self, key: str) -> str:
        """Use a control: what is wrong, empty when something happened."""
        control = self._known[key]
        moved = control["kind"] in MOVED
        place = self.reader.ask(f"eyes.reach({json.dumps(key)}, {json.dumps(control['byEnter'] or moved)})")
        if place is None:
            return "it went out of sight"
        by_key = place["byKey"] and not control["words"]
        if not place["onTop"] and not by_key:
            if self._way[key]:
                return ""  # what another control has opened lies over it, as it may
            return f"it lies under {place['under']}"
        self.reader.happened()
        if moved:  # one of the two ways may be at its end
            return self._strike(MOVED[control["kind"]])
        if by_key:
            return self._strike(["Space" if control["kind"] in TICKED else "Enter"])
        self.reader.press(place["x"], place["y"])
        if control["words"]:
            # a date's field takes it for a month, a search says that it finds nothing; no two fields get the same, and
            # a field the same again
            self.reader.ask(f"eyes.clear({json.dumps(key)})")
            self.reader.write(f"2022-{list(self._known).index(key) % 12 + 1:02}")
            self.reader.strike("Enter")
        return self._wait(PATIENCE)

    def _strike(self, strokes: list[str]) -> str:
        for stroke in strokes:
            self.reader.strike(stroke)
            if not self._wait(PATIENCE if stroke is strokes[-1] else AT_ITS_END):
                return ""
        return NOTHING

    def _wait(self, patience: float) -> str:
        """What is wrong when nothing happens in so many seconds: neither in the page nor beside it."""
        begun = time.monotonic()
        while time.monotonic() - begun < patience:
            if self.reader.ask(f"eyes.changed({GLANCE * 1000})") is not False or self.reader.happened():
                return ""
        return NOTHING
