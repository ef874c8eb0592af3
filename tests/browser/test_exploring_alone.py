"""Exploring needs no server: moving, playing and opening happen in the browser alone, and go into the address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.fixtures import Site, map_frame, open_page, wait_for_map

VIEW = "from=2022-09-01&to=2022-12-31"
CARD = ".claims-card"


class Asked:
    """Messages to the server, and data requests, since the last check."""

    def __init__(self, page: Page) -> None:
        self.messages = 0
        self.requests: list[str] = []
        page.on("websocket", lambda socket: socket.on("framesent", self._count))
        page.on("request", lambda request: "/data/" in request.url and self.requests.append(request.url))

    def _count(self, _: object) -> None:
        self.messages += 1

    def look(self) -> tuple[int, list[str]]:
        """The requests since the last check."""
        found = self.messages, self.requests
        self.messages, self.requests = 0, []
        return found


@pytest.fixture
def asked(page: Page) -> Asked:
    return Asked(page)


@pytest.fixture
def explorer(page: Page, server: str, asked: Asked) -> Page:
    """The map page with a range, once everything it prefetches has arrived."""
    with page.expect_response(re.compile("/data/cards.json")) as cards:
        open_page(page, f"{server}/?{VIEW}")
    wait_for_map(page, ready="true")
    expect(page.locator(".claims-list")).to_have_attribute("data-ready", "true")
    cards.value.finished()
    expect(page.locator(".claims-list-waiting")).to_have_count(0)
    asked.look()
    return page


def rows(page: Page) -> Locator:
    return page.locator(".claims-list li[data-claim] button")


def first_day(page: Page) -> Locator:
    """The field of the table page."""
    return page.get_by_role("group", name="First day")


def step_right(page: Page) -> None:
    page.get_by_role("slider", name="From").press("ArrowRight")


def choose_kind(page: Page, label: str) -> None:
    page.locator("[data-testid=stPopover] button").first.click()
    page.locator("[data-testid=stPopoverBody] button", has_text=label).first.click()


def test_a_moved_range_an_opened_claim_a_mark_and_stepping_through_the_list_ask_for_nothing(
    explorer: Page, asked: Asked
) -> None:
    step_right(explorer)
    expect(explorer).to_have_url(re.compile("from=2022-09-02"))
    wait_for_map(explorer, **{"from": "2022-09-02"})
    for number in range(3):
        rows(explorer).nth(number).click()
        expect(explorer.locator(CARD)).to_be_visible()
        explorer.get_by_role("button", name="All claims").click()
        expect(explorer.locator(CARD)).to_have_count(0)
    map_frame(explorer).locator("button[data-place='az_am_border_kalbajar']").press("Enter")
    expect(explorer.locator(CARD)).to_be_visible()
    claim = explorer.locator(CARD).get_attribute("data-claim")
    expect(explorer).to_have_url(re.compile(f"claim={claim}"))
    explorer.get_by_role("button", name="All claims").click()
    rows(explorer).first.click()
    before = explorer.locator(CARD).get_attribute("data-claim") or ""
    explorer.get_by_role("button", name="Next claim").click()
    expect(explorer.locator(CARD)).not_to_have_attribute("data-claim", before)
    assert asked.look() == (0, [])


def test_an_opened_claim_brings_those_after_it_in_the_list(page: Page, server: str, asked: Asked) -> None:
    # nothing prefetched, as in a large record
    page.route("**/data/cards.json?*offset=*", lambda route: route.fulfill(json={"total": 0, "cards": []}))
    open_page(page, f"{server}/?{VIEW}")
    wait_for_map(page, ready="true")
    rows(page).first.click()
    expect(page.locator(CARD)).to_be_visible()
    asked.look()
    for _ in range(3):
        before = page.locator(CARD).get_attribute("data-claim") or ""
        page.get_by_role("button", name="Next claim").click()
        expect(page.locator(CARD)).not_to_have_attribute("data-claim", before)
    assert not [each for each in asked.look()[1] if "cards.json" in each]


def test_back_and_forward_go_through_what_was_explored_and_a_reload_shows_it(explorer: Page, asked: Asked) -> None:
    step_right(explorer)
    expect(explorer).to_have_url(re.compile("from=2022-09-02"))
    rows(explorer).first.click()
    expect(explorer.locator(CARD)).to_be_visible()
    explorer.go_back()
    expect(explorer.locator(CARD)).to_have_count(0)
    explorer.go_back()
    wait_for_map(explorer, **{"from": "2022-09-01"})
    expect(explorer.get_by_label("First day")).to_have_value(re.compile("1 Sep|2022-09-01"))
    explorer.go_forward()
    explorer.go_forward()
    expect(explorer.locator(CARD)).to_be_visible()
    wait_for_map(explorer, **{"from": "2022-09-02"})
    assert asked.look() == (0, [])
    expect(explorer).to_have_url(re.compile("from=2022-09-02&to=2022-12-31&claim="))
    explorer.reload()
    expect(explorer.locator(CARD)).to_be_visible()
    wait_for_map(explorer, ready="true", **{"from": "2022-09-02"})


def test_a_filter_keeps_what_was_explored_and_back_goes_behind_it(explorer: Page) -> None:
    shown = wait_for_map(explorer)["shown"]
    step_right(explorer)
    expect(explorer).to_have_url(re.compile("from=2022-09-02"))
    choose_kind(explorer, "Mines reported found")
    expect(explorer).to_have_url(re.compile("from=2022-09-02&to=2022-12-31&kind=mine_find"))
    button = explorer.locator("[data-testid=stPopover] button").first
    expect(button).to_contain_text("Kind: Mines reported found")
    assert wait_for_map(explorer)["from"] == "2022-09-02"
    explorer.go_back()
    expect(button).not_to_contain_text("Mines")
    expect(explorer).to_have_url(re.compile("from=2022-09-02&to=2022-12-31$"))
    wait_for_map(explorer, shown=shown, **{"from": "2022-09-02"})
    explorer.go_forward()
    expect(button).to_contain_text("Kind: Mines reported found")


def test_back_to_a_url_without_a_position_shows_the_map_as_a_load_would(site: Site, page: Page) -> None:
    open_page(page, site)
    wait_for_map(page, ready="true")
    expect(page.locator(".claims-timeline")).to_have_attribute("data-ready", "true")
    where = "[map.getZoom(), map.getCenter().toString()]"
    before, address = map_frame(page).evaluate(where), page.url
    step_right(page)
    expect(page).to_have_url(re.compile("from="))
    map_frame(page).get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(re.compile("zoom="))
    page.go_back()
    expect(page).to_have_url(address)
    map_frame(page).wait_for_function(f"before => JSON.stringify({where}) === JSON.stringify(before)", arg=before)
    assert page.url == address


def test_the_menu_takes_along_what_was_explored_and_back_returns_to_it(explorer: Page) -> None:
    step_right(explorer)
    expect(explorer).to_have_url(re.compile("from=2022-09-02"))
    menu = explorer.locator(".st-key-pages")
    menu.get_by_role("link", name="Table").click()
    expect(explorer).to_have_url(re.compile("/table[?]from=2022-09-02&to=2022-12-31$"))
    expect(first_day(explorer)).to_have_text("2022-09-02")
    menu.get_by_role("link", name="Map").click()
    wait_for_map(explorer, **{"from": "2022-09-02"})
    explorer.go_back()
    expect(first_day(explorer)).to_have_text("2022-09-02")
    explorer.go_back()
    wait_for_map(explorer, **{"from": "2022-09-02"})


def test_days_that_were_taken_away_stay_away_on_another_page(explorer: Page) -> None:
    choose_kind(explorer, "Mines reported found")
    expect(explorer).to_have_url(re.compile("kind=mine_find"))
    explorer.keyboard.press("Escape")
    explorer.get_by_role("button", name="All dates").click()
    expect(explorer).to_have_url(re.compile("/[?]kind=mine_find$"))
    explorer.locator(".st-key-pages").get_by_role("link", name="Table").click()
    expect(first_day(explorer)).to_contain_text(re.compile("y+"))
    expect(explorer).to_have_url(re.compile("/table[?]kind=mine_find$"))


def test_two_tabs_explore_apart(explorer: Page, server: str, shared_context: BrowserContext) -> None:
    other = shared_context.new_page()
    open_page(other, f"{server}/?{VIEW}")
    wait_for_map(other, ready="true")
    step_right(other)
    expect(other).to_have_url(re.compile("from=2022-09-02"))
    choose_kind(explorer, "Mines reported found")
    expect(explorer).to_have_url(re.compile(f"{VIEW}&kind=mine_find"))
    expect(other).to_have_url(re.compile("from=2022-09-02&to=2022-12-31$"))
    assert wait_for_map(explorer)["from"] == "2022-09-01"
    other.close()
