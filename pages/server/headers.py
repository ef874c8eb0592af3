"""Security headers on everything that is served: what a browser may load, run and be shown in.

Streamlit-folium evaluates what it is sent and the page does not have to, so there are two policies for pages: in the
page no script runs but our files and Streamlit's; only the map's frame may evaluate. A data file may load nothing.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.server.public_address import base_path

TILES = os.environ.get("TILES_URL", "https://tile.openstreetmap.org/{z}/{x}/{y}.png")
"""Where map tiles come from when a reader's machine reaches them; empty for none."""

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_ORIGIN = re.compile(r"https?://(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:\d{1,5})?")


def tile_origin(template: str) -> str:
    """The origin of a tile server's address template, `{s}` being any of its hosts; empty for no template."""
    if not template:
        return ""
    origin = "/".join(template.replace("{s}", "*").split("/")[:3])
    if not _ORIGIN.fullmatch(origin):
        raise ValueError(f'TILES_URL is "{template}": write it like https://tile.example.org/{{z}}/{{x}}/{{y}}.png')
    return origin


def embedding_origins(text: str) -> str:
    """The origins that may show the app in a frame, parted by spaces; empty for none but the app's own."""
    for origin in text.split():
        if not _ORIGIN.fullmatch(origin):
            raise ValueError(f'EMBED_FROM names "{origin}": write origins like https://example.org, parted by spaces')
    return " ".join(text.split())


def _inline_scripts() -> str:
    """The hashes of the scripts that stand in Streamlit's own page, so that no other inline script runs there."""
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8")
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(page))
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def _policy(script_sources: str, image_sources: str) -> str:
    return "; ".join(
        [
            # scripts, fonts, data, websocket: from us alone. What is not named below falls back to this
            "default-src 'self'",
            f"script-src {script_sources}",
            # Streamlit (emotion) and Leaflet set styles from scripts; a style can load nothing but what is named here
            "style-src 'self' 'unsafe-inline'",
            f"img-src {image_sources}",
            # Streamlit's stylesheet of formulas carries fonts as data
            "font-src 'self' data:",
            # the same origin over http and websocket: nobody can be told anything
            "connect-src 'self'",
            "frame-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            f"frame-ancestors 'self' {EMBED_FROM}".rstrip(),
        ]
    )


EMBED_FROM = embedding_origins(os.environ.get("EMBED_FROM", ""))
PAGE_POLICY = _policy(
    # blob: Streamlit starts a component's script from one; wasm: its protobuf counts with it; the hash: the one inline
    # script of Streamlit's page
    f"'self' blob: 'wasm-unsafe-eval' {_inline_scripts()}",
    # data: and blob: icons inside Streamlit's and our own styles, and what it draws itself
    "'self' data: blob:",
)
FRAME_POLICY = _policy(
    # streamlit-folium writes the map as an inline script and evaluates each command. Foreign text is in neither but as
    # JSON of which no sign means anything to a script (see claim_layer)
    "'self' 'unsafe-inline' 'unsafe-eval'",
    # Leaflet's icons are data; tiles come from their server and only as images
    f"'self' data: {tile_origin(TILES)}".rstrip(),
)
DATA_POLICY = f"default-src 'none'; frame-ancestors 'self' {EMBED_FROM}".rstrip()
"""A data file is never a page: few words, because one comes with every step of the timeline."""
_POLICIES = {f"{base_path()}/component/": FRAME_POLICY, f"{base_path()}/data/": DATA_POLICY}
"""By route: Streamlit's for the frames of components, of which there is one, the map's, and ours for data."""


class SecurityHeaders:
    """ASGI middleware that adds the headers to every HTTP answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add headers to its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        policy = next((policy for route, policy in _POLICIES.items() if path.startswith(route)), PAGE_POLICY)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin"
                headers["Permissions-Policy"] = "geolocation=(), camera=(), microphone=()"
                if not EMBED_FROM:
                    headers["X-Frame-Options"] = "SAMEORIGIN"  # for what does not know frame-ancestors
            await send(message)

        await self.app(scope, receive, with_headers)
