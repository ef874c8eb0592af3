"""Without the server, everything that the browser can do by itself continues, and a filter waits until it is back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.fixtures import Server, open_page, wait_for_map
from tests.faults.running import serving
from tests.faults.test_open_pages import LONG, reading

APP = "[data-testid=stApp][data-test-connection-state={}]"
VIEW = "from=2022-09-01&to=2022-12-31"


COUNT_DIALOGS = """() => {
    window.dialogs = 0;
    const isDialog = each => each.dataset?.testid === "stDialog";
    const added = records => records.flatMap(each => [...each.addedNodes]);
    const count = records => { window.dialogs += added(records).filter(isDialog).length; };
    new MutationObserver(count).observe(document.body, { childList: true });
}"""


class Left:
    """A page whose server is gone, and a function that restarts it."""

    def __init__(self, page: Page, folder: Path, port: int) -> None:
        self.page, self.folder, self.port = page, folder, port

    def serving_again(self) -> AbstractContextManager[Server]:
        return serving(self.folder, port=self.port)


@pytest.fixture(scope="module")
def left(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Left]:
    """The map page after its first view, with the server killed."""
    folder = tmp_path_factory.mktemp("away")
    with serving(folder) as first, reading(browser) as page:
        with page.expect_response(re.compile("/data/cards.json")) as cards:
            open_page(page, f"{first.address}/?{VIEW}")
        wait_for_map(page, ready="true")
        expect(page.locator(".claims-list")).to_have_attribute("data-ready", "true")
        cards.value.finished()
        page.evaluate(COUNT_DIALOGS)
        first.process.kill()
        first.process.wait(timeout=20)
        page.wait_for_selector(APP.format("CONNECTED"), state="detached", timeout=LONG)
        yield Left(page, folder, first.port)


def test_range_play_list_claims_and_back_and_forward_go_on(left: Left) -> None:
    page = left.page
    expect(page.locator(".claims-away")).to_have_text(re.compile("cannot be reached"))
    page.wait_for_function("() => window.dialogs")  # Streamlit's, which would cover the page
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("slider", name="From").press("ArrowRight")
    wait_for_map(page, **{"from": "2022-09-02"})
    expect(page).to_have_url(re.compile("from=2022-09-02"))
    rows = page.locator(".claims-list li[data-claim] button")
    for number in range(3):
        rows.nth(number).click()
        expect(page.locator(".claims-card h2")).to_contain_text(" said: ")
        page.get_by_role("button", name="All claims").click()
        expect(page.locator(".claims-card")).to_have_count(0)
    page.go_back()
    expect(page.locator(".claims-card")).to_be_visible()
    page.go_forward()
    expect(page.locator(".claims-card")).to_have_count(0)
    total = page.locator(".claims-list").get_attribute("data-total") or ""
    page.get_by_role("button", name="Play").click()
    expect(page.locator(".claims-list")).not_to_have_attribute("data-total", total)
    page.get_by_role("button", name="Pause").click()


def chosen_kind(page: Page) -> None:
    page.locator("[data-testid=stPopover] button").first.click()
    page.locator("[data-testid=stPopoverBody] button", has_text="Mines reported found").first.click()
    page.keyboard.press("Escape")


def chosen_words(page: Page) -> None:
    page.get_by_label("Search").fill("zabukh")
    page.get_by_label("Search").press("Enter")


def chosen_collection(page: Page) -> None:
    page.locator(".st-key-filters label", has_text="Include other sources").click()


FILTERS = {"kind=mine_find": chosen_kind, "q=zabukh": chosen_words, "collection=wider": chosen_collection}
"""What each puts into the address."""


def test_filters_are_said_to_wait_for_the_server_and_are_applied_and_a_chosen_claim_is_kept_when_it_is_back(
    left: Left,
) -> None:
    page = left.page
    view = {name: wait_for_map(page)[name] for name in ("shown", "from", "to")}
    total = page.locator(".claims-list").get_attribute("data-total") or ""
    for choose in FILTERS.values():
        choose(page)
        expect(page.locator(".claims-away")).to_have_text(re.compile("cannot be reached.*is applied when"))
    assert wait_for_map(page)["shown"] == view["shown"]
    row = page.locator(".claims-list li[data-claim]").first
    claim = row.get_attribute("data-claim")
    row.get_by_role("button").click()
    expect(page.locator(f".claims-card[data-claim='{claim}']")).to_be_visible()
    with left.serving_again():
        expect(page.locator(".claims-list")).not_to_have_attribute("data-total", total, timeout=LONG)
        expect(page.locator(".claims-away")).to_be_empty(timeout=LONG)
        for parameter in FILTERS:
            expect(page).to_have_url(re.compile(f"from={view['from']}&to={view['to']}.*{parameter}.*&claim={claim}$"))
        expect(page.locator(f".claims-card[data-claim='{claim}']")).to_be_visible()
        assert wait_for_map(page)["from"] == view["from"]
