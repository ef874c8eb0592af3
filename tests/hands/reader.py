"""A reader with hands in either browser: opens an address, clicks, types, and reports what the browser did."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Browser, Error, Page

from tests.hands.firefox import Firefox, ProtocolError

EYES = (Path(__file__).parent / "eyes.js").read_text("utf-8")
LOCAL = "http://127.0.0.1:"
KEYS = {
    "Enter": "\ue007",
    "Space": " ",
    "ArrowRight": "\ue014",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowDown": "\ue015",
    "Escape": "\ue00c",
}
"""The keys that are typed, as WebDriver encodes them."""


class Reader(Protocol):
    """A browser window. `press` is a mouse click, or a tap on a touch screen."""

    address: str
    """The last loaded address."""

    def open(self, address: str) -> None:
        """Load an address."""

    def ask(self, expression: str) -> Any:
        """The value of an expression or its promise in the page; None if the page is replaced meanwhile."""

    def press(self, x: float, y: float) -> None:
        """Press at a position in the window."""

    def strike(self, key: str) -> None:
        """Press a key by its name."""

    def write(self, words: str) -> None:
        """Type at the cursor."""

    def happened(self) -> list[str]:
        """Downloads and new windows since the last call; the new windows are closed."""


class ChromiumReader:
    """A window of Chromium."""

    def __init__(self, browser: Browser, width: int, height: int, touch: bool) -> None:
        self.address = ""
        self._touch = touch
        self._told: list[str] = []
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, locale="en-GB", has_touch=touch, is_mobile=touch
        )
        self.context.route(lambda address: not address.startswith((LOCAL, "data:")), lambda route: route.abort())
        self.context.add_init_script(EYES)
        self.page = self.context.new_page()
        self.page.on("download", lambda download: self._told.append(f"download {download.suggested_filename}"))
        self._windows: list[Page] = []
        self.context.on("page", lambda page: self._windows.append(page))

    def open(self, address: str) -> None:
        self.address = address
        self.page.goto(address, wait_until="commit")

    def ask(self, expression: str) -> Any:
        try:
            return self.page.evaluate(expression)
        except Error as error:
            if "context" not in error.message.lower() and "navigat" not in error.message.lower():
                raise
            return None

    def press(self, x: float, y: float) -> None:
        if self._touch:
            self.page.touchscreen.tap(x, y)
        else:
            self.page.mouse.click(x, y)

    def strike(self, key: str) -> None:
        self.page.keyboard.press(key)

    def write(self, words: str) -> None:
        self.page.keyboard.type(words)

    def happened(self) -> list[str]:
        while self._windows:
            self._windows.pop().close()
            self._told.append("new window")
        told, self._told = self._told, []
        return told


class FirefoxReader:
    """A window of Firefox."""

    def __init__(self, firefox: Firefox, width: int, height: int, touch: bool) -> None:
        self.address = ""
        self._firefox = firefox
        self._pointer = "touch" if touch else "mouse"
        firefox.send("script.addPreloadScript", functionDeclaration=f"() => {{ {EYES} }}")
        self._window = firefox.window(width, height)
        firefox.events()

    def close(self) -> None:
        """Close the window."""
        self._firefox.send("browsingContext.close", context=self._window)

    def open(self, address: str) -> None:
        self.address = address
        self._firefox.send("browsingContext.navigate", context=self._window, url=address, wait="interactive")

    def ask(self, expression: str) -> Any:
        asked = f"(async () => JSON.stringify(await {expression}) ?? 'null')()"
        target = {"context": self._window}
        try:
            told = self._firefox.send("script.evaluate", expression=asked, target=target, awaitPromise=True)
        except ProtocolError:
            return None
        if told["type"] == "exception":
            raise ProtocolError(told["exceptionDetails"]["text"])
        return json.loads(told["result"]["value"])

    def _act(self, kind: str, actions: list[dict[str, Any]], **more: object) -> None:
        source = {"type": kind, "id": str(more.get("parameters", kind)), "actions": actions, **more}
        self._firefox.send("input.performActions", context=self._window, actions=[source])

    def press(self, x: float, y: float) -> None:
        moves = [
            {"type": "pointerMove", "x": int(x), "y": int(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._act("pointer", moves, parameters={"pointerType": self._pointer})

    def strike(self, key: str) -> None:
        self.write(KEYS[key])

    def write(self, words: str) -> None:
        self._act("key", [{"type": kind, "value": each} for each in words for kind in ("keyDown", "keyUp")])

    def happened(self) -> list[str]:
        told = []
        for event in self._firefox.events():
            about = event["params"]
            if event["method"] == "browsingContext.downloadWillBegin":
                told.append(f"download {about['suggestedFilename']}")
            elif about["parent"] is None and about["context"] != self._window:
                told.append("new window")
                with suppress(ProtocolError):  # a window that only started a download closes by itself
                    self._firefox.send("browsingContext.close", context=about["context"])
                self._firefox.send("browsingContext.activate", context=self._window)
        return told
