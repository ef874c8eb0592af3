"""Firefox over WebDriver BiDi, the W3C protocol that it supports itself: real input without a separate driver.

Playwright's own client cannot open a window in Debian's firefox-esr: it requires a command that this release lacks
(`emulation.setMediaFeaturesOverride`). Selenium needs geckodriver, which neither Debian nor PyPI has for Linux. The
protocol is JSON over a WebSocket.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

PREFERENCES = {
    "app.update.enabled": False,
    "browser.aboutConfig.showWarning": False,
    "browser.download.alwaysOpenPanel": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.disable_open_during_load": False,
    "dom.w3c_touch_events.enabled": 1,
    "intl.accept_languages": "en-GB, en",
    "remote.active-protocols": 1,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    # all other hosts are mapped to a port that nobody listens on
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1",
}
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
EVENTS = ["browsingContext.contextCreated", "browsingContext.downloadWillBegin"]
PATIENCE = 90


class ProtocolError(RuntimeError):
    """Firefox's error for a command that it could not carry out."""


class Firefox:
    """A running Firefox: commands with their responses, and the events in between."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._numbers = count(1)
        self._events: list[dict[str, Any]] = []
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=EVENTS)

    def send(self, method: str, **parameters: object) -> dict[str, Any]:
        """The result of a command."""
        number = next(self._numbers)
        self._connection.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            told: dict[str, Any] = json.loads(self._connection.recv(timeout=PATIENCE))
            if told.get("type") == "event":
                self._events.append(told)
            elif told.get("id") == number:
                if told["type"] == "error":
                    raise ProtocolError(f"{method}: {told['error']}: {told['message']}")
                return dict(told["result"])

    def events(self) -> list[dict[str, Any]]:
        """The events since the last call."""
        self.send("session.status")  # events come before the response to a later command
        told, self._events = self._events, []
        return told

    def window(self, width: int, height: int) -> str:
        """The id of a new window of this size."""
        context = str(self.send("browsingContext.create", type="window")["context"])
        self.send("browsingContext.setViewport", context=context, viewport={"width": width, "height": height})
        return context


@contextmanager
def running_firefox(folder: Path, **preferences: bool) -> Iterator[Firefox]:
    """A Firefox with a fresh profile in this folder. Nothing is skipped: without a Firefox the test fails.

    `preferences` are additional ones, with a double underscore for each dot.
    """
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        pytest.fail("no Firefox was found: script/test installs one, or install Debian's package firefox-esr")
    chosen = PREFERENCES | {name.replace("__", "."): value for name, value in preferences.items()}
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in chosen.items())
    (folder / "user.js").write_text("\n".join(lines))
    command = [program, "--headless", "--no-remote", "--profile", str(folder), "--remote-debugging-port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")
    try:
        with connect(f"{_address(process)}/session", max_size=None) as connection:
            yield Firefox(connection)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _address(process: subprocess.Popen[str]) -> str:
    """Firefox's address, from its output; the rest of the output is read too, so that Firefox never blocks."""
    assert process.stderr is not None
    said: list[str] = []
    found: SimpleQueue[str] = SimpleQueue()

    def listen(lines: Iterable[str]) -> None:
        for line in lines:
            said.append(line)
            if told := LISTENING.search(line):
                found.put(told[1])
        found.put("")

    threading.Thread(target=listen, args=(process.stderr,), daemon=True).start()
    with suppress(Empty):
        if address := found.get(timeout=PATIENCE):
            return address
    raise RuntimeError(f"Firefox did not start:\n{''.join(said)}")
