"""The picture of a view: what its live page will show, laid out the same, without a script.

Cached per view and version of the record, because a shared link is opened by many.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Hashable
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from cachetools import LRUCache
from markupsafe import Markup

from claimsmap.corpus.corpus import Corpus
from claimsmap.export.titles import range_text, sentence_of
from claimsmap.loading.store import Snapshot
from claimsmap.query.selection import Selection
from pages.parts.claim.card import card_html
from pages.parts.shell.embedding import Framed
from pages.parts.shell.pages import PAGES
from pages.parts.shell.templates import html
from pages.parts.shell.view import View
from pages.server.first_picture.bars import bars_of
from pages.server.first_picture.drawn_map import map_of
from pages.server.first_picture.looks import shapes
from pages.server.first_picture.rows import first_rows
from pages.server.first_picture.style import kind_rules, step_rules, style

CACHE_BYTES = 16_000_000
"""Maximum characters cached: at least a hundred pictures."""
_cache: LRUCache[Hashable, tuple[str, str]] = LRUCache(CACHE_BYTES, getsizeof=lambda texts: sum(map(len, texts)))
_making, _looking = threading.Lock(), threading.Lock()
log = logging.getLogger("claimsmap")


def first_picture(snapshot: Snapshot, selection: Selection, frame: str) -> tuple[str, str]:
    """The style and HTML of a view's picture; `frame` as in the URL. Both empty if there is no corpus."""
    if snapshot.corpus is None or snapshot.index is None:
        return "", ""
    frame = frame if frame in set(Framed) else ""
    key = (snapshot.corpus.version, selection, frame)
    if known := _known(key):
        return known
    with _making:  # only one of several concurrent requests for a new view renders it
        if known := _known(key):
            return known
        made = _drawn(snapshot, snapshot.corpus, selection, frame)
        with _looking:
            _cache[key] = made
    return made


def _known(key: Hashable) -> tuple[str, str] | None:
    with _looking:
        found: tuple[str, str] | None = _cache.get(key)
    return found


def prepare_usual_pictures(snapshot: Snapshot) -> None:
    """Prerender the most requested pictures: of the default collections, and of the whole record."""
    if snapshot.corpus is None:
        return
    for collections in dict.fromkeys(((), snapshot.corpus.about.chosen(snapshot.corpus.about.collection_ids))):
        try:
            first_picture(snapshot, Selection(collection=collections), "")
        except Exception:  # the server works without
            log.exception("the first picture of %s could not be drawn", collections)


def _drawn(snapshot: Snapshot, whole: Corpus, selection: Selection, frame: str) -> tuple[str, str]:
    view = View(*snapshot.part_in(selection.collection), selection, whole)
    picture = map_of(view)
    claim = view.corpus.claims.get(selection.claim) or view.whole.claims.get(selection.claim)
    rows = first_rows(view.corpus, view.index, selection)
    made = html(
        "first_picture/picture.html",
        name=view.whole.about.name,
        pages=PAGES,
        title=view.whole.about.title_shown,
        notice=view.whole.about.notice,
        edge_notice=view.whole.about.at_the_edge,
        frame=frame,
        sentence=sentence_of(view.corpus, view.index, selection),
        days=range_text(selection),
        map=picture,
        rows=rows,
        chosen=rows.on_map + rows.off_map,
        total=int(view.index.in_collection(selection).sum()),
        bars=bars_of(view.index, selection),
        card=_as_picture(card_html(claim, view)) if claim else "",
        query=selection.query(),
        shapes=shapes(),
        link=lambda **changes: _link(selection, frame, **changes),
    )
    rules = kind_rules(kind.colour for kind in view.whole.about.kinds) + step_rules(picture["look"].steps)
    return style(has_card=bool(claim)) + rules, made


def _as_picture(card: Markup) -> Markup:
    """A card with the class names of the picture's style, as the live one briefly exists beside it."""
    return Markup(str(card).replace('class="claims-', 'class="first-'))  # noqa: S704 (HTML stays what it was)


def _link(selection: Selection, frame: str, **changes: Any) -> str:
    """The URL of the view with something else opened, selected or viewed."""
    there = replace(selection, **{"lat": None, "lon": None, "zoom": None, **changes})
    query = urlencode([*there.pairs(), *([("frame", frame)] if frame else [])])
    return f"./?{query}" if query else "./"
