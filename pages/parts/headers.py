"""Security headers on everything that is served."""

from __future__ import annotations

import os

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TILES = os.environ.get("TILES_URL", "https://tile.openstreetmap.org/{z}/{x}/{y}.png")
"""Where map tiles come from when a reader's machine reaches them; empty for none."""


def _tile_origin() -> str:
    scheme, _, rest = TILES.partition("://")
    return f"{scheme}://{rest.split('/')[0]}" if rest else ""


POLICY = "; ".join(
    [
        "default-src 'self'",
        # streamlit-folium evaluates the map's script and each command; Streamlit's page has one inline script
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        # Streamlit and Leaflet set styles from scripts
        "style-src 'self' 'unsafe-inline'",
        f"img-src 'self' data: blob: {_tile_origin()}".rstrip(),
        "font-src 'self' data:",
        "connect-src 'self' ws: wss:",
        "worker-src 'self' blob:",
        "frame-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        f"frame-ancestors 'self' {os.environ.get('EMBED_FROM', '')}".rstrip(),
    ]
)


class SecurityHeaders:
    """ASGI middleware that adds the headers to every HTTP answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add headers to its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = POLICY
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin"
                headers["Permissions-Policy"] = "geolocation=(), camera=(), microphone=()"
            await send(message)

        await self.app(scope, receive, with_headers)
