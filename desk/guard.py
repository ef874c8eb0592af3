"""Access control: only the browser that opened the one-time URL, from the desk's own pages, on this machine.

Equivalent to Streamlit's XSRF protection, which compares a cookie with a header: here the cookie is HttpOnly and
SameSite, and the header's value is derived from it. In addition, a request must have the desk's own Host header
(against DNS rebinding) and no foreign origin.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from hashlib import sha256
from http.cookies import SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "claims-desk"
HEADER = "x-desk-token"
LARGEST = 4_000_000
"""Maximum bytes of a request: a pasted text with room to spare."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
SAFE = ("GET", "HEAD")


class Guard:
    """Passes on requests from the desk's own pages, and refuses all others."""

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...], tell: Callable[[str], None]) -> None:
        """`hosts` are the allowed Host headers, including the port; `tell` is called with each one-time token."""
        self._app, self._hosts, self._tell = app, hosts, tell
        self._sessions: set[str] = set()
        self._token = secrets.token_urlsafe(32)
        tell(self._token)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond to a request, or pass it on."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        refused = self._answer(scope, Headers(scope=scope))
        await (refused or self._app)(scope, receive, _with_headers(send))

    def _answer(self, scope: Scope, headers: Headers) -> Response | None:
        if headers.get("host") not in self._hosts:
            return _refused("This is a desk for the machine it runs on. Open the address that the command printed.")
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if given and scope["method"] == "GET" and scope["path"] == "/":
            return self._begin(given)
        session = _cookie(headers)
        if session not in self._sessions:
            return _refused("Open the one-time address that the command printed; it prints a new one when one is used.")
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return _refused("Another site asked for this.")
        if scope["method"] in SAFE:
            return None
        origin = headers.get("origin")
        if origin is not None and origin.removeprefix("http://") not in self._hosts:
            return _refused("Another site asked for this.")
        if not hmac.compare_digest(headers.get(HEADER, ""), key_of(session)):
            return _refused("The page does not hold the key of this session. Load it again.")
        if headers.get("content-type", "").partition(";")[0] != "application/json":
            return _refused("Only JSON is taken.", 415)
        length = headers.get("content-length", "")
        if not length.isdigit() or int(length) > LARGEST:
            return _refused("That is too much at once.", 413)
        return None

    def _begin(self, given: str) -> Response:
        """Start a session for the holder of the one-time token, which is then invalid."""
        if not hmac.compare_digest(given, self._token):
            return _refused("This address was used before. The command has printed a new one.")
        self._token = secrets.token_urlsafe(32)
        session = secrets.token_urlsafe(32)
        self._sessions.add(session)
        self._tell(self._token)
        # no redirect: in a chain started by another program the browser would not send a SameSite cookie
        answer = HTMLResponse('<!doctype html><meta http-equiv="refresh" content="0;url=/"><title>The desk</title>')
        answer.set_cookie(COOKIE, session, httponly=True, samesite="strict", path="/")
        return answer


def key_of(session: str) -> str:
    """The key that a session's page sends with every change."""
    return hmac.new(session.encode(), b"desk", sha256).hexdigest()


def session_of(headers: Headers) -> str:
    """The session of a request that was let through."""
    return _cookie(headers)


def _cookie(headers: Headers) -> str:
    cookies: SimpleCookie = SimpleCookie()
    cookies.load(headers.get("cookie", "")[:4000])
    return cookies[COOKIE].value if COOKIE in cookies else ""


def _refused(why: str, status: int = 403) -> Response:
    return PlainTextResponse(why, status)


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["Content-Security-Policy"] = POLICY
            headers["X-Content-Type-Options"] = "nosniff"
            headers["Referrer-Policy"] = "no-referrer"
            headers["Cache-Control"] = "no-store"
            headers["Cross-Origin-Opener-Policy"] = "same-origin"
            headers["Cross-Origin-Resource-Policy"] = "same-origin"
        await send(message)

    return sent
