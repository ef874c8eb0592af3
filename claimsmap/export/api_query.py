"""The query of a /data request: the parsed view, and the parameters that only /data has."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from claimsmap.corpus.succession import Succession
from claimsmap.model.about import About
from claimsmap.query.selection import Selection
from claimsmap.query.view_parameters import LONGEST_VALUE, BadParameter, parse

MOST_ROWS = 1_000_000
MOST_PICKED = 500
"""Maximum rows requested one by one."""


PICKED = "row"


@dataclass(frozen=True)
class Question:
    """A parsed query."""

    selection: Selection
    offset: int
    limit: int | None
    with_geometry: bool
    mapped: bool | None
    """Only claims with a mark (True), only those without (False), or all."""
    base: str = ""
    """The map's URL as the client knows it, to which a query is appended; empty if unknown."""
    address: str = ""
    """The URL of this response; empty for the default, /data below the map."""
    day: date | None = None
    """Today, for responses that contain it."""
    opened: tuple[tuple[str, str], ...] = ()
    """The record that a page has opened, by parameter, for responses that mention it."""
    picked: tuple[int, ...] = ()
    """Rows requested one by one, where supported."""
    succession: Succession | None = None
    """What became of the requested claim, if it exists only in an earlier version."""


def ask(pairs: Iterable[tuple[str, str]], about: About, opening: Collection[str] = ()) -> Question:
    """Parse a query: the view and the parameters that only /data has: limit, offset, geometry=none, mapped=yes|no.

    `opening` are the parameters that name an opened record, where the response supports any. `version` is accepted and
    ignored: pages add it to URLs as a cache key. Raises BadParameter.
    """
    own: dict[str, str] = {}
    view, picked = [], []
    for name, value in pairs:
        if name == PICKED and PICKED in opening:
            picked.append(_count(name, value))
        elif name in ("limit", "offset", "geometry", "mapped", "version", *opening):
            if name in own:
                raise BadParameter(name, "stands twice: write it once")
            own[name] = value
        else:
            view.append((name, value))
    if own.get("geometry") not in (None, "none"):
        raise BadParameter("geometry", "can only be none")
    mapped = own.get("mapped")
    if mapped not in (None, "yes", "no"):
        raise BadParameter("mapped", "is neither yes nor no")
    if len(picked) > MOST_PICKED:
        raise BadParameter(PICKED, f"stands more than {MOST_PICKED} times")
    limit = _count("limit", own["limit"]) if "limit" in own else None
    return Question(
        parse(view, about),
        _count("offset", own.get("offset", "0")),
        limit,
        "geometry" not in own,
        None if mapped is None else mapped == "yes",
        opened=tuple((name, own[name][:LONGEST_VALUE]) for name in opening if name in own),
        picked=tuple(picked),
    )


def _count(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 8 and int(text) <= MOST_ROWS):
        raise BadParameter(name, f"is not a number from 0 to {MOST_ROWS:,}")
    return int(text)
