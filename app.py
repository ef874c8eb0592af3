"""The ASGI app: the pages of pages/main.py, data under /data, scripts and styles under /assets, and security headers.

Run with `streamlit run app.py`.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
import xstatic.pkg.leaflet
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from claimsmap.export.api import answer
from claimsmap.loading.store import store
from claimsmap.settings import SettingError, settings
from pages.compat.map_frame import FRAME, frame_static, register_map_frame
from pages.compat.sockets import answer_promptly
from pages.compat.streamlit_page import static_folder
from pages.parts.shell.pages import PATHS
from pages.parts.shell.templates import compile_templates
from pages.server.assets import ASSETS
from pages.server.bundles import BUNDLES, VERSION
from pages.server.claim_cards import cards
from pages.server.first_picture.picture import prepare_usual_pictures
from pages.server.for_search_engines import robots, site_map
from pages.server.gzip_response import ALL_YEAR, gzip_response
from pages.server.headers import SecurityHeaders
from pages.server.http_manners import HttpManners
from pages.server.packed_files import PackedFiles
from pages.server.page import page
from pages.server.print_page import printable
from pages.server.public_address import base_path, public_base

try:
    settings()
except SettingError as error:
    sys.exit(f"The app cannot start. {error}")

LASTING = ("spans.json", "list.json", "marks.json", "texts.json", "places.json", "outlines.geojson")
"""Files that the map page requests with the record's version in the URL, and that therefore never change."""

OPEN_TO_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Expose-Headers": "ETag",
    "Access-Control-Max-Age": "86400",
}
"""CORS headers: scripts on any site may read /data and revalidate what they have cached."""
METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]


async def data(request: Request) -> Response:
    """GET /data/<name>, with the same parameters as the pages, from the current corpus."""
    headers = {**OPEN_TO_ALL, "Cache-Control": "no-cache"}
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={**headers, "Allow": "GET, HEAD, OPTIONS"})
    if request.method not in ("GET", "HEAD"):
        problem = {"error": f"{request.method} is not answered: /data is for reading, by GET"}
        return JSONResponse(problem, 405, {**headers, "Allow": "GET, HEAD, OPTIONS"})
    known = request.headers.get("if-none-match", "").removeprefix("W/").strip('"')
    name, pairs, base = request.path_params["name"], request.query_params.multi_items(), public_base(request)
    # in a thread, as this request may be the one that reloads changed files
    found = await run_in_threadpool(lambda: answer(name, pairs, store().current(), known, base))
    if found.tag:
        headers["ETag"] = f'W/"{found.tag}"'
    if name in LASTING and found.version and ("version", found.version) in pairs:
        headers["Cache-Control"] = ALL_YEAR
    if found.status == 304:
        return Response(status_code=304, headers=headers)
    return gzip_response(request, found.packed, found.status, found.media_type, headers)


async def icon(_: Request) -> Response:
    """GET /favicon.ico, for clients that have not read a page: the icon that the pages link to."""
    return FileResponse(ASSETS / "icon.svg", media_type="image/svg+xml")


@asynccontextmanager
async def warm_up(_: object) -> AsyncIterator[None]:
    """Load the corpus before the first reader arrives, then freeze it so that garbage collection skips it.

    A collection scans everything that is not frozen while every reader waits.
    """
    register_map_frame()
    answer_promptly()
    compile_templates()
    await run_in_threadpool(store().current)
    gc.collect()
    gc.freeze()
    pictures = asyncio.create_task(run_in_threadpool(lambda: prepare_usual_pictures(store().current())))
    yield
    await pictures


BASE = base_path()
"""Streamlit mounts its own routes below server.baseUrlPath; ours have to be mounted there explicitly."""
FILES = {
    "static": static_folder(),
    f"assets/{VERSION}": ASSETS,
    "assets/leaflet": Path(xstatic.pkg.leaflet.BASE_DIR),
    f"{FRAME}/static": frame_static(),
}
"""Folders served from memory. Streamlit does not let our routes override the first and the last."""

app = st.App(
    Path(__file__).parent / "pages" / "main.py",
    lifespan=warm_up,
    routes=[
        *(Route(f"{BASE}/{name}", page) for name in PATHS),
        Route(f"{BASE}/print", printable),
        Route(f"{BASE}/robots.txt", robots),
        Route(f"{BASE}/sitemap.xml", site_map),
        Route(f"{BASE}/sitemap-{{part:int}}.xml", site_map),
        Route(f"{BASE}/favicon.ico", icon),
        Route(f"{BASE}/data/cards.json", cards),
        Route(f"{BASE}/data/{{name}}", data, methods=METHODS),
    ],
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(HttpManners, pages=(*PATHS, "print")),
        *(
            Middleware(PackedFiles, path=f"{BASE}/{path}", folder=folder, made=BUNDLES if folder == ASSETS else {})
            for path, folder in FILES.items()
        ),
    ],
)
