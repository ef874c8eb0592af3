"""The scripts of the app for a page that may lie on a disk, where a browser loads no module and no data from beside it.

One plain script carries all modules and starts the page. Data is carried by plain scripts too: each puts a text under a
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
"""Characters: a shorter text can be read in its file by whoever looks into the copy."""
_ESCAPED = str.maketrans(
    {"\\": r"\\", "'": r"\'", "\n": r"\n", "\r": r"\r", "\u2028": r"\u2028", "\u2029": r"\u2029", "\0": r"\x00"}
)
_HERE = f'new URL("assets/{VERSION}/NAME", claimsCopy.base).href'
_KEPT = """\
window.claimsCopy = { base: new URL("../", document.currentScript.src).href, kept: new Map(%s) };
claimsCopy.put = (key, text) => claimsCopy.kept.set(key, text);
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
    """The script that starts a page, with all modules and with `described`, what /data/corpus.json answers."""
    kept = [[path.relative_to(ASSETS).as_posix(), path.read_text("utf-8")] for path in sorted(ASSETS.rglob("*.json"))]
    kept.append(["data/corpus.json", described])
    return _KEPT % _literal(kept) + _STARTED % bundle(["static_site/main.js"], module_text, _HERE)


def put_js(key: str, text: str) -> str:
    """A script that hands over a text, such as the HTML of fragments or an answer's JSON; a long one compressed."""
    if len(text) < PACKED_FROM:
        return f"claimsCopy.put({_literal(key)},{_quoted(text)});\n"
    packed = base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()
    return f'claimsCopy.putPacked({_literal(key)},"{packed}");\n'


def _quoted(text: str) -> str:
    """A text as script, in single quotes: HTML and JSON are full of double ones. Scripts are UTF-8, as pages are."""
    return f"'{text.translate(_ESCAPED)}'"


def _literal(value: Any) -> str:
    """A value as script. The two line ends that JSON allows in a text and older scripts do not are escaped by ASCII."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))
