"""How kinds of claims look and what things are called, for the map, the lists and the charts alike.

The words and colours stand in `pages/assets/shared/words.json`, where the scripts in the browser read them too.
Colours are of the Okabe–Ito kind, which colour-blind readers tell apart; the shape says the same again.
"""

from __future__ import annotations

import json
from typing import TypedDict

from pages.server.assets import ASSETS


class Look(TypedDict):
    """A kind's label, its colour (#rrggbb) and the name of its shape."""

    label: str
    colour: str
    shape: str


_words = json.loads((ASSETS / "shared" / "words.json").read_text(encoding="utf-8"))

KINDS: dict[str, Look] = _words["kinds"]
"""By kind, in the order in which they are shown."""
VOICES: dict[str, str] = _words["voices"]
"""Whose words a mention prints."""
RELATIONS: dict[str, list[str]] = _words["relations"]
"""How a claim stands to another, and the other to it."""
EDGE_NOTICE: str = _words["edge_notice"]
"""What the map is not, at its edge."""
PLACE_CLASSES: dict[str, str] = _words["classes"]
"""What a class of places is called."""
