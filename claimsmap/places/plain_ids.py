"""Ids of places from their names."""

from __future__ import annotations

import re
import unicodedata

from claimsmap.places.names import fold_name

LONGEST = 60


def plain_id(name: str) -> str:
    """A name reduced to a-z, digits and '_', at most 60 characters; empty when nothing is left."""
    folded = unicodedata.normalize("NFKD", fold_name(name)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", folded.lower()).strip("_")[:LONGEST]
