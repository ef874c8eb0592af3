"""Streamlit's own page, `static/index.html` in its wheel: the one that is served for every address of the app."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from streamlit import file_util

TITLE = "<title>Streamlit</title>"
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@cache
def page_around_title() -> tuple[str, str]:
    """The page before and after the place of its title.

    Assumed: `static/index.html` holds `<title>Streamlit</title>` once, in a head that ends with `</head>`.
    """
    page = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")
    before, found, after = page.partition(TITLE)
    if not found:
        raise RuntimeError(f"Streamlit's index.html has no {TITLE}: see what this version has instead")
    return before, after


def inline_script_hashes() -> str:
    """The hashes of the scripts that stand in the page, as a policy names them, so that no other inline script runs.

    Assumed: they stand between `<script>` and `</script>` without attributes.
    """
    digests = (
        hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall("".join(page_around_title()))
    )
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
