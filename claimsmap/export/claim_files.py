"""The file formats of the claims: the one list behind /data, the data package and the pages."""

from __future__ import annotations

from typing import NamedTuple

from claimsmap.language import gettext as _


class ClaimFile(NamedTuple):
    """One format."""

    name: str
    """The format's name."""
    media_type: str
    """The value of the Content-Type header."""
    what: str
    """A description of the content."""


CLAIM_FILES = {
    "csv": ClaimFile(
        "CSV",
        "text/csv; charset=utf-8",
        _("a table, one row a claim; several values in one cell are separated by ' | '"),
    ),
    "json": ClaimFile("JSON", "application/json", _("every value of each claim, its mentions and figures")),
    "geojson": ClaimFile(
        "GeoJSON", "application/geo+json", _("the claims at what is drawn for their places (RFC 7946)")
    ),
    "kml": ClaimFile(
        "KML",
        "application/vnd.google-earth.kml+xml; charset=utf-8",
        _("the claims at their places, for Google Earth (KML 2.2)"),
    ),
    "jsonld": ClaimFile("JSON-LD", "application/ld+json", _("the claims as schema.org Claim")),
}
"""File extension → format."""
