"""The desk answers its own page in one browser on this machine, and nobody else."""

from __future__ import annotations

import json
import re
import socket
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from claimsmap.__main__ import main
from desk.guard import Guard
from desk.server import desk_app
from tests.desk.room import Desk, request


class Opened:
    """A guarded desk and the session of the browser that opened it."""

    def __init__(self, folder: Path) -> None:
        self.tokens: list[str] = []
        self.app = Guard(desk_app(Desk(folder).room), ("127.0.0.1:9",), self.tokens.append)
        _, headers, _ = request(self.app, f"/?token={self.tokens[0]}")
        self.set_cookie = headers["set-cookie"]
        self.cookie = self.set_cookie.partition(";")[0]
        self.key = json.loads(request(self.app, "/key", cookie=self.cookie)[2])["key"]

    def ask(self, **headers: str) -> int:
        given = {"cookie": self.cookie, "x_desk_token": self.key, **headers}
        return request(self.app, "/ask/shelf", "POST", {}, **given)[0]


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    return Opened(tmp_path)


def test_the_address_opens_one_session_and_is_spent(opened: Opened) -> None:
    assert "HttpOnly" in opened.set_cookie
    assert "SameSite=strict" in opened.set_cookie
    assert opened.ask() == 200
    status, headers, body = request(opened.app, f"/?token={opened.tokens[0]}")
    assert status == 403
    assert "set-cookie" not in headers
    assert b"used before" in body
    assert len(opened.tokens) == 2  # the next one, for another browser


@pytest.mark.parametrize(
    "headers",
    [
        {"cookie": ""},
        {"cookie": "claims-desk=guessed"},
        {"x_desk_token": ""},
        {"x_desk_token": "0" * 64},
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
        {"host": "rebound.example:9"},
    ],
)
def test_a_forged_request_is_refused(opened: Opened, headers: dict[str, str]) -> None:
    assert opened.ask(**headers) == 403


def test_only_json_of_a_known_length_is_taken(opened: Opened) -> None:
    assert opened.ask(content_type="text/plain") == 415
    assert opened.ask(content_length="9000000") == 413
    assert opened.ask(content_length="-1") == 413


@pytest.mark.parametrize("path", ["/", "/key", "/desk/assets/main.js", "/ask/shelf"])
def test_nothing_is_told_without_a_session(opened: Opened, path: str) -> None:
    assert request(opened.app, path)[0] == 403


@pytest.mark.parametrize("path", ["/", "/desk/assets/main.js", "/pages/assets/shared/nodes.js", "/icon.svg"])
def test_pages_and_scripts_load_nothing_from_elsewhere(opened: Opened, path: str) -> None:
    status, headers, _ = request(opened.app, path, cookie=opened.cookie)
    assert status == 200
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/desk/assets/../guard.py", "/pages/assets/shared/../../main.py", "/desk/guard.py"])
def test_no_other_file_is_served(opened: Opened, path: str) -> None:
    assert request(opened.app, path, cookie=opened.cookie)[0] == 404


@pytest.mark.parametrize("body", [[], "a", 5, None])
def test_what_is_no_question_is_refused(opened: Opened, body: Any) -> None:
    given = {"cookie": opened.cookie, "x_desk_token": opened.key, "content_type": "application/json"}
    status, _, _ = request(opened.app, "/ask/shelf", "POST", body, content_length="4", **given)
    assert status == 400
    assert request(opened.app, "/ask/nothing", "POST", {}, **given)[0] == 404


def test_the_desk_listens_on_this_machine_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    heard: list[str] = []

    def run(server: uvicorn.Server, sockets: list[socket.socket]) -> None:
        heard.extend(each.getsockname()[0] for each in sockets)

    monkeypatch.setattr(uvicorn.Server, "run", run)
    assert main(["desk", "--no-browser", "--file", str(Desk(tmp_path).claims), "--drafts", str(tmp_path)]) == 0
    assert heard == ["127.0.0.1"]
    assert re.search(r"The desk: http://127\.0\.0\.1:\d+/\?token=\S{43}$", capsys.readouterr().out, re.MULTILINE)
