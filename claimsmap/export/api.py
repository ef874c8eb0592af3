"""The /data API without a web framework: name and query in, status, media type and body out.

Bodies are cached per corpus version and query, compressed, so that a hundred readers cost as much as one.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock
from typing import Any

from cachetools import LRUCache

from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.succession import followed, successor_of
from claimsmap.export.api_query import ask
from claimsmap.export.catalogue import DATED, MAKERS, MEDIA_TYPES, OWN, json_text, media_type_of
from claimsmap.loading.store import Snapshot
from claimsmap.query.unknown_ids import refuse_unknown
from claimsmap.query.view_parameters import BadParameter

CACHE_BYTES = 256_000_000
FORM = "6"
"""Changes when the format of responses does, so that no cache serves an old one."""


def answers_version(corpus: Corpus) -> str:
    """The value of `version` in the URLs of immutable responses: corpus version and format version."""
    return f"{corpus.version}-{FORM}"


@dataclass(frozen=True)
class Answer:
    """A response; the body is gzip-compressed."""

    status: int
    media_type: str
    packed: bytes
    tag: str = ""
    """A weak ETag without quotation marks; empty if the response must not be cached."""
    version: str = ""
    """As in `answers_version`; empty for an error."""


_cache: LRUCache[str, bytes] = LRUCache(CACHE_BYTES, getsizeof=len)
_keeping = Lock()
"""Responses are made in several threads, and even a read reorders the LRU cache."""


def answer(
    name: str,
    pairs: Iterable[tuple[str, str]],
    snapshot: Snapshot,
    known_tag: str = "",
    base: str = "",
    address: str = "",
) -> Answer:
    """The response to GET /data/<name>; 304 without a body if the client's tag still matches.

    `base` is the map's URL as the client knows it, for the links in the files; `address` is the URL of the response
    itself if it is not below /data.
    """
    maker = MAKERS.get(name)
    if maker is None:
        return _problem(404, f"there is no /data/{name[:80]}; there are {', '.join(MAKERS)}")
    if snapshot.corpus is None or snapshot.index is None:
        return _problem(503, "the claims cannot be read", faults=[str(fault) for fault in snapshot.faults])
    try:
        question = replace(ask(pairs, snapshot.corpus.about, OWN.get(name, ())), base=base, address=address)
        succession = successor_of(snapshot.corpus, question.selection.claim)
        opened = replace(question.selection, claim=followed(snapshot.corpus, question.selection.claim))
        question = replace(question, selection=opened, succession=succession)
        if name not in OWN:
            known = replace(opened, claim="") if succession else opened
            refuse_unknown(known, snapshot.corpus, snapshot.index)
        if name in DATED:
            question = replace(question, day=datetime.now(UTC).date())
    except BadParameter as problem:
        return _problem(400, str(problem), parameter=problem.parameter)
    media_type, version = media_type_of(name), answers_version(snapshot.corpus)
    key = f"{name}?{question}#{snapshot.corpus.history.stamp}"
    tag = f"{snapshot.corpus.version}-{FORM}-{zlib.crc32(key.encode()):08x}"
    if known_tag == tag:
        return Answer(304, media_type, b"", tag, version)
    key = f"{snapshot.corpus.version}/{key}"
    with _keeping:
        packed = _cache.get(key)
    if packed is None:
        corpus, index = snapshot.part_in(question.selection.collection)
        packed = gzip.compress(maker(corpus, index, question).encode(), compresslevel=7, mtime=0)
        if len(packed) < CACHE_BYTES // 4:
            with _keeping:
                _cache[key] = packed
    return Answer(200, media_type, packed, tag, version)


def _problem(status: int, error: str, **more: Any) -> Answer:
    return Answer(status, MEDIA_TYPES["json"], gzip.compress(json_text({"error": error, **more}).encode(), mtime=0))
