"""What holds for every page: axe finds nothing, best practices included, no text is too faint, nothing is too wide.

A page of the server is checked in light mode on a desktop, then in dark mode, at four hundred per cent, and on a phone;
in the copy, which has the same parts, in dark mode on a phone. Each page is loaded once, with a claim or a text open
where possible.
"""

from __future__ import annotations

import re
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page, expect

from pages.parts.shell.pages import PAGES
from tests.browser.fixtures import OpensWindows, map_frame, open_page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
OPENED = {"": "claim=zabukh-sus-booby-traps-found-2022-10", "statements": "statement=newsaz-2022-11-24"}
"""Page → the parameters that open one record on it."""
BROKEN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
    .flatMap(({id, nodes}) => nodes.map(node => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`))"""
FAINT = """() => {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const partsOf = colour => {
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, alpha / 255];
    };
    const over = (colour, ground) => [0, 1, 2].map(i => colour[i] * colour[3] + ground[i] * (1 - colour[3]));
    const light = colour => {
        const linear = value => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
        const [red, green, blue] = colour.map(value => linear(value / 255));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const outwards = function* (element) { for (let at = element; at; at = at.parentElement) yield at; };
    const contrast = element => {
        const grounds = [...outwards(element)].map(at => partsOf(getComputedStyle(at).backgroundColor));
        const ground = grounds.reduceRight((below, each) => over(each, below), [255, 255, 255]);
        const opacity = [...outwards(element)].reduce((all, at) => all * getComputedStyle(at).opacity, 1);
        const style = getComputedStyle(element);
        const colour = partsOf(element.ownerSVGElement ? style.fill : style.color);
        colour[3] *= opacity;
        const [low, high] = [light(over(colour, ground)), light(ground)].sort((one, other) => one - other);
        return opacity === 0 ? 21 : (high + 0.05) / (low + 0.05);
    };
    // icons repeat the words beside them, and code is coloured by Streamlit
    const apart = "[data-testid=stIconMaterial], [data-testid=stCode] *, :disabled, :disabled *, dialog *, style";
    return [...document.querySelectorAll("body *")]
        .filter(each => [...each.childNodes].some(child => child.nodeType === 3 && child.textContent.trim()))
        .filter(each => each.getClientRects().length && !each.matches(apart) && contrast(each) < 4.5)
        .map(each => `${each.textContent.trim().slice(0, 50)}: ${contrast(each).toFixed(2)}`);
}"""
"""Texts with a contrast below 4.5 to 1, however their colours came about."""
IS_DARK = """() => [document.body, document.querySelector("[data-testid=stApp]")].filter(Boolean)
    .some(each => /rgb\\((\\d\\d?, ){2}\\d\\d?\\)/.test(getComputedStyle(each).backgroundColor))"""
WIDER = "main => main.scrollWidth - main.clientWidth"
WIDER_WITH_LONG_WORDS = """main => {
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    const said = texts.filter(text => text.data.trim().length > 12 && !text.parentElement.closest("thead"));
    const before = said.map(text => text.data);
    said.forEach(text => (text.data = "w".repeat(80)));
    const wider = main.scrollWidth - main.clientWidth;
    said.forEach((text, at) => (text.data = before[at]));
    return wider;
}"""


def opened(page: Page, address: str, path: str) -> Page:
    """Run axe on a page with everything it contains, in each of its frames."""
    open_page(page, address)
    if not path:
        map_frame(page)
    page.wait_for_selector(".claims-share-open")
    for frame in page.frames:
        frame.evaluate(f"{AXE}; null")
    return page


def queries(path: str) -> list[str]:
    return ["", OPENED[path]] if path in OPENED else [""]


@pytest.mark.parametrize(("path", "query"), [(page.path, query) for page in PAGES for query in queries(page.path)])
def test_a_page_of_the_server_can_be_used_by_everybody(
    window: OpensWindows, server: str, path: str, query: str
) -> None:
    page = opened(window(1280, 720, color_scheme="light"), f"{server}/{path}?dates=said&{query}", path)
    share, menu = page.get_by_role("button", name="Share", exact=True), page.locator(".st-key-pages")
    expect(share).to_be_in_viewport()
    expect(menu.get_by_role("link")).to_have_count(len(PAGES))
    assert page.evaluate(BROKEN) == []
    assert page.evaluate(FAINT) == []
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(IS_DARK)
    assert page.evaluate(FAINT) == []
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.locator(".stMain").evaluate(WIDER) == 0
    assert page.locator(".stMain").evaluate(WIDER_WITH_LONG_WORDS) == 0
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate(BROKEN) == []
    page.set_viewport_size({"width": 360, "height": 640})
    expect(share).to_be_in_viewport()
    target = "About" if path != "about" else "Table"
    menu.get_by_role("link", name=target).click()
    page.wait_for_url(re.compile(f"/{target.lower()}.*dates=said"))


@pytest.mark.parametrize(
    ("path", "query"), [(page.path, query) for page in PAGES if page.in_copy for query in queries(page.path)]
)
def test_a_page_of_the_copy_can_be_used_by_everybody(
    window: OpensWindows, copy_on_host: str, path: str, query: str
) -> None:
    page = opened(window(390, 844, color_scheme="dark"), f"{copy_on_host}/{path or 'index'}.html?{query}", path)
    assert page.evaluate(BROKEN) == []
