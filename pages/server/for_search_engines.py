"""robots.txt and the sitemap, so that search engines find every record."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from claimsmap.export.sitemap import sitemap
from claimsmap.loading.store import store
from pages.parts.shell.pages import PATHS
from pages.server.public_address import public_base


async def robots(request: Request) -> Response:
    """GET /robots.txt: everything is allowed except Streamlit's own endpoints."""
    lines = ["User-agent: *", "Disallow: /_stcore/", "Allow: /", f"Sitemap: {public_base(request)}sitemap.xml", ""]
    return PlainTextResponse("\n".join(lines))


async def site_map(request: Request) -> Response:
    """GET /sitemap.xml, or /sitemap-<number>.xml where one file cannot contain all."""
    corpus = store().current().corpus
    if corpus is None:
        return PlainTextResponse("The claims cannot be read.\n", 503)
    try:
        part = int(request.path_params.get("part", 0))
        text = await run_in_threadpool(sitemap, corpus, public_base(request), PATHS, part)
    except IndexError as problem:
        return PlainTextResponse(f"{problem}\n", 404)
    return Response(text, media_type="application/xml")
