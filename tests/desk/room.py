"""A desk on a small corpus of its own, queried as its page does."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from desk.room import Room
from desk.shelf import Shelf
from tests.builders import few_places

TEXT = (
    "Since August 2022, more than 1,400 mines were found in Lachin district, the ministry said. "
    "Since the end of the war 268 people became mine victims, 45 of them were killed. "
    "On October 3 new booby traps were found in Zabukh and Sus villages. It was a fine day. "
    "A driver was wounded by a mine blast near the village of Qirmizibulaq yesterday.\n"
)
CLAIMS = """# a small corpus
speakers:
  - {id: mfa-az, name: Ministry of Foreign Affairs, party: government of Azerbaijan}
  - {id: trend, name: Trend News Agency, party: media}

statements:
  - id: release
    publisher: Ministry of Foreign Affairs
    kind: primary
    published: 2022-10-25
    published_basis: stated
    speakers: [mfa-az]

claims:
  - id: mines-in-lachin
    kind: mine_find
    said_by: mfa-az
    summary: more than 1,200 mines found in Lachin district
    places: [lachin_district]
    when: 2022-08/2022-10-25
    when_basis: "inferred: to the day of the statement"
    figures:
      - {measure: mines_found, value: 1200, qualifier: more_than}
    mentions:
      - {statement: release, words: "more than 1,200 mines were found", voice: own}
  - id: maps-asked-for
    kind: appraisal
    said_by: mfa-az
    summary: accurate maps should be handed over
    when: 2022-10-25
    when_basis: "inferred: the day of the statement"
    mentions:
      - {statement: release, words: "maps should be handed over", voice: own}
"""


class Desk:
    """One editor at the desk; keeps the version last shown, as the page does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.claims = folder / "claims.yaml"
        if not self.claims.exists():
            self.claims.write_text(CLAIMS, encoding="utf-8")
            few_places(folder / "geodata")
        self.sit_down()

    def sit_down(self) -> None:
        """Start the desk, or restart it after it was closed."""
        self.room = Room(self.claims, self.folder / "geodata", Shelf(self.folder / "drafts", None))
        self.shown: dict[str, Any] = {}

    def ask(self, question: str, **values: Any) -> dict[str, Any]:
        if self.shown:
            values = {"name": self.shown["name"], "version": self.shown["version"], **values}
        found = self.room.answer(self.room.questions[question], values)
        if "items" in found:
            self.shown = found
        return found

    def begin(self, text: str = TEXT, **more: str) -> dict[str, Any]:
        given = {"text": text, "published": "2022-11-24", "publisher": "trend", "speakers": "mfa-az", **more}
        return self.ask("begin", **given)

    def decide(self, do: str, **values: Any) -> dict[str, Any]:
        return self.ask("decide", do=do, **{"item": self.card["key"], **values})

    def look(self, words: str) -> dict[str, Any]:
        """Go to the proposal with these words."""
        for item in list(self.shown["items"]):
            card = self.ask("look", item=item["key"])["card"]
            if card["type"] == "proposal" and words in card["fields"]["words"]:
                return card
        raise AssertionError(f"no proposal has {words!r}")

    @property
    def card(self) -> dict[str, Any]:
        return self.shown["card"]


def request(app: Any, path: str, method: str = "GET", body: object = None, **headers: str) -> tuple[int, dict, bytes]:
    """Status, headers and body of one request to an ASGI app; underscores in header names become hyphens."""
    raw = b"" if body is None else json.dumps(body).encode()
    path, _, query = path.partition("?")
    sent: list[dict[str, Any]] = []
    named = {"host": "127.0.0.1:9", **{name.replace("_", "-"): value for name, value in headers.items()}}
    if body is not None:
        named = {"content-type": "application/json", "content-length": str(len(raw)), **named}
    scope = {
        "type": "http", "method": method, "path": path, "raw_path": path.encode(), "root_path": "", "scheme": "http",
        "query_string": query.encode(), "http_version": "1.1", "client": ("127.0.0.1", 5), "server": ("127.0.0.1", 9),
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in named.items()],
    }  # fmt: skip

    bodies = [raw]

    async def receive() -> dict[str, Any]:
        if not bodies:
            await asyncio.Event().wait()  # the client stays connected until the response
        return {"type": "http.request", "body": bodies.pop(), "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], found, b"".join(each.get("body", b"") for each in sent[1:])
