"""Serves: the pages of pages/main.py, the data under /data, scripts and styles under /assets, with security headers.

Run with `streamlit run app.py`.
"""

from __future__ import annotations

import gc
import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
import streamlit_folium
import xstatic.pkg.leaflet
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from streamlit.runtime import get_instance

from claimsmap.answers import answer
from claimsmap.store import store
from pages.parts.assets import ASSETS, VERSION
from pages.parts.headers import SecurityHeaders

ALL_YEAR = "public, max-age=31536000, immutable"


async def data(request: Request) -> Response:
    """GET /data/<name>: the same parameters as the pages, and the corpus of this moment."""
    known = request.headers.get("if-none-match", "").removeprefix("W/").strip('"')
    pairs = request.query_params.multi_items()
    found = await run_in_threadpool(lambda: answer(request.path_params["name"], pairs, store().current(), known))
    headers = {"Vary": "Accept-Encoding", "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache"}
    if found.tag:
        headers["ETag"] = f'W/"{found.tag}"'
    if found.status == 304:
        return Response(status_code=304, headers=headers)
    body = found.packed
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
    else:
        body = gzip.decompress(body)
    return Response(body, found.status, headers, found.media_type)


class KeptFiles(StaticFiles):
    """Files under an address that changes with their content: browsers need not ask again."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        """The file, to be kept for a year."""
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]
        response.headers["Cache-Control"] = ALL_YEAR
        return response


@asynccontextmanager
async def warm_up(_: object) -> AsyncIterator[None]:
    """Read the corpus before the first reader comes, then spare the collector what will never be garbage.

    streamlit-folium registers its frame only when a script run imports it first, and this module has imported it;
    registered here, the frame is also there in a fresh process that has run no script yet.
    Streamlit collects garbage after every run: without freezing that takes most of a run's time.
    """
    get_instance().component_registry.register_component(streamlit_folium._component_func)
    await run_in_threadpool(store().current)
    gc.collect()
    gc.freeze()
    yield


app = st.App(
    Path(__file__).parent / "pages" / "main.py",
    lifespan=warm_up,
    routes=[
        Route("/data/{name}", data, methods=["GET"]),
        Mount("/assets/leaflet", KeptFiles(directory=xstatic.pkg.leaflet.BASE_DIR)),
        Mount(f"/assets/{VERSION}", KeptFiles(directory=ASSETS)),
    ],
    middleware=[Middleware(SecurityHeaders)],
)
