"""Lists in the copy that are too long for one page, with the first corpus, which has enough statements."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.fixtures import open_page


def test_a_long_list_shows_more_when_asked(page: Page, copy_on_host: str) -> None:
    open_page(page, f"{copy_on_host}/statements.html?collection=core&collection=wider")
    rows, more = page.locator("#page tbody tr"), page.get_by_role("button", name="Show more")
    expect(rows).to_have_count(50)
    expect(more).to_have_text("Show more: 50 of 166 are shown")
    more.press("Enter")
    expect(rows).to_have_count(100)
    more.click()
    more.click()
    expect(rows).to_have_count(166)
    expect(more).to_have_count(0)
    assert len(set(rows.locator("th a").evaluate_all("links => links.map(each => each.href)"))) == 166


def test_a_statement_among_many_is_found_by_typing_and_what_was_ticked_stays(page: Page, copy_on_host: str) -> None:
    open_page(page, f"{copy_on_host}/?collection=core&collection=wider")
    page.get_by_role("button", name="Source").click()
    offered = page.locator("[data-filter=statement]")
    expect(offered.get_by_role("checkbox")).to_have_count(50)
    expect(offered.get_by_text("50 of 166 are shown: type to find others.")).to_be_visible()
    offered.get_by_role("searchbox").press_sequentially("news.az 24 november 2022")
    offered.get_by_role("checkbox", name="News.Az").check()
    page.wait_for_url(re.compile("statement=newsaz-2022-11-24"))
    offered.get_by_role("searchbox").fill("trend")
    expect(offered.get_by_role("checkbox", checked=True)).to_have_count(1)
    offered.get_by_role("checkbox", checked=False).first.check()
    page.wait_for_url(re.compile("statement=.*&statement="))


def test_back_comes_to_the_list_as_it_was_left(page: Page, copy_on_host: str) -> None:
    open_page(page, f"{copy_on_host}/statements.html?collection=core&collection=wider")
    rows, more = page.locator("#page tbody tr"), page.get_by_role("button", name="Show more")
    more.click()
    expect(rows).to_have_count(100)
    left = rows.nth(90).locator("th a")
    left.scroll_into_view_if_needed()
    at = page.evaluate("scrollY")
    assert at > 1000
    left.click()
    page.wait_for_url(re.compile(r"[?&]statement="))
    page.go_back()
    expect(rows).to_have_count(100)
    page.wait_for_function("at => Math.abs(scrollY - at) < 100", arg=at)


def test_who_asks_for_the_rest_by_keys_goes_on_from_its_end(page: Page, copy_on_host: str) -> None:
    open_page(page, f"{copy_on_host}/statements.html?collection=core&collection=wider")
    more = page.get_by_role("button", name="Show more")
    for shown in (100, 150, 166):
        more.press("Enter")
        expect(page.locator("#page tbody tr")).to_have_count(shown)
    page.keyboard.press("Shift+Tab")
    expect(page.locator("#page tbody tr").last.locator("a").last).to_be_focused()


def test_a_ticked_value_stays_in_sight_though_it_is_not_among_the_first(page: Page, copy_on_host: str) -> None:
    open_page(page, f"{copy_on_host}/?collection=core&collection=wider")
    page.get_by_role("button", name="Source").click()
    offered = page.locator("[data-filter=statement]")
    expect(offered.get_by_role("checkbox")).to_have_count(50)
    first = offered.get_by_role("checkbox").evaluate_all("boxes => boxes.map(each => each.value)")
    offered.get_by_role("searchbox").fill("2024")
    late = next(each for each in offered.get_by_role("checkbox").all() if each.input_value() not in first)
    ident = late.input_value()
    late.check()
    offered.get_by_role("searchbox").fill("")
    expect(offered.locator(f"input[value='{ident}']")).to_be_checked()
    expect(offered.get_by_text("50 of 166 are shown: type to find others.")).to_be_visible()


def test_ticked_values_come_first_when_a_long_list_is_opened_again(page: Page, copy_on_host: str) -> None:
    open_page(page, f"{copy_on_host}/?collection=core&collection=wider")
    page.locator(".copy-filter-open", has_text="Place").click()
    boxes = page.locator("[data-filter=place]").get_by_role("checkbox")
    expect(boxes.nth(40)).to_be_visible()
    values = boxes.evaluate_all("boxes => boxes.map(each => each.value)")
    ticked = [values[20], values[40]]
    for at in (20, 40):
        boxes.nth(at).check()
        page.wait_for_url(re.compile(f"place={values[at]}"))
        expect(boxes.nth(at)).to_have_value(values[at])  # under the pointer nothing moves
    page.keyboard.press("Escape")
    page.locator(".copy-filter-open", has_text="Place").click()
    expect(boxes.first).to_have_value(ticked[0])
    expect(boxes.nth(1)).to_have_value(ticked[1])
    expect(boxes.nth(1)).to_be_in_viewport()
    boxes.first.uncheck()
    expect(boxes.nth(1)).to_have_value(ticked[1])
