"""What the scripts of every page of the copy have to know."""

from __future__ import annotations

import json
import os
from dataclasses import fields
from typing import Any

from claimsmap.describing import OPENED
from claimsmap.file_notes import NOTICE
from claimsmap.selection import CLOSED, LISTS, LONGEST_VALUE, NAMES, Selection
from claimsmap.vocabulary import Collection
from pages.copy.downloads import offered
from pages.copy.variants import Variant
from pages.parts.assets import VERSION
from pages.parts.base_map import START
from pages.parts.filter_options import ADD_WIDER, EVERYTHING, PLACEHOLDER, WORDS
from pages.parts.framing import Framed
from pages.parts.headers import tile_origin
from pages.parts.view import ASIDE


def settings(variants: list[Variant], record: str) -> dict[str, Any]:
    """By name, as `ABOUT` in pages/assets/copy has it; `record` is the version of the claims."""
    tiles = os.environ.get("TILES_URL", "")
    return {
        "form": form(),
        "aside": ASIDE,
        "frames": [each for each in Framed if each],
        "variants": [variant.name for variant in variants],
        "collections": list(Collection),
        "words": WORDS,
        "placeholder": PLACEHOLDER,
        "addWider": ADD_WIDER,
        "everything": EVERYTHING,
        "start": json.loads(START),
        "tiles": tiles,
        "tiles_origin": tile_origin(tiles),
        "notice": NOTICE,
        "share": {
            "version": VERSION,
            "record": record,
            "names": NAMES,
            "opening": OPENED,
            "files": [file for variant in variants for file in offered(variant)],
            "embedFrom": "any site",
            "isCopy": True,
        },
    }


def form() -> dict[str, Any]:
    """What scripts have to know of a view's parameters (see pages/assets/copy/view.js)."""
    usual = {{"first": "from", "last": "to"}.get(each.name, each.name): each.default for each in fields(Selection)}
    return {
        "names": NAMES,
        "lists": LISTS,
        "closed": {name: list(values) for name, values in CLOSED.items()},
        "usual": usual,
        "longest": LONGEST_VALUE,
    }
