"""Security headers on every response: what a browser may load and run, and where it may be embedded.

streamlit-folium evaluates the commands it is sent, which the page does not need, so pages have two policies: in the
page only our files and Streamlit's run; only the map's frame may evaluate. A data file may load nothing.
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
            # same origin only for scripts, fonts, data and the websocket; the fallback for what is not listed below
            "default-src 'self'",
            f"script-src {script_sources}",
            # Streamlit (emotion) and Leaflet set styles from scripts; styles can load only what is listed here
            "style-src 'self' 'unsafe-inline'",
            f"img-src {image_sources}",
            # Streamlit's style sheet for formulas embeds fonts as data URLs
            "font-src 'self' data:",
            # same origin, http and websocket: no data can be sent elsewhere
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
    """Path prefix → policy; the first match applies. Raises SettingError."""
    base = base_path()
    page = _policy(
        # blob: Streamlit starts a component's script from one; wasm: for its protobuf decoder; the hash: for the only
        # inline script of Streamlit's page
        f"'self' blob: 'wasm-unsafe-eval' {inline_script_hashes()}",
        # data: and blob: icons in Streamlit's and our styles, and images that Streamlit generates
        "'self' data: blob:",
    )
    frame = _policy(
        # streamlit-folium writes the map as an inline script and evaluates each command. Foreign text is in them only
        # as escaped JSON (see pages.compat.folium_elements)
        "'self' 'unsafe-inline' 'unsafe-eval'",
        # Leaflet's icons are data URLs; tiles come from their server, as images only
        f"'self' data: {tile_origin(settings().tiles)}".rstrip(),
    )
    # a data file is never a page; kept short, since it is sent with every step of the timeline
    data = f"default-src 'none'; {_ancestors()}"
    # Streamlit's route for component frames, of which the map's is the only one; our data; everything else
    return (f"{base}/component/", frame), (f"{base}/data/", data), ("", page)


class SecurityHeaders:
    """ASGI middleware that adds the headers to every HTTP response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add headers to the response."""
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
                    headers["X-Frame-Options"] = "SAMEORIGIN"  # for browsers without frame-ancestors
            await send(message)

        await self.app(scope, receive, with_headers)
