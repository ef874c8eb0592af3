"""GET /data/cards.json: claims in full as the panel shows them, so that the browser can prefetch them.

The response is HTML from our templates, in JSON. Cards depend only on the collections, so all readers share them, and
browsers cache them for as long as the version in the URL is current.
"""

from __future__ import annotations

import gzip
import hashlib
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
CACHE_BYTES = 64_000_000
_cache: LRUCache[str, bytes] = LRUCache(CACHE_BYTES, getsizeof=len)
_keeping = Lock()
_form = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(TEMPLATES.glob("**/*.html")))).hexdigest()[:6]


def cards_version(corpus: Corpus) -> str:
    """The version in the cards' URL: it changes with the record, the templates, the assets and the language."""
    return f"{corpus.version}-{VERSION}-{_form}"


async def cards(request: Request) -> Response:
    """The card of one claim (`claim`), or a page of all (`offset`, `limit`), limited to mentions in `collection`."""
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
    question = ask(pairs, snapshot.corpus.about)
    version, chosen = cards_version(snapshot.corpus), question.selection
    key = f"{version}/{chosen.collection}/{chosen.claim}/{question.offset}/{question.limit}"
    with _keeping:
        packed = _cache.get(key)
    if packed is None:
        packed = gzip.compress(_json(snapshot, question).encode(), compresslevel=5, mtime=0)
        with _keeping:
            _cache[key] = packed
    return packed, version


def _json(snapshot: Snapshot, question: Question) -> str:
    chosen = Selection(collection=question.selection.collection)
    corpus, index = snapshot.part_in(chosen.collection)
    view = View(corpus, index, chosen, snapshot.corpus or corpus)
    if question.selection.claim:
        idents = [question.selection.claim] if question.selection.claim in view.whole.claims else []
    else:
        limit = MOST_CARDS if question.limit is None else min(question.limit, MOST_CARDS)
        idents = index.table["id"].iloc[question.offset : question.offset + limit].tolist()
    told = [
        {
            "id": ident,
            "row": index.row_of(ident),
            "html": card_html(view.whole.claims[ident], view),
            "answers": [
                [made.isoformat(), answered.isoformat()]
                for made, answered in reply_days(corpus, ident, view.collections)
            ],
        }
        for ident in idents
    ]
    return json_text({"total": len(index.table), "cards": told})
