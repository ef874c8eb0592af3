"""What readers see before the app starts and without scripts, and that nothing shifts when the live page takes over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.fixtures import OFTEN, OpensWindows, map_frame

DESK, PHONE = (1280, 720), (390, 844)
CLAIM = "zabukh-sus-booby-traps-found-2022-10"
READY = """() => [".claims-list[data-ready]", ".claims-timeline[data-ready]", ".claims-share-open"]
    .every(each => document.querySelector(each)) && !document.getElementById("first-picture")"""
PICTURED = """() => [...document.querySelectorAll("#first-picture .m")]
    .filter(mark => getComputedStyle(mark).display !== "none")
    .map(mark => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return [x + width / 2, y + height / 2, mark.querySelector("text")?.textContent ?? "1"];
    })"""
LIVE = """() => {
    const { x, y } = frameElement.getBoundingClientRect();
    return claimsMap.look().marks.map(mark => [x + mark.x, y + mark.y, String(mark.count)]);
}"""
SHIFTS = """new PerformanceObserver(list => {
    window.shift = list.getEntries().reduce((sum, { value }) => sum + value, window.shift ?? 0);
}).observe({ type: "layout-shift", buffered: true })"""
Opens = Callable[..., Page]


@pytest.fixture
def opens(browser: Browser) -> Iterator[Opens]:
    """Opens a page for a reader with an empty cache."""
    contexts = []

    def open_one(size: tuple[int, int] = DESK, *, blocks: str = "", **more: Any) -> Page:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, locale="en-GB", **more)
        contexts.append(context)
        page = context.new_page()
        if blocks:
            page.route(blocks, lambda route: route.abort())
        return page

    yield open_one
    for context in contexts:
        context.close()


def without_scripts(opens: Opens, size: tuple[int, int] = DESK) -> Page:
    return opens(size, java_script_enabled=False)


HELD = """
    const held = [];
    const later = setTimeout;
    globalThis.setTimeout = (act, wait, ...given) => (wait >= 1000 ? held.push(act) : later(act, wait, ...given));
    globalThis.PerformanceObserver = class extends PerformanceObserver {
        constructor(tell) {
            super((...seen) => held.push(() => tell(...seen)));
        }
    };
    globalThis.goOn = () => {
        globalThis.setTimeout = later;
        held.forEach(act => act());
    };
"""
"""Paint entries are delivered, and timeouts run, only once the test calls `goOn`."""
FETCHED = "() => performance.getEntriesByType('resource').map(each => each.name).filter(name => /static.js/.test(name))"
"""Streamlit scripts that the browser has requested."""


def test_streamlit_waits_until_the_picture_is_painted(window: OpensWindows, server: str) -> None:
    page = window(*DESK, fresh=True)
    page.add_init_script(HELD)
    page.goto(server, wait_until="networkidle")
    expect(page.locator("#root > *")).to_have_count(0)
    assert not page.evaluate(FETCHED)
    page.evaluate("goOn()")
    page.wait_for_function(READY, polling=OFTEN)


@pytest.mark.parametrize(
    "guards", ["PerformanceObserver.prototype.observe = () => {}", "delete globalThis.PerformanceObserver"]
)
def test_a_browser_that_does_not_say_that_it_has_painted_gets_the_app_too(
    window: OpensWindows, server: str, guards: str
) -> None:
    page = window(*DESK, fresh=True)
    page.add_init_script(guards)
    page.goto(server)
    page.wait_for_function(READY, polling=OFTEN)


def test_without_scripts_the_view_is_read_and_its_links_work(opens: Opens, server: str) -> None:
    page = without_scripts(opens, PHONE)
    page.goto(f"{server}/?kind=mine_find")
    row = page.get_by_role("link", name="new booby traps found at entrances").first
    expect(row).to_be_visible()
    expect(page.get_by_text("You need to enable JavaScript")).to_have_count(0)
    row.click()
    expect(page.get_by_text("new booby traps installed at the entrance of")).to_be_visible()
    page.get_by_role("link", name="← All claims").click()
    page.wait_for_url("**/?kind=mine_find")
    page.get_by_role("link", name="All of these claims in full").click()
    expect(page.locator("article.claims-card").first).to_be_visible()
    assert page.locator("article.claims-card").count() > 5


def test_without_scripts_a_mark_leads_to_its_claim(opens: Opens, server: str) -> None:
    page = without_scripts(opens)
    page.goto(server)
    single = page.locator("#first-picture a.m:visible").filter(has_not=page.locator("text")).first
    single.click()
    page.wait_for_url("**claim=**")
    expect(page.locator(".first-card")).to_be_visible()


def test_without_scripts_the_other_pages_say_where_their_claims_are(opens: Opens, server: str) -> None:
    page = without_scripts(opens)
    page.goto(f"{server}/statements")
    page.get_by_role("link", name="These claims on a map and in a list").click()
    expect(page.locator("#first-picture .first-list-row").first).to_be_visible()


@pytest.mark.parametrize("path", ["", "table"])
def test_who_waits_for_scripts_in_vain_is_told_so_with_ways_on(opens: Opens, server: str, path: str) -> None:
    page = opens(DESK)
    page.route("**/page.js", lambda route: route.abort())
    page.goto(f"{server}/{path}?kind=mine_find")
    told = page.get_by_text("This page has not started")
    expect(told).to_be_hidden()
    page.evaluate("document.getAnimations().forEach(each => each.finish())")
    expect(told).to_be_in_viewport(ratio=1)
    told.get_by_role("link", name="on one plain page").click()
    expect(page.get_by_text("new booby traps found at entrances").first).to_be_visible()
    page.go_back()
    page.unroute_all()
    page.evaluate("document.getAnimations().forEach(each => each.finish())")
    told.get_by_role("link", name="Reload the page").click()
    expect(page.locator(".claims-share-open")).to_be_visible()
    expect(told).to_be_hidden()
    assert page.url == f"{server}/{path}?kind=mine_find"


def test_the_place_of_a_map_whose_script_is_kept_away_says_so(opens: Opens, server: str) -> None:
    page = opens(DESK)
    page.route("**/map.js", lambda route: route.abort())
    page.goto(server)
    told = page.locator("iframe[src*=streamlit_folium]").content_frame.get_by_role("alert")
    expect(told).to_contain_text("The list has its claims too")
    expect(page.locator(".claims-list-row").first).to_be_visible()
    left, middle = told.evaluate("each => [each.getBoundingClientRect().left, innerWidth / 2]")
    assert 100 < left < middle
    page.evaluate("document.getAnimations().forEach(each => each.finish())")
    expect(page.get_by_text("This page has not started")).to_be_hidden()


def test_the_links_work_before_the_app_has_started(opens: Opens, server: str) -> None:
    page = opens(blocks="**/static/js/**")
    page.goto(server)
    page.get_by_role("link", name="new booby traps found at entrances").first.click()
    page.wait_for_url(f"**claim={CLAIM}")
    expect(page.get_by_text("new booby traps installed at the entrance of")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("size", "touch", "query"),
    [
        (DESK, False, "?from=2022-09-01&to=2022-12-31"),
        (PHONE, True, ""),
        ((1920, 1080), False, "?collection=core&collection=wider"),
    ],
)
def test_the_marks_stand_where_the_live_ones_will(
    opens: Opens, window: OpensWindows, server: str, size: tuple[int, int], touch: bool, query: str
) -> None:
    before = opens(size, blocks="**/static/js/**", has_touch=touch)
    before.goto(f"{server}/{query}")
    pictured = before.evaluate(PICTURED)
    page = window(*size, touch=touch)
    page.goto(f"{server}/{query}")
    live = map_frame(page).evaluate(LIVE)
    assert len(pictured) == len(live) > 0
    for x, y, count in live:
        nearest = min(pictured, key=lambda mark: abs(mark[0] - x) + abs(mark[1] - y))
        assert nearest[2] == count
        assert abs(nearest[0] - x) < 4
        assert abs(nearest[1] - y) < 4


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_nothing_jumps_while_the_live_page_takes_over(opens: Opens, server: str, size: tuple[int, int]) -> None:
    page = opens(size)
    page.add_init_script(SHIFTS)
    page.goto(server)
    map_frame(page)
    page.wait_for_function(READY, polling=OFTEN)
    assert page.evaluate("window.shift ?? 0") <= 0.05


def test_another_page_opened_by_the_menu_is_not_hidden_by_the_picture(opens: Opens, server: str) -> None:
    page = opens(blocks="**/streamlit_folium.st_folium/**")  # the live map never comes
    page.goto(server)
    page.locator(".st-key-pages").get_by_role("link", name="About").click()
    page.wait_for_url("**/about")
    expect(page.locator("#first-picture")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
