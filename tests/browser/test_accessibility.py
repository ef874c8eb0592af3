"""axe-core, best practices included, over every page and the map's frame, light and dark, a claim open and closed."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import axe_playwright_python
import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import map_frame, open_page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
ADDRESSES = [
    "",
    "?claim=zabukh-sus-booby-traps-found-2022-10",
    "statements",
    "statements?statement=newsaz-2022-11-24",
    "figures",
    "differences",
    "table",
    "about",
]
BROKEN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
    .flatMap(({id, nodes}) => nodes.map(node => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing(browser: Browser, server: str, address: str, scheme: Literal["light", "dark"]) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 720}, color_scheme=scheme, locale="en-GB")
    page = context.new_page()
    open_page(page, f"{server}/{address}")
    if not address.partition("?")[0]:
        map_frame(page)
    for frame in page.frames:
        frame.evaluate(f"{AXE}; null")
    broken = page.evaluate(BROKEN)
    context.close()
    assert broken == []
