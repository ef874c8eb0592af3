"""The scripts of the app for a page that may lie on a disk, where a browser loads no module and no data from beside it.

One plain script carries all modules and names them in an import map; each stays what it is but for the names in its
imports. Data is carried by plain scripts too: each puts a text under a key.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import posixpath
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pages.server.assets import ASSETS, CATALOGUE, VERSION, catalogue_js

_IMPORT = re.compile(r'((?:\bfrom |\bimport |\bimport\())"(\.{1,2}/[^"]+)"')
_HERE = "import.meta.url"
PREFIX = "claims/"
"""What every module's name begins with in an import: claims/map/main.js."""
PACKED_FROM = 50_000
"""Characters: a shorter text can be read in its file by whoever looks into the copy."""
_ESCAPED = str.maketrans(
    {"\\": r"\\", "'": r"\'", "\n": r"\n", "\r": r"\r", "\u2028": r"\u2028", "\u2029": r"\u2029", "\0": r"\x00"}
)
START = """window.claimsCopy = { base: new URL("../", document.currentScript.src).href, kept: new Map(%s) };
claimsCopy.put = (key, text) => claimsCopy.kept.set(key, text);
claimsCopy.packed = new Map();
claimsCopy.putPacked = (key, text) => claimsCopy.packed.set(key, text);
document.head.append(Object.assign(document.createElement("script"), { type: "importmap", textContent: %s }));
"""


def modules_js(described: str) -> str:
    """The script that makes every module known, and `described`, what /data/corpus.json answers."""
    kept = [[path.relative_to(ASSETS).as_posix(), path.read_text("utf-8")] for path in sorted(ASSETS.rglob("*.json"))]
    kept.append(["data/corpus.json", described])
    return START % (_literal(kept), _literal(import_map()))


def import_map() -> str:
    """The import map: the name of each module → its text as an address."""
    modules = [path for path in sorted(ASSETS.rglob("*.js")) if path.name != "boot.js"]  # plain, for the server's frame
    imports = {_name(path): f"data:text/javascript;charset=utf-8,{quote(_text(path))}" for path in modules}
    return json.dumps({"imports": imports}, separators=(",", ":"))


def put_js(key: str, text: str) -> str:
    """A script that hands over a text, such as the HTML of fragments or an answer's JSON; a long one compressed."""
    if len(text) < PACKED_FROM:
        return f"claimsCopy.put({_literal(key)},{_quoted(text)});\n"
    packed = base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()
    return f'claimsCopy.putPacked({_literal(key)},"{packed}");\n'


def digest(script: str) -> str:
    """A script's hash as a Content-Security-Policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _name(path: Path) -> str:
    return PREFIX + path.relative_to(ASSETS).as_posix()


def _text(path: Path) -> str:
    """A module whose imports are names of the map, and which knows where its file would lie."""
    place = path.relative_to(ASSETS).as_posix()
    if place == CATALOGUE:
        return catalogue_js()
    folder = posixpath.dirname(place)
    named = _IMPORT.sub(
        lambda found: f'{found[1]}"{PREFIX}{posixpath.normpath(f"{folder}/{found[2]}")}"', path.read_text("utf-8")
    )
    return named.replace(_HERE, f'new URL("assets/{VERSION}/{place}", claimsCopy.base).href')


def _quoted(text: str) -> str:
    """A text as script, in single quotes: HTML and JSON are full of double ones. Scripts are UTF-8, as pages are."""
    return f"'{text.translate(_ESCAPED)}'"


def _literal(value: Any) -> str:
    """A value as script. The two line ends that JSON allows in a text and older scripts do not are escaped by ASCII."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))
