"""Colours and shapes of the map, read from the scripts so that they are defined only once."""

from __future__ import annotations

import re
from functools import cache

from pages.server.assets import ASSETS

_PAIR = re.compile(r'^\s*(\w+): "([^"]+)",$', re.MULTILINE)


@cache
def colours(scheme: str) -> dict[str, str]:
    """The colours of a scheme, LIGHT or DARK: name → #rrggbb."""
    return _table("map/scheme.js", scheme)


@cache
def shapes() -> dict[str, str]:
    """Shape → SVG path data, in a box from -10 to 10."""
    return _table("shared/symbols.js", "PATHS")


def _table(script: str, name: str) -> dict[str, str]:
    text = (ASSETS / script).read_text(encoding="utf-8")
    body = text.partition(f"const {name} = {{")[2].partition("};")[0]
    if not body:
        raise RuntimeError(f"{script} has no {name} any more: see what it has instead")
    return dict(_PAIR.findall(body))
