"""The sitemap: URLs of every page and record, so that search engines find a statement by its title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from urllib.parse import urlencode
from xml.etree.ElementTree import Element

from claimsmap.analysis.difference_register import differences_of
from claimsmap.corpus.corpus import Corpus
from claimsmap.export.metadata import claim_link
from claimsmap.text.xml_text import add, document

MOST = 50_000
"""Maximum URLs in one sitemap (sitemaps.org)."""
_NAMESPACE = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def sitemap(corpus: Corpus, base: str, pages: Sequence[str], part: int = 0) -> str:
    """The sitemap, or, with more than `MOST` URLs, the index of its parts; `part` 1 is the first.

    `pages` are the paths of the app's pages below `base`. Raises IndexError for a part that does not exist.
    """
    addresses = list(_addresses(corpus, base, pages))
    parts = -(-len(addresses) // MOST)
    if part > parts or part < 0:
        raise IndexError(f"there are {parts} parts")
    if part == 0 and parts > 1:
        root = Element("sitemapindex", _NAMESPACE)
        for number in range(1, parts + 1):
            add(add(root, "sitemap"), "loc", f"{base}sitemap-{number}.xml")
        return document(root)
    root = Element("urlset", _NAMESPACE)
    begin = MOST * max(part - 1, 0)
    for address, day in addresses[begin : begin + MOST]:
        url = add(root, "url")
        add(url, "loc", address)
        if day:
            add(url, "lastmod", day)
    return document(root)


def _addresses(corpus: Corpus, base: str, pages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every URL with the time of the last recorded change, empty if there is none."""
    changed = {claim: step.at for step in corpus.history.steps for claim in chain(step.added, step.corrected)}
    yield from ((base + page, "") for page in pages)
    for statement in corpus.statements.values():
        is_usual = statement.collection in corpus.about.usual_collections
        collection = "" if is_usual else f"collection={statement.collection}&"
        yield f"{base}statements?{collection}{urlencode({'statement': statement.id})}", ""
    yield from ((f"{base}figures?{urlencode({'series': ident})}", "") for ident in corpus.series)
    yield from ((f"{base}differences?{urlencode({'difference': each.id})}", "") for each in differences_of(corpus))
    for claim in corpus.claims.values():
        yield claim_link(claim, corpus, base), changed.get(claim.id, "")
