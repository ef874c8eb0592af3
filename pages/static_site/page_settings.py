"""The settings for the scripts of every page in the static copy."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from claimsmap.analysis.difference_register import former_ids
from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.succession import successions_of
from claimsmap.export.titles import OPENED
from claimsmap.language import gettext as _
from claimsmap.loading.store import Snapshot
from claimsmap.model.about import About
from claimsmap.query.selection import LISTS, Selection, names_of
from claimsmap.query.view_parameters import FOREIGN, LONGEST_VALUE, MOST_VALUES, REACH, closed
from claimsmap.settings import settings, tile_origin
from pages.parts.explorer.base_map import START
from pages.parts.filters.options import CLEAR, ELSEWHERE, PLACEHOLDER, WORDS, groups_of
from pages.parts.notices.succession import succession_text
from pages.parts.shell.embedding import Framed
from pages.parts.shell.view import ACCOMPANYING
from pages.server.bundles import VERSION
from pages.static_site.downloads import offered
from pages.static_site.fragments import PARTS_IN_A_FILE, files_of, idents_of
from pages.static_site.variants import Variant


def page_settings(variants: list[Variant], snapshot: Snapshot) -> dict[str, Any]:
    """The settings by name, matching `ABOUT` in pages/assets/static_site."""
    corpus = snapshot.whole
    tiles = settings().tiles_url or ""
    return {
        "form": form(corpus.about),
        "accompanying": ACCOMPANYING,
        "frames": [each for each in Framed if each],
        "variants": [variant.name for variant in variants],
        "collections": corpus.about.collection_ids,
        "gone": _gone(corpus),
        "former": former_ids(corpus),
        "files": {each.name: files_of(snapshot, each, idents_of(snapshot, each)) for each in variants},
        "partsInAFile": PARTS_IN_A_FILE,
        "words": WORDS,
        "placeholder": PLACEHOLDER,
        "addOthers": corpus.about.other_sources,
        "groups": list(groups_of(corpus.about).values()),
        "everything": CLEAR,
        "elsewhere": ELSEWHERE,
        "start": json.loads(START),
        "tiles": tiles,
        "tiles_origin": tile_origin(tiles),
        "name": corpus.about.name,
        "notice": corpus.about.notice,
        "share": {
            "version": VERSION,
            "record": corpus.version,
            "name": corpus.about.name,
            "notice": corpus.about.at_the_edge,
            "names": names_of(corpus.about),
            "opening": list(OPENED),
            "files": [file for each in variants if each.is_offered for file in offered(each, snapshot)],
            "embedFrom": _("any site"),
            "isCopy": True,
        },
    }


def _gone(corpus: Corpus) -> dict[str, list[str]]:
    """Former claim id → the claim that it opens (empty for none), and the notice."""
    gone = successions_of(corpus)
    return {was: [each.claims[0] if each.claims else "", succession_text(each, corpus)] for was, each in gone.items()}


def form(about: About) -> dict[str, Any]:
    """The view parameters, for the scripts (see pages/assets/static_site/view.js)."""
    usual: dict[str, Any] = {
        {"first": "from", "last": "to"}.get(each.name, each.name): each.default for each in fields(Selection)
    }
    del usual["further"]
    usual |= dict.fromkeys(about.filters, ()) | {"collection": about.usual_collections}
    return {
        "names": names_of(about),
        "lists": [name for name in names_of(about) if name in LISTS or name in about.filters],
        "closed": {name: list(values) for name, values in closed(about).items()},
        "usual": usual,
        "reach": REACH,
        "longest": LONGEST_VALUE,
        "most": MOST_VALUES,
        "foreign": FOREIGN,
    }
