"""Correct HTTP errors: 404 for an unknown path, 400 for an invalid Host.

Streamlit serves its page at any unknown path, because it distinguishes pages in the browser; ours are known here.
"""

from __future__ import annotations

from collections.abc import Collection
from html import escape

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from claimsmap.language import gettext as _
from claimsmap.language import language
from pages.server.public_address import base_path, is_host

NOT_FOUND = """<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}</h1><p>{told} <a href="{home}">{way}</a></p></body>
</html>
"""


class HttpManners:
    """ASGI middleware; `pages` are the valid page paths below the base path, without leading or trailing slash."""

    def __init__(self, app: ASGIApp, pages: Collection[str]) -> None:
        self.app = app
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on unless its Host is invalid; replace a page at an unknown path with a 404."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        host = Headers(scope=scope).get("host", "")
        if host and not is_host(host):
            answer = PlainTextResponse("The Host of this request is no host name.\n", 400)
            await answer(scope, receive, send)
            return
        if "accept-encoding" in Headers(scope=scope) and not accepts_gzip(Headers(scope=scope)["accept-encoding"]):
            # the compressing middleware further in only looks for the word gzip
            kept = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
            scope = {**scope, "headers": kept}
        base = base_path()
        below = scope["path"].removeprefix(base).strip("/")
        if below in self.pages or below.startswith("component/"):
            await self.app(scope, receive, send)
            return
        replaced = False

        async def without_the_page(message: Message) -> None:
            """Pass the response on, or a 404 in its place if it is Streamlit's fallback page."""
            nonlocal replaced
            if message["type"] == "http.response.start":
                kind = Headers(raw=message["headers"]).get("content-type", "")
                replaced = message["status"] == 200 and kind.startswith("text/html")
                if replaced:
                    await HTMLResponse(_not_found(f"{base}/"), 404)(scope, receive, send)
            if not replaced:
                await send(message)

        await self.app(scope, receive, without_the_page)


def _not_found(home: str) -> str:
    words = {
        "title": _("Page not found"),
        "told": _("There is nothing at this address."),
        "way": _("Open the map"),
        "home": home,
        "language": language(),
    }
    return NOT_FOUND.format(**{name: escape(text) for name, text in words.items()})


def accepts_gzip(header: str) -> bool:
    """Whether an Accept-Encoding header allows gzip: listed, or matched by *, and not with q=0."""
    weights = {}
    for part in header.lower().split(","):
        coding, _, parameters = part.partition(";")
        weights[coding.strip()] = _weight(parameters)
    return weights.get("gzip", weights.get("x-gzip", weights.get("*", 0.0))) > 0


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
