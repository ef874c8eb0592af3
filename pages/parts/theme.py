"""How kinds of claims look and what they are called, in one order, for the map, the lists and the charts.

Colours are of the Okabe–Ito kind, which colour-blind readers tell apart; the shape says the same again.
"""

from __future__ import annotations

from typing import TypedDict

from claimsmap.places import PlaceClass
from claimsmap.records import Kind


class Look(TypedDict):
    """A kind's label, its colour (#rrggbb) and the name of its shape."""

    label: str
    colour: str
    shape: str


KINDS: dict[str, Look] = {
    Kind.MINE_FIND: {"label": "Mines reported found", "colour": "#0072b2", "shape": "diamond"},
    Kind.INCIDENT: {"label": "Incidents reported", "colour": "#d55e00", "shape": "cross"},
    Kind.CASUALTY_TOLL: {"label": "Casualty tolls claimed", "colour": "#b2456e", "shape": "disc"},
    Kind.MINE_LAYING: {"label": "Mine laying alleged", "colour": "#b07d00", "shape": "triangle"},
    Kind.MINE_ESTIMATE: {"label": "Estimates of mines", "colour": "#7a5bb0", "shape": "triangle_down"},
    Kind.MAP_RECORDS: {"label": "Minefield maps", "colour": "#008a63", "shape": "square"},
    Kind.LEGAL_STEP: {"label": "Legal and diplomatic steps", "colour": "#2f6f9f", "shape": "pentagon"},
    Kind.VISIT: {"label": "Visits", "colour": "#3f7d20", "shape": "star"},
    Kind.DENIAL: {"label": "Denials", "colour": "#9a3b26", "shape": "x"},
    Kind.CONTEXT: {"label": "Context", "colour": "#5f6b76", "shape": "ring"},
}

VOICES = {
    "own": "in its own voice",
    "quoted": "quoting the speaker",
    "reported": "retelling the speaker",
}

RELATIONS = {
    "contradicts": ("is contradicted by or contradicts", "is contradicted by or contradicts"),
    "answers": ("answers", "is answered by"),
    "part_of": ("lies within", "contains"),
    "same_series": ("continues", "is continued by"),
    "repeats": ("repeats", "is repeated by"),
}
"""How a claim stands to another, and the other to it."""

PLACE_CLASSES = {
    PlaceClass.TOWN: "town",
    PlaceClass.VILLAGE: "village",
    PlaceClass.HEIGHT: "height",
    PlaceClass.DISTRICT: "district",
    PlaceClass.ECONOMIC_REGION: "economic region",
    PlaceClass.COUNTRY: "country",
    PlaceClass.CORRIDOR: "road",
    PlaceClass.BORDER_DIRECTION: "direction of the border",
    PlaceClass.ZONE: "zone without a known outline",
    PlaceClass.CONTACT_LINE: "former line between forces",
}
