"""Security headers on everything that is served: what a browser may load, run and be shown in.

Streamlit-folium evaluates what it is sent and the page does not have to, so there are two policies for pages: in the
page no script runs but our files and Streamlit's; only the map's frame may evaluate. A data file may load nothing.
"""

from __future__ import annotations

from functools import cache

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from claimsmap.settings import settings, tile_origin
from pages.compat.streamlit_page import inline_script_hashes
from pages.server.public_address import base_path


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
            _ancestors(),
        ]
    )


def _ancestors() -> str:
    return " ".join(["frame-ancestors 'self'", *settings().embed_from])


@cache
def _policies() -> tuple[tuple[str, str], ...]:
    """The beginning of a path → the policy for it; the first that fits counts. Raises SettingError."""
    base = base_path()
    page = _policy(
        # blob: Streamlit starts a component's script from one; wasm: its protobuf counts with it; the hash: the one
        # inline script of Streamlit's page
        f"'self' blob: 'wasm-unsafe-eval' {inline_script_hashes()}",
        # data: and blob: icons inside Streamlit's and our own styles, and what it draws itself
        "'self' data: blob:",
    )
    frame = _policy(
        # streamlit-folium writes the map as an inline script and evaluates each command. Foreign text is in neither
        # but as JSON of which no sign means anything to a script (see pages.compat.folium_elements)
        "'self' 'unsafe-inline' 'unsafe-eval'",
        # Leaflet's icons are data; tiles come from their server and only as images
        f"'self' data: {tile_origin(settings().tiles)}".rstrip(),
    )
    # a data file is never a page: few words, because one comes with every step of the timeline
    data = f"default-src 'none'; {_ancestors()}"
    # Streamlit's route for the frames of components, of which there is one, the map's; ours for data; all others
    return (f"{base}/component/", frame), (f"{base}/data/", data), ("", page)


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
        policy = next(policy for route, policy in _policies() if path.startswith(route))

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin"
                headers["Permissions-Policy"] = "geolocation=(), camera=(), microphone=()"
                if not settings().embed_from:
                    headers["X-Frame-Options"] = "SAMEORIGIN"  # for what does not know frame-ancestors
            await send(message)

        await self.app(scope, receive, with_headers)
