"""A hand that uses every control of a page it can reach, and reports those that did nothing.

It is one module, longer than most, because reaching a control, using it and noticing the effect share one state.
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
"""Seconds after which a control counts as dead: the machine may be busy."""
ON_THE_WAY = 2.0
"""The same for one that was used before and reveals another: a field may have its words already."""
UNHEARD = 1.0
"""Seconds after which a press that made no click counts as lost: Firefox ignores some taps until a page is reopened."""
LOST = "the browser made no click of the press"
AT_ITS_END = 1.0
"""Seconds after which a slider counts as at its end."""
LONGEST = 60.0
"""Seconds after which a page is taken as it is."""
GLANCE = 0.1
"""Seconds to watch the page before asking the browser about downloads and new windows."""
MOVED = {
    "slider": ["ArrowRight", "ArrowLeft"],
    "range": ["ArrowRight", "ArrowLeft"],
    "select-one": ["ArrowDown", "ArrowUp"],
}
"""Controls that are moved with the arrow keys, and the keys."""
TICKED = ("checkbox", "switch", "radio")
"""Controls that Space toggles."""
NOTHING = "nothing happened"
DEEP = 1
"""Maximum number of controls used in a row to reach another."""


@dataclass
class Hand:
    """Uses the controls of one page: of those with the same shape, the first by a press, the second with Enter.

    `shapes` counts how many of a shape were used, and is shared by all pages: the head is the same on each.
    """

    reader: Reader
    address: str
    most_of_a_shape: int = 2
    shapes: Counter[str] = field(default_factory=Counter)
    parts: Sequence[str] = ()
    """Selectors of parts of the page; a control belongs to the first that contains it, or to the rest, last."""
    dead: list[str] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    found: set[str] = field(default_factory=set)
    _known: dict[str, dict[str, Any]] = field(default_factory=dict)
    _way: dict[str, list[str]] = field(default_factory=dict)
    _here: set[str] = field(default_factory=set)
    _at_first: set[str] = field(default_factory=set)
    _part: int | None = None
    _begun: str = ""

    def use_everything(self, part: int | None = None) -> list[str]:
        """Use every control that is visible or that another reveals; returns the dead ones, each with its place.

        With the number of a part, those of this part, and those elsewhere that they reveal.
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
            if told and self._go_to(key, anew=True):  # once more on a fresh page: the first may have been changing
                told = self._use(key)
            if told == LOST and self._go_to(key, anew=True):
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
        """What is wrong with an address of the site; empty if it responds."""
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
        self._look_around()

    def come(self) -> None:
        """Close what covers the page and go back to where it was opened; opening it again takes longer."""
        if self.reader.address != self.address or not self._begun:
            return self.begin()
        self.reader.strike("Escape")
        if steps := int(self.reader.ask("eyes.depth()") or 0):
            self.reader.ask(f"history.go({-steps})")
        if not self._is_of_this_page(self._settle()):
            return self.begin()
        self._look_around()
        return None

    def _led_away(self, key: str, now: str | None) -> bool:
        """Whether a link opened another page, or another view of this one: those have a test of their own.

        Also true if there is no address, because the page is being replaced or does not settle, as it plays.
        """
        if not now:
            return True
        return not self._is_of_this_page(now) or (
            self._known[key]["link"] and now.partition("#")[0] != self._begun.partition("#")[0]
        )

    def _is_of_this_page(self, now: str) -> bool:
        return now.partition("?")[0].rstrip("/") == self._begun.partition("?")[0].rstrip("/")

    def _settled(self, key: str) -> str:
        """The address once the page has settled after a control was used; one that plays is used again to stop it."""
        now = self._settle()
        if not now and self.reader.ask("location.href"):
            self._use(key)
            now = self._settle()
        return now

    def _settle(self) -> str:
        """The address when the page is ready and settled; empty if it is not, as while it plays."""
        begun = time.monotonic()
        while time.monotonic() - begun < LONGEST:
            address = self.reader.ask("eyes.settled()")
            if address is not None:  # otherwise the page was replaced meanwhile
                self.reader.happened()
                return str(address)
        return ""

    def _go_to(self, key: str, *, anew: bool = False) -> bool:
        """Go back, or reopen the page, and use what revealed the control."""
        for go in (self.begin,) if anew else (self.come, self.begin):
            go()
            if self._follow_the_way(key):
                return True
        return False

    def _follow_the_way(self, key: str) -> bool:
        """Use what revealed the control, on the page as it is; whether the control is there."""
        for each in self._way[key]:
            if each not in self._here:
                return False
            self._use(each, ON_THE_WAY)
            self._settle()
            self._look_around()
        return key in self._here

    def _use(self, key: str, patience: float = PATIENCE) -> str:
        """Use a control; returns what is wrong, empty if something happened within this many seconds."""
        control = self._known[key]
        moved = control["kind"] in MOVED
        place = self.reader.ask(f"eyes.reach({json.dumps(key)}, {json.dumps(control['byEnter'] or moved)})")
        if place is None:
            return "it went out of sight"
        by_key = place["byKey"] and not control["words"]
        if not place["onTop"] and not by_key:
            if self._way[key]:
                return ""  # something that another control opened may cover it
            return f"it lies under {place['under']}"
        self.reader.happened()
        if moved:  # one of the two directions may be at its end
            return self._strike(MOVED[control["kind"]])
        if by_key:
            return self._strike(["Space" if control["kind"] in TICKED else "Enter"])
        self.reader.press(place["x"], place["y"])
        if control["words"]:
            # a date field takes it as a month, a search finds nothing; no two fields get the same text, and
            # a field gets the same one again
            self.reader.ask(f"eyes.clear({json.dumps(key)})")
            self.reader.write(f"2022-{list(self._known).index(key) % 12 + 1:02}")
            self.reader.strike("Enter")
        elif not self._wait(UNHEARD):
            return ""
        elif self.reader.ask("eyes.heard()") is False:
            return LOST
        return self._wait(patience)

    def _strike(self, strokes: list[str]) -> str:
        for stroke in strokes:
            self.reader.strike(stroke)
            if not self._wait(PATIENCE if stroke is strokes[-1] else AT_ITS_END):
                return ""
        return NOTHING

    def _wait(self, patience: float) -> str:
        """What is wrong if nothing happens within this many seconds, neither in the page nor in the browser."""
        begun = time.monotonic()
        while time.monotonic() - begun < patience:
            if self.reader.ask(f"eyes.changed({GLANCE * 1000})") is not False or self.reader.happened():
                return ""
        return NOTHING
