"""Link previews: title, sentence and picture of the view, as tags in the served page.

Programs that unfurl links run no scripts: they read the head of the page, which in Streamlit's is always the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import urlencode

from claimsmap.export.titles import sentence_of, statement_title, title_of
from claimsmap.loading.store import name_now, store
from claimsmap.query.selection import Selection
from claimsmap.query.view_parameters import parse_leniently
from claimsmap.text.foreign import composed, joined
from pages.parts.shell.pages import PAGES
from pages.parts.shell.templates import html
from pages.server.bundles import VERSION

ANNOUNCED = {page.path: page.announced for page in PAGES}
"""Path of each page → prefix of its title."""
PICTURE = f"assets/{VERSION}/share/preview.png"
PICTURE_SIZE = (1200, 630)


def _preview_text() -> str:
    """The alternative text of the preview image."""
    corpus = store().current().corpus
    return (corpus.about.preview_text or corpus.about.title_shown) if corpus else name_now()


def requested_view(pairs: Iterable[tuple[str, str]]) -> Selection:
    """The view in a query; the default one while the claims cannot be read."""
    corpus = store().current().corpus
    return parse_leniently(pairs, corpus.about)[0] if corpus else Selection()


def head_of(name: str, selection: Selection, base: str, opened: Mapping[str, str]) -> str:
    """Title, description and Open Graph tags of a page's view, escaped; `opened` is the record it has opened."""
    title, sentence = words_of(name, selection, opened)
    looked_at = {"lat": None, "lon": None, "zoom": None}
    query = urlencode([*replace(selection, **looked_at).pairs(), *opened.items()])  # type: ignore[arg-type]
    canonical = f"{base}{name}" + (f"?{query}" if query else "")
    query = urlencode([*selection.pairs(), *opened.items()])
    address = f"{base}{name}" + (f"?{query}" if query else "")
    properties = {
        "og:type": "website",
        "og:site_name": name_now(),
        "og:title": title,
        "og:description": sentence,
        "og:url": address,
        "og:image": f"{base}{PICTURE}",
        "og:image:width": PICTURE_SIZE[0],
        "og:image:height": PICTURE_SIZE[1],
        "og:image:alt": _preview_text(),
    }
    corpus = store().current().corpus
    if not (corpus and corpus.about.preview):  # the bundled picture belongs to another corpus
        properties = {name: value for name, value in properties.items() if not name.startswith("og:image")}
    chosen = selection.query()
    feed = f"{base}data/feed.atom" + (f"?{chosen}" if chosen else "")
    return html(
        "head.html",
        site=name_now(),
        title=title,
        names={"description": sentence, "twitter:card": "summary_large_image"},
        properties=properties,
        canonical=canonical,
        feed=feed,
    )


def words_of(name: str, selection: Selection, opened: Mapping[str, str]) -> tuple[str, str]:
    """Title and sentence; the site's name and an empty text while the claims cannot be read."""
    snapshot = store().current()
    if snapshot.corpus is None or snapshot.index is None:
        return name_now(), ""
    title = title_of(snapshot.corpus, selection, opened)
    if name == "statements" and len(selection.statement) == 1 and not selection.claim:
        statement = snapshot.corpus.statements.get(selection.statement[0])
        title = statement_title(statement) if statement else title
    title = composed("{page}: {title}", page=ANNOUNCED[name], title=title) if ANNOUNCED[name] and not opened else title
    sentence = sentence_of(snapshot.corpus, snapshot.index, selection, opened)
    return title, joined(" ", [sentence, snapshot.corpus.about.notice])
