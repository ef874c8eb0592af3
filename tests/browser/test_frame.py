"""What all pages share, in a browser: their width on a phone, and the name of the map's frame."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import map_frame, open_page, wait_for_map


@pytest.mark.parametrize("name", ["", "statements", "figures", "differences", "table", "about"])
def test_no_page_is_wider_than_a_screen_at_four_hundred_per_cent(page: Page, server: str, name: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    open_page(page, f"{server}/{name}")
    if not name:
        map_frame(page)
    assert page.locator(".stMain").evaluate("main => main.scrollWidth - main.clientWidth") == 0


def test_the_maps_frame_has_a_name_for_those_who_hear_it(page: Page, server: str) -> None:
    open_page(page, server)
    map_frame(page)
    expect(page.get_by_title("Map of the claims")).to_be_visible()


def test_a_link_that_is_passed_on_opens_the_claim_that_is_open_on_the_map(page: Page, server: str) -> None:
    open_page(page, server)
    wait_for_map(page, ready="true")
    map_frame(page).locator("button[data-place='az_am_border_kalbajar']").press("Enter")
    page.wait_for_url(re.compile("claim="))
    claim = page.url.partition("claim=")[2]
    page.get_by_role("button", name="Share", exact=True).click()
    link = page.get_by_role("textbox", name="Link to this view")
    expect(link).to_have_value(re.compile(f"claim={claim}"))
