"""The fault message for a dangling id."""

from __future__ import annotations

from collections.abc import Collection

from claimsmap.files.suggestions import did_you_mean, nearest


def unknown(what: str, ident: str, known: Collection[str], home: str) -> tuple[str, str]:
    """Problem and cure for an id that does not exist in `home`."""
    cure = did_you_mean(nearest(ident, known)) or f"Add the {what} or mend the id"
    return f'no {what} "{ident}" in {home}', cure
