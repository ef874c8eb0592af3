"""Responses that are cached compressed."""

from __future__ import annotations

import gzip
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from pages.server.http_manners import accepts_gzip

ALL_YEAR = "public, max-age=31536000, immutable"
"""For URLs that change with their content: browsers need not revalidate."""


def gzip_response(
    request: Request,
    packed: bytes,
    status: int = 200,
    media_type: str = "application/json",
    headers: Mapping[str, str] | None = None,
    *,
    is_lasting: bool = False,
) -> Response:
    """A response with a gzip-compressed body, decompressed for clients without gzip; cached for a year if
    `is_lasting`."""
    common = {"Vary": "Accept-Encoding", "Cache-Control": ALL_YEAR if is_lasting else "no-cache", **(headers or {})}
    if accepts_gzip(request.headers.get("accept-encoding", "")):
        return Response(packed, status, {**common, "Content-Encoding": "gzip"}, media_type)
    return Response(gzip.decompress(packed), status, common, media_type)
