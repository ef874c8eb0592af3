"""What a new reader comes to find out, in as many steps as it may take."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.fixtures import Site, map_frame, open_page, wait_for_map


def test_what_did_armenias_officials_say_to_the_finds_at_saribaba(page: Page, site: Site) -> None:
    """Three steps from the map: the mark, the answer named in its popup, and there the words."""
    open_page(page, site)
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    frame.get_by_role("button", name=re.compile("^Saribaba height")).press("Enter")  # one
    popup = frame.locator(".leaflet-popup")
    expect(popup.get_by_text("350 anti-personnel PMN-E mines").first).to_be_visible()
    answer = popup.locator("details[open] .claim-relation", has_text="contradicted by").get_by_role("link").first
    expect(answer).to_have_text(re.compile("Representative.*Armenia|Armenia.*:"))
    with page.context.expect_page() as opened:
        answer.press("Enter")  # two
    card = opened.value.locator(".claims-card")
    expect(card).to_contain_text("Marukyan")
    expect(card.locator("q").first).to_be_visible()
    words = card.get_by_role("link", name="the source at these words").first
    expect(words).to_have_attribute("href", re.compile(r"^https://.*#:~:text="))  # three
    expect(card).to_contain_text("350 anti-personnel PMN-E mines")
    opened.value.close()


def test_from_the_mark_350_to_the_difference_it_lies_within_in_five_clicks(page: Page, server: str) -> None:
    open_page(page, server)
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    frame.get_by_role("button", name=re.compile("^Saribaba height")).press("Enter")  # one: the words
    popup = frame.locator(".leaflet-popup")
    expect(popup).to_contain_text("“350 anti-personnel PMN-E landmines”")
    with page.context.expect_page() as opened:
        popup.get_by_role("link", name="Statement in this app").first.press("Enter")  # two: the statement
    statement = opened.value
    expect(statement.get_by_role("heading", name=re.compile("News.Az"))).to_be_visible()
    expect(statement.get_by_text("Who speaks").last).to_be_visible()  # three: the chain, on the same page
    link = statement.get_by_role("link", name="The 350 mines of Saribaba lie within the totals").first
    link.click()  # four: the difference
    expect(statement.locator("[data-difference]").first).to_contain_text("350")
    statement.close()
