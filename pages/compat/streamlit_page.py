"""Streamlit's own page, `static/index.html` in its wheel: the one that is served for every address of the app."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from streamlit import file_util

LANGUAGE = '<html lang="en">'
TITLE = "<title>Streamlit</title>"
HEAD_ENDS = "</head>"
ROOT = '<div id="root"></div>'
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r'<link rel="stylesheet"[^>]*>')
_SCRIPT = re.compile(r'<script type="module" crossorigin src="([^"]+)"></script>')
_PRELOAD = re.compile(r'<link rel="modulepreload" [^>]*>')
STARTS = '<link data-rel="modulepreload" crossorigin href="{}" data-streamlit>'
_WITHOUT_SCRIPTS = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)


class Page(NamedTuple):
    """The page in pieces, between which ours go."""

    start: str
    """Up to its title."""
    head: str
    """From its title to the end of the head, without its style sheet and its scripts."""
    body: str
    """From the end of the head to what the app is built in, without the words for those who run no scripts."""
    style: str
    """The link to its style sheet: formulas and fonts, and nothing that a first picture waits for."""
    scripts: str
    """Links that have its scripts fetched, when `assets/compat/start.js` gives them their `data-rel` for a `rel`; the
    one with `data-streamlit` names that which starts it."""
    root: str
    """What the app is built in."""
    end: str


@cache
def streamlit_page(language: str) -> Page:
    """The page without its title, in pieces; `language` is the tag of the one that it is read in.

    Assumed: `static/index.html` begins with `<html lang="en">` and holds `<title>Streamlit</title>` once, in a head
    that ends with `</head>`, links one style sheet, has one script with an address, a module, and links to those that
    it imports; in the body one `<noscript>` and `<div id="root"></div>`.
    """
    whole = index_html()
    style = _STYLE.findall(whole)
    before, title, after = whole.partition(TITLE)
    head, ends, rest = after.partition(HEAD_ENDS)
    body, root, end = rest.partition(ROOT)
    script, without = _SCRIPT.search(head), _WITHOUT_SCRIPTS.findall(body)
    if not (LANGUAGE in before and title and ends and root and script and len(style) == len(without) == 1):
        raise RuntimeError("Streamlit's index.html is no longer what docs/architecture.md says of it: see what it is")
    before = before.replace(LANGUAGE, LANGUAGE.replace("en", language))
    scripts = [STARTS.format(script[1]), *(link.replace(" rel=", " data-rel=") for link in _PRELOAD.findall(head))]
    head = _PRELOAD.sub("", head.replace(style[0], "").replace(script[0], ""))
    return Page(before, head, ends + _WITHOUT_SCRIPTS.sub("", body), style[0], "".join(scripts), root, end)


def static_folder() -> Path:
    """The files that the page names below `./static/`. Assumed: each has a hash of its content in its name."""
    return Path(file_util.get_static_dir()) / "static"


def index_html() -> str:
    """The page as it lies in the wheel."""
    return (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")


def inline_script_hashes() -> str:
    """The hashes of the scripts that stand in the page, as a policy names them, so that no other inline script runs.

    Assumed: they stand between `<script>` and `</script>` without attributes.
    """
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(index_html()))
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
