"""Static files at URLs that change with their content: compressed once, served from memory, cached by browsers.

A cold load requests more than a hundred. Streamlit reads its own from disk for each reader and sends them uncompressed,
and a proxy would compress ours anew each time.
"""

from __future__ import annotations

import gzip
import mimetypes
import os
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from cachetools import LRUCache
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from pages.server.gzip_response import ALL_YEAR
from pages.server.http_manners import accepts_gzip

CACHE_BYTES = 32_000_000
"""Maximum bytes of compressed files in memory: all that any page needs are a few million."""
LEVEL = 7
PACKED_FROM = 400
"""Bytes: smaller files are sent uncompressed."""
PICTURES = (".png", ".jpg", ".woff2", ".woff", ".gif", ".webp")
"""Formats that are already compressed."""
CachedFile = tuple[int, bytes, bool]
"""A cached file: modification time, content, and whether that is compressed."""
_cache: LRUCache[Path, CachedFile] = LRUCache(CACHE_BYTES, getsizeof=lambda cached: len(cached[1]))
_keeping = threading.Lock()


class PackedFiles:
    """ASGI middleware that serves the files of a folder below a path, and passes on everything else.

    `made` has generated files by name, in addition to those in the folder or overriding them.
    """

    def __init__(self, app: ASGIApp, path: str, folder: Path, made: Mapping[str, str]) -> None:
        self.app = app
        self.path = f"{path}/"
        self.folder = folder
        self.made = {folder / name: text.encode() for name, text in made.items()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond to GET and HEAD requests for a file."""
        found = self._file_of(scope) if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") else None
        if found is None:
            await self.app(scope, receive, send)
            return
        path, changed = found
        with _keeping:
            known = _cache.get(path)
        if known is None or known[0] != changed:
            known = await run_in_threadpool(lambda: _packed(path, changed, self.made.get(path)))
            with _keeping:
                _cache[path] = known
        response = _response(scope, known, _media_type(path))
        await response(scope, receive, send)

    def _file_of(self, scope: Scope) -> tuple[Path, int] | None:
        """The requested file and its modification time; None if there is no such file."""
        asked: str = scope["path"]
        if not asked.startswith(self.path):
            return None
        path = Path(os.path.normpath(self.folder / asked.removeprefix(self.path).lstrip("/")))
        if path in self.made:
            return path, 0
        with suppress(OSError, ValueError):  # the name may be too long or contain a NUL
            if path.is_relative_to(self.folder) and path.is_file():
                return path, path.stat().st_mtime_ns
        return None


def _response(scope: Scope, cached: CachedFile, media_type: str) -> Response:
    _, body, is_packed = cached
    headers = {"Cache-Control": ALL_YEAR}
    if is_packed:
        headers["Vary"] = "Accept-Encoding"
        if accepts_gzip(Headers(scope=scope).get("accept-encoding", "")):
            headers["Content-Encoding"] = "gzip"
        else:
            body = gzip.decompress(body)
    return Response(body, 200, headers, media_type)


def _packed(path: Path, changed: int, made: bytes | None) -> CachedFile:
    content = path.read_bytes() if made is None else made
    if path.suffix in PICTURES or len(content) < PACKED_FROM:
        return changed, content, False
    return changed, gzip.compress(content, LEVEL, mtime=0), True


def _media_type(path: Path) -> str:
    if path.suffix in (".js", ".mjs"):
        return "text/javascript"
    return mimetypes.guess_type(path.name)[0] or "application/octet-stream"
