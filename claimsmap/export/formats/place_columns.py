"""The gazetteer in the columns that the map loads, with a geometry only for places that have an outline."""

from __future__ import annotations

from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.vocabulary import Drawn
from claimsmap.query.packed_columns import packed_degrees, packed_exceptions, packed_ids, packed_numbers

BY_A_SPOT = (Drawn.POINT, Drawn.CIRCLE)
"""Forms that can be drawn from a position and an uncertainty alone."""
REPEATED = ("place_class", "drawn", "parent", "note")
"""Columns in which many places share a value."""


def place_columns(corpus: Corpus) -> dict[str, Any]:
    """Columns with one entry per place; `unpackPlaces` in pages/assets/map/data/packed.js turns them into features.

    `lon` and `lat` are the position of its count or label in degrees, delta-encoded; `spotless` lists the places
    without such a position, `outlines` has the geometries of those with an outline, by gazetteer position.
    """
    gazetteer = corpus.gazetteer
    places = list(gazetteer.values())
    spots = [_spot(corpus, place.id) for place in places]
    drawn = [str(gazetteer.drawn(place.id)) for place in places]
    repeated: dict[str, list[str]] = {
        "place_class": [str(place.place_class) for place in places],
        "drawn": drawn,
        "parent": [place.parent or "" for place in places],
        "note": [place.note for place in places],
    }
    uncertain = [max(1, round(place.uncertainty_m)) if place.uncertainty_m else 0 for place in places]
    return {
        "id": packed_ids(place.id for place in places),
        "name": [place.name for place in places],
        **{name: _shared(repeated[name]) for name in REPEATED},
        "approximate": packed_exceptions([gazetteer.is_approximate(place.id) for place in places], 0),
        "uncertainty_m": packed_numbers(uncertain),
        "spotless": packed_exceptions([spot is None for spot in spots], 0),
        "lon": packed_degrees(spot[0] if spot else 0 for spot in spots),
        "lat": packed_degrees(spot[1] if spot else 0 for spot in spots),
        "outlines": {
            at: gazetteer.geometry_of(place.id)
            for at, place in enumerate(places)
            if drawn[at] not in BY_A_SPOT and gazetteer.geometry_of(place.id)
        },
    }


def _spot(corpus: Corpus, place: str) -> list[float] | None:
    spot = corpus.gazetteer.label_spot(place)
    return spot.at if spot else corpus.gazetteer.label_of(place)


def _shared(texts: list[str]) -> dict[str, Any]:
    """A column with many repeated texts: the distinct values, and an index into them per row."""
    values = list(dict.fromkeys(texts))
    position = {value: at for at, value in enumerate(values)}
    return {"values": values, "which": packed_numbers([position[text] for text in texts])}
