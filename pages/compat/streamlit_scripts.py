"""Streamlit's scripts for the elements of the map page, which it loads only when the first such element arrives.

The page preloads them, so that the browser fetches and compiles them while waiting for the server. If a new version
renames one, the page only becomes slower.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from streamlit import file_util

from pages.compat.streamlit_page import index_html

ELEMENTS = ("BidiComponent", "PageLink", "TextInput", "Checkbox", "Html", "ComponentInstance", "ButtonGroup")
"""Assumed: the script of an element is `static/js/<name>.<hash>.js`, and names its dependencies in its imports."""
_IMPORT = re.compile(r'(?:from|import)\s*"\./([\w.-]+\.js)"')


@cache
def element_scripts() -> tuple[str, ...]:
    """URLs, relative to the app, of the scripts these elements need beyond those that Streamlit's page references."""
    folder = Path(file_util.get_static_dir()) / "static" / "js"
    named = set(re.findall(r"static/js/([\w.-]+\.js)", index_html()))
    found: dict[str, None] = {}
    for element in ELEMENTS:
        for script in sorted(folder.glob(f"{element}.*.js")):
            found.update(dict.fromkeys(_needed(folder, script.name, {*named, *found})))
    return tuple(f"static/js/{name}" for name in found)


def _needed(folder: Path, name: str, known: set[str]) -> Iterator[str]:
    """A script and its transitive imports, each once, dependencies first."""
    if name in known or not (folder / name).is_file():
        return
    known.add(name)
    for needed in _IMPORT.findall((folder / name).read_text(encoding="utf-8")):
        yield from _needed(folder, needed, known)
    yield name
