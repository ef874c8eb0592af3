"""Streamlit's own page, `static/index.html` in its wheel, which is served at every URL of the app."""

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
    """The page in pieces, between which ours are inserted."""

    start: str
    """Everything before its title."""
    head: str
    """From its title to the end of the head, without its style sheet and scripts."""
    body: str
    """From the end of the head to the root element, without its <noscript>."""
    style: str
    """The link to its style sheet, with formulas and fonts, which the first picture does not need."""
    scripts: str
    """Links that preload its scripts once `assets/compat/start.js` has renamed their `data-rel` to `rel`; the one with
    `data-streamlit` is the entry point."""
    root: str
    """The root element of the app."""
    end: str


@cache
def streamlit_page(language: str) -> Page:
    """The page in pieces, without its title; `language` is the tag of its language.

    Assumed: `static/index.html` begins with `<html lang="en">` and has `<title>Streamlit</title>` once, in a head that
    ends with `</head>` and contains one style sheet, one module script with a URL, and links that preload its imports;
    the body has one `<noscript>` and `<div id="root"></div>`.
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
    """The files that the page references below `./static/`. Assumed: their names contain a content hash."""
    return Path(file_util.get_static_dir()) / "static"


def index_html() -> str:
    """The page as it is in the wheel."""
    return (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")


def inline_script_hashes() -> str:
    """CSP hashes of the page's inline scripts, so that no other inline script runs.

    Assumed: they are between `<script>` and `</script>` without attributes.
    """
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(index_html()))
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
