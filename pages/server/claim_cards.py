"""GET /data/cards.json: claims in full as the panel shows them, so that the browser can prefetch them.

The response is HTML from our templates, in JSON. Cards depend only on the collections, so all readers share them, and
browsers cache them for as long as the version in the URL is current.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from functools import partial
from threading import Lock

from cachetools import LRUCache
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.relations import reply_days
from claimsmap.export.api_query import Question, ask
from claimsmap.export.catalogue import json_text
from claimsmap.loading.store import Snapshot, store
from claimsmap.query.selection import Selection
from claimsmap.query.view_parameters import BadParameter
from pages.parts.claim.card import card_html
from pages.parts.shell.templates import TEMPLATES
from pages.parts.shell.view import View
from pages.server.bundles import VERSION
from pages.server.gzip_response import gzip_response

MOST_CARDS = 200
"""Maximum cards in one response."""
BESIDE = "beside"
"""The parameter for claims that stand next to the requested one in the reader's list."""
MOST_BESIDE = 8
LEVEL = 5
"""Of compression."""
CACHE_BYTES = 64_000_000
_cache: LRUCache[str, bytes] = LRUCache(CACHE_BYTES, getsizeof=len)
_keeping = Lock()
_form = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(TEMPLATES.glob("**/*.html")))).hexdigest()[:6]


def cards_version(corpus: Corpus) -> str:
    """The version in the cards' URL: it changes with the record, the templates, the assets and the language."""
    return f"{corpus.version}-{VERSION}-{_form}"


async def cards(request: Request) -> Response:
    """The card of one claim (`claim`) and of those `beside` it, or a page of all (`offset`, `limit`), limited to
    mentions in `collection`."""
    pairs = request.query_params.multi_items()
    try:
        # in a thread, as this request may be the one that reloads changed files
        packed, version = await run_in_threadpool(lambda: _packed(store().current(), pairs))
    except BadParameter as problem:
        return JSONResponse({"error": str(problem), "parameter": problem.parameter}, 400)
    if not version:
        return JSONResponse({"error": "the claims cannot be read"}, 503)
    return gzip_response(request, packed, is_lasting=("version", version) in pairs)


def _packed(snapshot: Snapshot, pairs: list[tuple[str, str]]) -> tuple[bytes, str]:
    """The compressed response and its version; both empty without a corpus."""
    if snapshot.corpus is None:
        return b"", ""
    question = ask([pair for pair in pairs if pair[0] != BESIDE], snapshot.corpus.about)
    beside = [value for name, value in pairs if name == BESIDE]
    if len(beside) > MOST_BESIDE:
        raise BadParameter(BESIDE, f"stands more than {MOST_BESIDE} times")
    version, chosen = cards_version(snapshot.corpus), question.selection
    if chosen.claim:
        idents = list(dict.fromkeys([chosen.claim, *beside]))
        return _compressed(snapshot, chosen.collection, version, idents), version
    key = f"{version}/{chosen.collection}/{question.offset}/{question.limit}"
    return _cached(key, lambda: _compressed(snapshot, chosen.collection, version, _page(snapshot, question))), version


def _cached(key: str, make: Callable[[], bytes]) -> bytes:
    with _keeping:
        known = _cache.get(key)
    if known is not None:
        return known
    made = make()
    with _keeping:
        _cache[key] = made
    return made


def _page(snapshot: Snapshot, question: Question) -> list[str]:
    """The ids of a page of all claims."""
    limit = MOST_CARDS if question.limit is None else min(question.limit, MOST_CARDS)
    _, index = snapshot.part_in(question.selection.collection)
    ids: list[str] = index.table["id"].iloc[question.offset : question.offset + limit].tolist()
    return ids


def _compressed(snapshot: Snapshot, collections: tuple[str, ...], version: str, idents: list[str]) -> bytes:
    """The response as JSON; claims that are not in the record are left out."""
    corpus, index = snapshot.part_in(collections)
    view = View(corpus, index, Selection(collection=collections), snapshot.corpus or corpus)
    made = b",".join(
        # each cached alone: readers request it together with different ones
        _cached(f"{version}/{collections}/{ident}", partial(_card, view, ident))
        for ident in idents
        if ident in view.whole.claims
    )
    return gzip.compress(b'{"total":%d,"cards":[%b]}' % (len(index.table), made), LEVEL, mtime=0)


def _card(view: View, ident: str) -> bytes:
    """One card as JSON."""
    told = {
        "id": ident,
        "row": view.index.row_of(ident),
        "html": card_html(view.whole.claims[ident], view),
        "answers": [
            [made.isoformat(), answered.isoformat()]
            for made, answered in reply_days(view.corpus, ident, view.collections)
        ],
    }
    return json_text(told).encode()
