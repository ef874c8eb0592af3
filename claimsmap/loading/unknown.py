"""What is said of an id that leads nowhere."""

from __future__ import annotations

import difflib
from collections.abc import Collection


def unknown(what: str, ident: str, known: Collection[str], home: str) -> tuple[str, str]:
    """The problem and the cure of an id that leads nowhere."""
    near = difflib.get_close_matches(ident, list(known), n=1, cutoff=0.5)
    return f'no {what} "{ident}" in {home}', f'Did you mean "{near[0]}"?' if near else f"Add the {what} or mend the id"
