"""Scripts for pages that may be opened from disk, where browsers load neither modules nor data files.

One classic script contains all modules and starts the page. Data is in classic scripts too: each stores a text under a
key.
"""

from __future__ import annotations

import base64
import gzip
import json
from typing import Any

from pages.server.assets import ASSETS, module_text
from pages.server.bundler import bundle
from pages.server.bundles import VERSION

PACKED_FROM = 50_000
"""Characters: shorter texts stay uncompressed, so that they can be read in the file."""
_ESCAPED = str.maketrans(
    {"\\": r"\\", "'": r"\'", "\n": r"\n", "\r": r"\r", "\u2028": r"\u2028", "\u2029": r"\u2029", "\0": r"\x00"}
)
_HERE = f'new URL("assets/{VERSION}/NAME", claimsCopy.base).href'
_KEPT = """\
window.claimsCopy = { base: new URL("../", document.currentScript.src).href, texts: new Map(%s) };
claimsCopy.put = (key, text) => claimsCopy.texts.set(key, text);
claimsCopy.packed = new Map();
claimsCopy.putPacked = (key, text) => claimsCopy.packed.set(key, text);
"""
_STARTED = """\
(() => {
"use strict";
%smodules["static_site/main.js"]();
})();
"""


def modules_js(described: str) -> str:
    """The script that starts a page: all modules, and `described`, the content of /data/corpus.json."""
    kept = [[path.relative_to(ASSETS).as_posix(), path.read_text("utf-8")] for path in sorted(ASSETS.rglob("*.json"))]
    kept.append(["data/corpus.json", described])
    return _KEPT % _literal(kept) + _STARTED % bundle(["static_site/main.js"], module_text, _HERE)


def put_js(key: str, text: str) -> str:
    """A script that stores a text, such as the HTML of fragments or JSON; a long one compressed."""
    if len(text) < PACKED_FROM:
        return f"claimsCopy.put({_literal(key)},{_quoted(text)});\n"
    packed = base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()
    return f'claimsCopy.putPacked({_literal(key)},"{packed}");\n'


def _quoted(text: str) -> str:
    """A single-quoted string literal, as HTML and JSON are full of double quotes. Scripts are UTF-8."""
    return f"'{text.translate(_ESCAPED)}'"


def _literal(value: Any) -> str:
    """A value as a script literal. Non-ASCII is escaped, including two line separators that old engines reject in
    strings."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))
