"""One reader without a browser: Streamlit's own protocol on a websocket, and the data that a browser would request.

As in the browser, a moved range needs no request: the address has it, and the next run of the script finds it there. An
opened claim is one request, as in a record too large to be prefetched, and none if it was opened before. A filter runs
the script.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import random
import time
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.typing import Subprotocol

LONGEST_WAIT = 30
"""Seconds after which an action counts as an error."""
FIRST_DAY, LAST_DAY = date(2020, 11, 1), date(2024, 4, 30)


@dataclass
class Tally:
    """The measurements of all readers; seconds by kind of action."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    moments: dict[str, list[float]] = field(default_factory=dict)
    """When each response came, on the monotonic clock."""
    errors: list[str] = field(default_factory=list)
    received: int = 0
    """Bytes over the websockets."""
    alone: int = 0
    """Actions that needed no request."""

    def add(self, action: str, seconds: float) -> None:
        """Record an action that got its response."""
        self.seconds.setdefault(action, []).append(seconds)
        self.moments.setdefault(action, []).append(time.monotonic())


class Reader:
    """A session: what the server has rendered for it, and the widgets it can use."""

    def __init__(self, address: str, tally: Tally, luck: random.Random) -> None:
        self.where = urlsplit(address)
        self.tally = tally
        self.luck = luck
        self.widgets: dict[str, Any] = {}
        self.own: dict[str, str] = {}
        self.others: list[tuple[str, str]] = []
        self.kept: set[str] = set()
        self.known: set[str] = set()
        self.data: set[str] = set()

    async def read(self, seconds: float, pause: float) -> None:
        """Open the map and act about every `pause` seconds, for this many seconds."""
        address = f"ws://{self.where.netloc}/_stcore/stream"
        ends = time.monotonic() + seconds
        try:
            page = await self._fetch("", "picture", "Accept-Encoding: gzip\r\n")
            if b"first-picture" not in gzip.decompress(page):
                raise RuntimeError("the page came without its first picture")
            async with websockets.connect(
                address, subprotocols=[Subprotocol("streamlit")], max_size=None, proxy=None
            ) as self.socket:
                await self._run("open", fragment="")
                while time.monotonic() < ends:
                    await asyncio.sleep(self.luck.uniform(0.5, 1.5) * pause)
                    await self._act()
        except (OSError, TimeoutError, websockets.WebSocketException, RuntimeError) as error:
            self.tally.errors.append(f"{type(error).__name__}: {error}")

    async def _act(self) -> None:
        action = self.luck.choices(["range", "claim", "filter"], [6, 3, 1])[0]
        if action == "range":
            days = sorted(self.luck.choices(range((LAST_DAY - FIRST_DAY).days), k=2))
            self.own["from"], self.own["to"] = (str(FIRST_DAY + timedelta(day)) for day in days)
            self.tally.alone += 1
        elif action == "claim" and self.widgets.get("claims"):
            self.own["claim"] = self.luck.choice(self.widgets["claims"])
            card = f"{self.widgets['cards']}&claim={self.own['claim']}"
            if card in self.kept:
                self.tally.alone += 1
            else:
                await self._fetch(card, action)
        else:
            ident, options = self.widgets["kind"]
            await self._run("filter", "", **{ident: self.luck.sample(options, 1)})

    async def _run(self, action: str, fragment: str, **touched: Any) -> None:
        """Send a rerun and wait until its script has finished; then fetch the data that it names."""
        message = BackMsg()
        state = message.rerun_script
        state.query_string, state.fragment_id = urlencode([*self.own.items(), *self.others]), fragment
        state.cached_message_hashes.extend(self.known)
        for name in ("timeline", "list"):
            if name in self.widgets:
                state.widget_states.widgets.add(id=self.widgets[name], json_value="{}")
        for ident, value in touched.items():
            state.widget_states.widgets.add(id=ident).string_array_value.data.extend(value)
        begun = time.monotonic()
        await self.socket.send(message.SerializeToString())
        async with asyncio.timeout(LONGEST_WAIT):
            while not self._hear(await self.socket.recv()):
                pass
        self.tally.add(action, time.monotonic() - begun)
        wanted, self.data = self.data, set()
        for target in wanted - self.kept:
            body = await self._fetch(target)
            if "list.json" in target:
                self.widgets["claims"] = [row["id"] for row in json.loads(body)["rows"]][:20]

    def _hear(self, raw: bytes | str) -> bool:
        """Process a message; whether it ends the run."""
        assert isinstance(raw, bytes)
        self.tally.received += len(raw)
        message = ForwardMsg()
        message.ParseFromString(raw)
        if message.hash and message.metadata.cacheable:
            self.known.add(message.hash)
        kind = message.WhichOneof("type")
        if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._see(message.delta.new_element)
        return kind == "script_finished"

    def _see(self, element: Any) -> None:
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(element.exception.message)
        if kind == "bidi_component":
            name = element.bidi_component.id.rpartition("-")[2]
            self.widgets[name] = element.bidi_component.id
            told = json.loads(element.bidi_component.json or "{}")
            self.data.update(each for each in (told.get("spans"), told.get("list")) if each)
            if "cards" in told:
                self.widgets["cards"] = told["cards"]
            if address := told.get("address"):
                pairs = parse_qsl(address["query"])
                self.others = [pair for pair in pairs if pair[0] not in address["own"]]
        elif kind == "button_group" and "-kind-" in element.button_group.id:
            self.widgets["kind"] = element.button_group.id, [each.content for each in element.button_group.options]

    async def _fetch(self, target: str, action: str = "data", headers: str = "") -> bytes:
        """The body of a response."""
        begun = time.monotonic()
        coming, going = await asyncio.open_connection(self.where.hostname, self.where.port)
        going.write(
            f"GET /{target} HTTP/1.1\r\nHost: {self.where.netloc}\r\nConnection: close\r\n{headers}\r\n".encode()
        )
        async with asyncio.timeout(LONGEST_WAIT):
            answer = await coming.read(-1)
        going.close()
        self.tally.add(action, time.monotonic() - begun)
        self.kept.add(target)
        head, _, body = answer.partition(b"\r\n\r\n")
        if b" 200 " not in head.split(b"\r\n")[0]:
            raise RuntimeError(f"/{target}: {head[:60]!r}")
        return body
