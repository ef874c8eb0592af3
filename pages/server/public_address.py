"""The address by which readers know this app: for links in files and in what is served for other programs."""

from __future__ import annotations

import re

from starlette.requests import Request
from streamlit import config

from claimsmap.settings import settings

_HOST = re.compile(r"[A-Za-z0-9._-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?", re.ASCII)


def base_path() -> str:
    """The path below which everything is served, with a slash before it; empty for the root."""
    path = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def public_base(request: Request) -> str:
    """The address of the app with a slash at its end: PUBLIC_ADDRESS, or what the request was sent to.

    Empty where neither names a sound host, so that links become relative and never lead elsewhere.
    """
    if told := settings().public_address:
        return told
    host = request.headers.get("host", "") or _server(request)
    if not is_host(host):
        return ""
    # each proxy on the way adds its own: the first is the one that the reader spoke to
    forwarded = request.headers.get("x-forwarded-proto", "").partition(",")[0].strip().lower()
    scheme = forwarded if forwarded in ("http", "https") else request.url.scheme
    return f"{scheme}://{host}{base_path()}/"


def is_host(text: str) -> bool:
    """Whether a Host header is a name or an address, with a port or without."""
    return _HOST.fullmatch(text) is not None


def _server(request: Request) -> str:
    """Where the request came in, for HTTP/1.0, which needs no Host."""
    name, port = request.scope.get("server") or ("", None)
    name = f"[{name}]" if ":" in name else name
    return f"{name}:{port}" if port else name
