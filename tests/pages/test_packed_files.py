"""Files served compressed from memory: identical to those on disk, and nothing else."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

from pages.server.packed_files import PackedFiles

LONG = "export const claims = 1;\n" * 100
MADE = "export const made = 1;\n" * 100


class Answer(NamedTuple):
    """A response."""

    headers: Headers
    body: bytes


Ask = Callable[..., Answer]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Requests a path under which some files are; anything else is passed on to the wrapped app."""
    files = tmp_path / "files"
    files.mkdir()
    (files / "long.js").write_text(LONG)
    (files / "made.js").write_text("not this")
    (files / "icon.png").write_bytes(b"\x89PNG" + bytes(1000))
    (tmp_path / "secret.js").write_text("secret")
    app = PackedFiles(
        PlainTextResponse("of the app"), path="/files", folder=files, made={"made.js": MADE, "bundle.js": MADE}
    )

    def asked(path: str, method: str = "GET", accept: str = "gzip") -> Answer:
        scope = {"type": "http", "method": method, "path": path, "headers": [(b"accept-encoding", accept.encode())]}
        told: list[Any] = []

        async def send(message: Any) -> None:
            told.append(message)

        asyncio.run(app(scope, None, send))  # type: ignore[arg-type]
        return Answer(Headers(raw=told[0]["headers"]), b"".join(each.get("body", b"") for each in told[1:]))

    return asked


def test_a_script_comes_compressed_to_who_takes_it_and_plain_to_others(ask: Ask) -> None:
    packed, plain = ask("/files/long.js"), ask("/files/long.js", accept="identity")
    assert gzip.decompress(packed.body) == plain.body == LONG.encode()
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert int(packed.headers["content-length"]) == len(packed.body) < len(LONG) / 10
    assert packed.headers["content-type"].startswith("text/javascript")
    assert "immutable" in packed.headers["cache-control"]
    assert packed.headers["vary"] == "Accept-Encoding"


def test_a_picture_comes_as_it_is(ask: Ask) -> None:
    found = ask("/files/icon.png")
    assert found.headers["content-type"] == "image/png"
    assert "content-encoding" not in found.headers


@pytest.mark.parametrize("name", ["made.js", "bundle.js"])
def test_a_text_that_is_made_is_answered_like_a_file_and_before_one_of_its_name(ask: Ask, name: str) -> None:
    found = ask(f"/files/{name}")
    assert gzip.decompress(found.body) == MADE.encode()
    assert found.headers["content-type"].startswith("text/javascript")
    assert "immutable" in found.headers["cache-control"]


def test_a_changed_file_is_read_again(ask: Ask, tmp_path: Path) -> None:
    assert gzip.decompress(ask("/files/long.js").body) == LONG.encode()
    (tmp_path / "files" / "long.js").write_text("changed")
    assert ask("/files/long.js").body == b"changed"


@pytest.mark.parametrize(
    "path",
    ["/files/none.js", "/files/", "/files", "/files/../secret.js", "/files/a/../../secret.js", "/files/a\0.js",
     "/files/" + "a" * 300, "/files//etc/passwd", "/filesystem/long.js"],
)  # fmt: skip
def test_everything_else_is_answered_by_the_app(ask: Ask, path: str) -> None:
    assert ask(path).body == b"of the app"


def test_what_is_sent_to_a_file_is_answered_by_the_app(ask: Ask) -> None:
    assert ask("/files/long.js", method="POST").body == b"of the app"
