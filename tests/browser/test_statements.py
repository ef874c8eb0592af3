"""The statements in a browser: the marked text and its rows, a report beside its source, on desktop and phone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import open_page, shared_server

PRIMARY, REPORT = "ministry-2022-10-25", "outlet-2022-10-26"
TEXT = "\n\n".join(
    ["On Monday ten mines were found near the road.", *(f"Paragraph {n} says nothing." for n in range(60)), "Two fell."]
)
FILE = f"""
statements:
  - {{id: {PRIMARY}, publisher: Ministry, kind: primary, published: 2022-10-25, published_basis: stated,
     speakers: [ministry], address: "https://example.org/a", sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}}}
  - {{id: {REPORT}, publisher: Outlet, kind: report, reports: {PRIMARY}, published: 2022-10-26,
     published_basis: stated, speakers: [ministry, outlet]}}
claims:
  - {{id: ten-found, kind: mine_find, said_by: ministry, summary: ten mines found, when: 2022-10-24, when_basis: stated,
     mentions: [{{statement: {PRIMARY}, words: "ten mines were found", voice: own}},
                {{statement: {REPORT}, words: "eleven mines", voice: quoted, differs: {{mines_found: "11"}}}}],
     figures: [{{measure: mines_found, value: 10}}]}}
  - {{id: road, kind: mine_find, said_by: ministry, summary: mines found near the road, when: 2022-10-24,
     when_basis: stated, mentions: [{{statement: {PRIMARY}, words: "found near the road", voice: own}}]}}
  - {{id: two-fell, kind: casualty_toll, said_by: ministry, summary: two people fell, when: 2022-10-24,
     when_basis: stated, mentions: [{{statement: {PRIMARY}, words: "Two fell", voice: own}}]}}
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server that has the text of the primary statement but not of its report."""
    folder: Path = tmp_path_factory.mktemp("statements")
    (folder / "claims.yaml").write_text(FILE)
    (folder / f"{PRIMARY}.txt").write_text(TEXT)
    settings = {"CLAIMS_FILE": str(folder / "claims.yaml"), "STATEMENTS_DIR": str(folder)}
    with shared_server(tmp_path_factory, "statements", **settings) as address:
        yield address


def open_statement(page: Page, server: str, *idents: str) -> None:
    """Open the page of these statements, and wait until it is drawn."""
    query = "&".join(f"statement={ident}" for ident in idents)
    open_page(page, f"{server}/statements?{query}")
    page.wait_for_selector(".statements-wide")


def test_marked_words_lead_to_their_row_and_the_row_leads_back(page: Page, server: str):
    open_statement(page, server, PRIMARY)
    text = page.get_by_role("region", name="The text, as Ministry published it")
    page.locator("#said-3 .statement-number").click()
    expect(text.get_by_text("Two fell")).to_be_in_viewport()
    text.locator("mark", has_text="Two fell").click()
    expect(page).to_have_url(f"{server}/statements?statement={PRIMARY}#said-3")
    expect(page.locator("#said-3")).to_be_in_viewport()


def test_words_that_overlap_are_marked_once_each_and_the_keyboard_reaches_a_row_from_its_number(
    page: Page, server: str
):
    open_statement(page, server, PRIMARY)
    marks = page.locator(".statement-text mark")
    assert marks.all_inner_texts() == ["ten mines were ", "found", " near the road", "Two fell"]
    assert page.locator(".statement-text sup").all_inner_texts() == ["1", "2", "3"]
    page.locator(".statement-text sup a").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{server}/statements?statement={PRIMARY}#said-1")


def test_a_text_that_is_not_there_is_a_fault_and_its_chain_of_speakers_has_words_as_an_alternative(
    page: Page, server: str
):
    open_statement(page, server, REPORT)
    expect(page.get_by_role("alert")).to_contain_text("There is no file")
    assert f"{REPORT}.txt" in page.get_by_role("alert").inner_text()
    picture = page.get_by_role("img", name="Chain of speakers: ministry speaks, outlet publishes.")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0")


def test_the_list_leads_to_a_statement_and_back(page: Page, server: str):
    open_page(page, f"{server}/statements")
    page.get_by_role("link", name="Outlet", exact=True).click()
    expect(page.get_by_role("heading", name="Outlet, 26 October 2022", exact=True)).to_be_visible()
    page.get_by_role("link", name="All statements").click()
    expect(page.get_by_role("heading", name="Statements", exact=True)).to_be_visible()


def test_the_primary_text_leads_to_its_report_beside_it(page: Page, server: str):
    open_statement(page, server, PRIMARY)
    page.get_by_role("link", name="the two side by side").click()
    changed = page.get_by_role("table", name="Both texts make these claims, and the report says something otherwise.")
    expect(changed.get_by_role("row").nth(1)).to_contain_text("mines found: 10 → 11")
    expect(page.get_by_role("link", name="2 lost")).to_be_visible()


def test_nothing_is_wider_than_the_screen(page: Page, server: str):
    for idents in ([], [PRIMARY], [PRIMARY, REPORT]):
        open_statement(page, server, *idents)
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.locator(".stMain").evaluate("main => main.scrollWidth <= main.clientWidth")


def test_a_link_to_a_claim_in_a_text_leads_to_its_first_words_there(page: Page, server: str):
    open_page(page, f"{server}/?claim=two-fell")
    page.locator(".claims-card").get_by_role("link", name="in the text").first.click()
    page.wait_for_url(f"{server}/statements?statement={PRIMARY}&claim=two-fell#claim-two-fell")
    expect(page.locator(".statement-mentions li", has_text="two people fell")).to_be_in_viewport()


def test_an_opened_statement_is_left_behind_and_the_readers_own_filters_go_along(page: Page, server: str):
    open_page(page, f"{server}/statements?kind=mine_find")
    page.get_by_role("link", name="Ministry", exact=True).click()
    page.wait_for_url(f"{server}/statements?kind=mine_find&statement={PRIMARY}")
    page.locator(".st-key-pages").get_by_role("link", name="Table").click()
    page.wait_for_url(f"{server}/table?kind=mine_find")
    expect(page.locator(".claims-table tbody tr")).to_have_count(2)


def test_a_statement_that_the_reader_chose_in_the_filter_goes_along(page: Page, server: str):
    open_page(page, f"{server}/statements")
    page.get_by_role("button", name="Source").click()
    page.get_by_role("combobox", name="Text").click()
    page.get_by_role("option", name="Outlet").click()
    page.wait_for_url(f"{server}/statements?statement={REPORT}")
    page.keyboard.press("Escape")
    page.locator(".st-key-pages").get_by_role("link", name="Table").click()
    page.wait_for_url(f"{server}/table?statement={REPORT}")
    expect(page.locator(".claims-table tbody tr")).to_have_count(1)
