"""What all pages share, in a browser: their width on a phone, and the name of the map's frame."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import map_frame, open_page


@pytest.mark.parametrize("name", ["", "statements", "figures", "differences", "table", "about"])
def test_no_page_is_wider_than_a_phone(page: Page, server: str, name: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, f"{server}/{name}")
    if not name:
        map_frame(page)
    assert page.locator(".stMain").evaluate("main => main.scrollWidth - main.clientWidth") == 0


def test_the_maps_frame_has_a_name_for_those_who_hear_it(page: Page, server: str) -> None:
    open_page(page, server)
    map_frame(page)
    expect(page.get_by_title("Map of the claims")).to_be_visible()
