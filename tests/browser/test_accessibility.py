"""axe-core, best practices included, over every page of server and copy and the map's frame, a claim open and closed.

Each page is looked at in two dresses, light at a desk and dark on a phone: a rule that one of the two breaks is found.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import axe_playwright_python
import pytest

from pages.parts.shell.pages import PAGES
from tests.browser.fixtures import OpensWindows, map_frame, open_page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
OPENED = {"": "claim=zabukh-sus-booby-traps-found-2022-10", "statements": "statement=newsaz-2022-11-24"}
"""Page → what opens one record on it."""
DRESSES: list[tuple[Literal["light", "dark"], int, int]] = [("light", 1280, 720), ("dark", 390, 844)]
BROKEN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
    .flatMap(({id, nodes}) => nodes.map(node => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`))"""
ADDRESSES = [
    (form, page.path, query)
    for form in ("server", "copy_on_host")
    for page in PAGES
    for query in ("", OPENED.get(page.path))
    if query is not None and (form == "server" or page.in_copy)
]


@pytest.mark.parametrize(("form", "path", "query"), ADDRESSES)
def test_axe_finds_nothing(
    window: OpensWindows, request: pytest.FixtureRequest, form: str, path: str, query: str
) -> None:
    root = request.getfixturevalue(form)
    name = path if form == "server" else f"{path or 'index'}.html"
    page = window(1280, 720)
    open_page(page, f"{root}/{name}?{query}")
    if not path:
        map_frame(page)
    for frame in page.frames:
        frame.evaluate(f"{AXE}; null")
    broken = []
    for scheme, width, height in DRESSES:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": height})
        broken += [f"{scheme} {width}: {each}" for each in page.evaluate(BROKEN)]
    assert broken == []
