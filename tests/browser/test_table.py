"""The table in a browser: sorting, paging, opening and downloading, by keyboard alone and on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.fixtures import open_page, shared_server

WORST = "<img src=x onerror=alert(1)> ${alert(2)} `"
HEAD = """
statements:
  - {id: ministry-2022-10-25, publisher: Ministry, kind: primary, published: 2022-10-25, published_basis: stated,
     speakers: [ministry], address: "https://example.org/a"}
claims:
"""
CLAIM = """
  - {{id: find-{number:03}, kind: mine_find, said_by: ministry, summary: "{summary}", when: 2022-10-{day:02},
     when_basis: stated, places: [zabukh], mentions: [{{statement: ministry-2022-10-25, words: "found at {number}",
     voice: own}}]}}"""
CLAIMS = 120


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of 120 claims; the later a claim is in the file, the earlier it happened."""
    folder: Path = tmp_path_factory.mktemp("table")
    claims = (
        CLAIM.format(number=number, summary=WORST if number == 0 else f"find {number}", day=25 - number // 5)
        for number in range(CLAIMS)
    )
    (folder / "claims.yaml").write_text(HEAD + "".join(claims))
    with shared_server(tmp_path_factory, "table", CLAIMS_FILE=str(folder / "claims.yaml")) as address:
        yield address


def open_table(page: Page, server: str, query: str = "") -> None:
    open_page(page, f"{server}/table{query}")
    page.wait_for_selector(".claims-table")


def wait_for_rows(page: Page, first: str) -> None:
    """Wait until this claim is first in the table."""
    expect(page.locator(".claims-table tbody tr").first).to_have_attribute("data-claim", first)


def test_it_is_a_table_to_a_screen_reader_and_foreign_text_is_shown_letter_by_letter(page: Page, server: str) -> None:
    open_table(page, server)
    expect(page.locator("[data-claim=find-000]").get_by_role("rowheader")).to_have_text(WORST)
    link = page.locator("[data-claim=find-001]").get_by_role("link", name="source, at these words")
    expect(link).to_have_attribute("href", "https://example.org/a#:~:text=found%20at%201")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(link).to_have_attribute("target", "_blank")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        table = page.get_by_role("table", name="The chosen claims")
        expect(table.get_by_role("columnheader")).to_have_count(9)
        expect(table.get_by_role("rowheader")).to_have_count(50)
        expect(table.get_by_role("row")).to_have_count(51)
    assert page.locator(".claims-table").evaluate("element => element.scrollWidth <= element.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_shared_address_opens_in_its_order_and_a_head_sorts_by_keyboard_and_keeps_the_focus(
    page: Page, server: str
) -> None:
    open_table(page, server, "?sort=when")
    wait_for_rows(page, "find-115")
    head = page.get_by_role("columnheader", name="When")
    expect(head).to_have_attribute("aria-sort", "ascending")
    head.get_by_role("link").focus()
    page.keyboard.press("Enter")
    wait_for_rows(page, "find-000")
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(head.get_by_role("link")).to_be_focused()
    page.wait_for_url("**/table?sort=-when#sort-when")


def test_pages_lead_through_all_rows_and_the_reader_to_their_top_and_another_order_begins_at_the_first(
    page: Page, server: str
) -> None:
    open_table(page, server, "?page=2")
    wait_for_rows(page, "find-050")
    page.get_by_role("link", name="Next page").click()
    wait_for_rows(page, "find-100")
    expect(page.get_by_role("region", name="Claims", exact=True)).to_be_focused()
    expect(page.locator(".claims-table-message")).to_contain_text("Claims 101 to 120 of 120")
    expect(page.get_by_role("link", name="Next page")).to_have_count(0)
    expect(page.get_by_role("link", name="Previous page")).to_have_attribute("href", re.compile(r"[?&]page=2#"))
    page.get_by_role("columnheader", name="When").get_by_role("link").click()
    wait_for_rows(page, "find-115")


SENT = ".stApp[data-test-script-state=notRunning]"
"""Streamlit has sent the whole page; the part that leads to anchors comes last."""


@pytest.mark.parametrize("anchor", ["claims-table", "claims%2Dtable"])
def test_an_anchor_leads_to_the_table_though_that_is_drawn_late(page: Page, server: str, anchor: str) -> None:
    held: list[Route] = []
    # a script of Streamlit's, without which no HTML is drawn
    page.route(re.compile(r"/static/js/Html\.[^/]*\.js"), lambda request: held.append(request))
    page.goto(f"{server}/table?page=2#{anchor}", wait_until="commit")
    page.wait_for_selector(".claims-share-open")
    page.wait_for_selector(SENT)
    assert held
    for request in held:
        request.continue_()
    wait_for_rows(page, "find-050")
    expect(page.get_by_role("region", name="Claims", exact=True)).to_be_focused()


def test_a_row_leads_to_its_claim_on_the_map(page: Page, server: str) -> None:
    open_table(page, server)
    page.locator("[data-claim=find-007]").get_by_role("rowheader").get_by_role("link").click()
    page.wait_for_url("**/?claim=find-007")
    expect(page.locator(".claims-card[data-claim=find-007]")).to_be_visible()


def test_a_file_holds_just_what_is_chosen_and_its_address_is_that_of_this_server(page: Page, server: str) -> None:
    open_table(page, server, "?from=2022-10-25&to=2022-10-25")
    expect(page.get_by_role("heading", name="Download these 5 claims")).to_be_visible()
    address = f"{server}/data/claims.csv?from=2022-10-25&to=2022-10-25"
    expect(page.get_by_text(address, exact=True)).to_be_visible()
    for form in ("CSV", "JSON", "GeoJSON"):
        with page.expect_download() as download:
            page.get_by_role("link", name=form, exact=True).click()
        assert download.value.suggested_filename == f"claims.{form.lower()}"
        text = download.value.path().read_text("utf-8")
        assert "find-004" in text
        assert "find-005" not in text
