"""The app's public URL: for links in files and in responses for other programs."""

from __future__ import annotations

import re

from starlette.requests import Request
from streamlit import config

from claimsmap.settings import settings

_HOST = re.compile(r"[A-Za-z0-9._-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?", re.ASCII)


def base_path() -> str:
    """The path below which everything is served, with a leading slash; empty for the root."""
    path = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def public_base(request: Request) -> str:
    """The app's URL with a trailing slash: PUBLIC_ADDRESS, or derived from the request.

    Empty if neither has a valid host, so that links become relative and never lead elsewhere.
    """
    if told := settings().public_address:
        return told
    host = request.headers.get("host", "") or _server(request)
    if not is_host(host):
        return ""
    # each proxy appends its own value: the first is the one the reader connected to
    forwarded = request.headers.get("x-forwarded-proto", "").partition(",")[0].strip().lower()
    scheme = forwarded if forwarded in ("http", "https") else request.url.scheme
    return f"{scheme}://{host}{base_path()}/"


def is_host(text: str) -> bool:
    """Whether a Host header is a host name or an IP address, with or without a port."""
    return _HOST.fullmatch(text) is not None


def _server(request: Request) -> str:
    """Where the request came in, for HTTP/1.0 without Host."""
    name, port = request.scope.get("server") or ("", None)
    name = f"[{name}]" if ":" in name else name
    return f"{name}:{port}" if port else name
