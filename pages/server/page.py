"""The HTML of every page: Streamlit's own, with a head that describes the view, and a picture of it.

The picture is what a reader sees until the live page is built, and all that one without scripts ever sees. Everything
to be fetched comes after it, so that it waits for nothing: the scripts, Streamlit's style sheet, and last our own, in
time for the elements that need them.
"""

from __future__ import annotations

import gzip
import logging
from functools import cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from claimsmap.export.titles import OPENED
from claimsmap.language import language
from claimsmap.loading.store import name_now, store
from claimsmap.query.selection import Selection
from claimsmap.query.view_parameters import LONGEST_VALUE
from pages.compat.streamlit_page import streamlit_page
from pages.parts.shell.pages import OPENS
from pages.parts.shell.templates import html
from pages.server.bundles import PAGE, VERSION
from pages.server.first_picture.picture import first_picture
from pages.server.first_picture.style import css_text, waiting, without_scripts
from pages.server.http_manners import accepts_gzip
from pages.server.link_previews import head_of, requested_view, words_of
from pages.server.preloading import hints
from pages.server.public_address import base_path, public_base

STYLES = ("page.css", "head/head.css", "explorer/layout.css", "compat/streamlit.css")
"""The styles that all pages share, in this order."""
START = f'<script type="module" src="./assets/{VERSION}/{PAGE}"></script>'
"""Starts Streamlit once the picture is painted, then renders its components."""
log = logging.getLogger("claimsmap")
QUICKLY = 3
"""Compression level: this takes a millisecond, and a higher one saves little."""


async def page(request: Request) -> Response:
    """GET of a page."""
    name = request.url.path.removeprefix(base_path()).strip("/")
    pairs = request.query_params.multi_items()
    selection = requested_view(pairs)
    own = OPENS.get(name)
    opened = {each: ident[:LONGEST_VALUE] for each, ident in pairs if each == own and each in OPENED}
    frame = request.query_params.get("frame", "")
    is_packed = accepts_gzip(request.headers.get("accept-encoding", ""))
    # in a thread, as this request may be the one that reloads changed files
    text = await run_in_threadpool(lambda: _page(name, selection, public_base(request), opened, frame))
    body = text.encode()
    headers = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if is_packed:
        body = gzip.compress(body, QUICKLY)
        headers["Content-Encoding"] = "gzip"
    return Response(body, media_type="text/html", headers=headers)


def _page(name: str, selection: Selection, base: str, opened: dict[str, str], frame: str) -> str:
    """The complete page."""
    theirs = streamlit_page(language())
    head = head_of(name, selection, base, opened)
    style, picture = ("", "") if name else _picture(selection, frame)
    further = "" if name else hints()
    # after the root element, so that the skip link is the first in the page
    waiting_words = "" if picture else _waiting(selection)
    picture = picture or _words(name, selection, opened)
    styled = f"<style>:root{{--site-name:{css_text(name_now())}}}{waiting()}{style}</style>"
    if style:
        styled += f"<noscript><style>{without_scripts()}</style></noscript>"
    return "".join(
        (
            theirs.start,
            head,
            theirs.head,
            styled,
            theirs.body,
            picture,
            START,
            theirs.scripts,
            further,
            theirs.style,
            theirs.root,
            waiting_words,
            style_links(),
            theirs.end,
        )
    )


def _picture(selection: Selection, frame: str) -> tuple[str, str]:
    """Style and HTML of the view's picture; both empty on failure, which must not break the page."""
    try:
        return first_picture(store().current(), selection, frame)
    except Exception:
        log.exception("the first picture of a view could not be drawn")
        return "", ""


def _words(name: str, selection: Selection, opened: dict[str, str]) -> str:
    """Text for readers without scripts: what the page is about, and where its claims can be read."""
    title, sentence = words_of(name, selection, opened)
    return html("first_picture/words.html", title=title, sentence=sentence, query=selection.query())


def _waiting(selection: Selection) -> str:
    """The message for when a page without a picture does not start."""
    query = selection.query()
    return html("first_picture/waiting.html", here=f"?{query}", query=query, is_alone=False)


@cache
def style_links() -> str:
    """Links to the styles that all pages share."""
    return "".join(f'<link rel="stylesheet" href="./assets/{VERSION}/{name}">' for name in STYLES)
