"""A local Nominatim server for tests, with scripted responses."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

ZABUKH = {
    "lat": "39.5893012", "lon": "46.5440300", "display_name": "Zabux, Laçın rayonu, Azerbaijan",
    "class": "place", "type": "village", "addresstype": "village",
    "namedetails": {"name": "Zabux", "name:az": "Zabux", "name:ru": "Забух", "name:en": "Zabukh", "name:fr": "Zaboukh"},
    "extratags": {"wikidata": "Q4182133"},
}  # fmt: skip
Answer = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """A loopback server that records requests and returns scripted responses."""

    def __init__(self) -> None:
        self.questions: list[dict[str, list[str]]] = []
        self.agents: list[str | None] = []
        self.answer: Answer = says([ZABUKH])
        self.closing = Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.questions.append(parse_qs(urlsplit(self.path).query))
                server.agents.append(self.headers["User-Agent"])
                server.answer(self)

            def log_message(self, *_: Any) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self.domain = f"127.0.0.1:{self._http.server_port}"
        Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def close(self) -> None:
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()


def says(answer: Any, status: int = 200) -> Answer:
    return sends(json.dumps(answer).encode(), status)


def sends(body: bytes, status: int = 200, **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return answer
