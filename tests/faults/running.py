"""A server whose files a test may damage, and a client that sends requests byte by byte."""

from __future__ import annotations

import gzip
import json
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.browser.fixtures import Server, becomes_so, running_server
from tests.builders import CLAIMS_FILE, GEODATA

PATIENCE = 20
"""Seconds within which a change must take effect."""


class Answer(NamedTuple):
    """A response; header names in lower case, one line per cookie."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


def ask(port: int, target: str | bytes, method: str = "GET", **headers: str) -> Answer:
    """Send a request exactly as written: no client normalizes the target."""
    raw = target.encode() if isinstance(target, str) else target
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    head = "\r\n".join([f"Host: 127.0.0.1:{port}", "Connection: close", *lines, "", ""]).encode()
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.sendall(method.encode() + b" " + raw + b" HTTP/1.1\r\n" + head)
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    first, _, body = answer.partition(b"\r\n\r\n")
    status, *fields = first.decode("latin-1").split("\r\n")
    found: dict[str, str] = {}
    for field in fields:
        name, _, value = field.partition(":")
        found[name.lower()] = "\n".join([*filter(None, [found.get(name.lower())]), value.strip()])
    if found.get("transfer-encoding") == "chunked":
        body = b"".join(_chunks(body))
    return Answer(int(status.split()[1]), found, gzip.decompress(body) if "content-encoding" in found else body)


def _chunks(body: bytes) -> Iterator[bytes]:
    while body:
        size, _, rest = body.partition(b"\r\n")
        length = int(size, 16)
        yield rest[:length]
        body = rest[length + 2 :]


def wait_until(is_so: Callable[[], object], what: str) -> None:
    """Poll until a condition holds; fails if it never does."""
    if not becomes_so(is_so, PATIENCE):
        pytest.fail(f"in {PATIENCE} seconds it did not come to this: {what}")


class Files:
    """Copies of the project's data in a folder, to be damaged and repaired."""

    def __init__(self, folder: Path) -> None:
        self.claims = folder / "claims.yaml"
        self.geodata = folder / "geodata"
        shutil.copy(CLAIMS_FILE, self.claims)
        shutil.copytree(GEODATA, self.geodata)

    def replace(self, text: str) -> None:
        """Write a new file and rename it into place, as careful editors do."""
        fresh = self.claims.with_suffix(".new")
        fresh.write_text(text)
        if self.claims.is_dir():
            self.claims.rmdir()
        fresh.replace(self.claims)


def serving(
    folder: Path, files: Files | None = None, port: int = 0, **environment: str
) -> AbstractContextManager[Server]:
    """A running server of these files, or of the project's own."""
    named = {"CLAIMS_FILE": str(files.claims), "GEODATA_DIR": str(files.geodata)} if files else {}
    return running_server(folder, port, **named, **environment)
