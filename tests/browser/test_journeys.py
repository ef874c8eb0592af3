"""What a new reader wants to find out, within the number of steps it may take."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from claimsmap.loading.store import Snapshot
from tests.browser.fixtures import OpensWindows, Site, map_frame, open_page, wait_for_map
from tests.browser.test_any_corpus import chosen


def press(each: Locator, touch: bool) -> None:
    each.tap() if touch else each.click()


def search(page: Page, words: str) -> None:
    """Type in the head: on a phone the field opens first, with the keyboard."""
    lens = page.get_by_role("button", name="Find claims", exact=True)
    if lens.is_visible():
        lens.tap()
        expect(page.get_by_placeholder("Search claims")).to_be_focused()
    page.get_by_placeholder("Search claims").fill(words)
    page.keyboard.press("Enter")


SARIBABA = "saribaba-mines-found-2022-11"


def counted(record: Snapshot, address: str) -> str:
    """How many claims an address selects, according to the list."""
    pairs = parse_qsl(urlsplit(address).query)
    collections = urlencode([pair for pair in pairs if pair[0] == "collection"])
    count, whole = chosen(record, address), chosen(record, f"?{collections}")
    told = f"{count} of {whole} claims" if count < whole else f"{whole} claims"
    return f"{told}: {chosen(record, f'{address}&match=within')} in this period" if "from" in dict(pairs) else told


def open_saribaba(page: Page, address: str) -> None:
    """Press the mark of the height, once the map shows it alone."""
    open_page(page, f"{address}?lat=39.7&lon=46.61&zoom=11")
    wait_for_map(page, ready="true")
    map_frame(page).locator("button[data-place='saribaba_north_direction']").press("Enter")
    page.wait_for_url(re.compile(f"claim={SARIBABA}"))


def test_what_did_armenias_officials_say_to_the_finds_at_saribaba(page: Page, site: Site) -> None:
    """Three steps from the map: the mark, the reply named in its card, and there the words."""
    open_saribaba(page, site)  # one
    card = page.locator(".claims-card")
    expect(card).to_contain_text("350 anti-personnel PMN-E mines")
    card.get_by_role("link", name=re.compile("Marukyan.*Armenia")).first.click()  # two
    page.wait_for_url(re.compile("claim=saribaba-mines-from-jermuk"))
    expect(card).to_contain_text("Marukyan")
    expect(card.locator("a[href^='https://'][href*='#:~:text=']").first).to_be_visible()  # three
    expect(card).to_contain_text("350 anti-personnel PMN-E mines")


def test_from_the_mark_350_to_the_difference_it_lies_within_in_four_clicks(page: Page, server: str) -> None:
    open_saribaba(page, f"{server}/")  # one: the words
    card = page.locator(".claims-card")
    expect(card.get_by_role("link", name="350 anti-personnel PMN-E landmines").first).to_be_visible()
    card.get_by_role("link", name="in the text").first.click()  # two: the statement
    expect(page.get_by_role("heading", name=re.compile("News.Az"))).to_be_visible()
    expect(page.get_by_text("Who speaks").last).to_be_visible()  # three: the chain, on the same page
    page.get_by_role("link", name=re.compile("350 mines of Saribaba may lie within")).first.click()  # four
    expect(page.locator("[data-difference]").first).to_contain_text("350")


def test_incidents_alone_and_back_in_three_steps_though_only_other_sources_tell_of_them(
    page: Page, site: Site, known_record: Snapshot
) -> None:
    open_page(page, site)
    wait_for_map(page, ready="true")
    count = page.locator(".claims-list-count")
    before = counted(known_record, page.url)
    expect(count).to_have_text(before)
    page.get_by_role("button", name="Kind").click()  # one
    page.get_by_text(re.compile(r"^Incidents reported \(\d+ claims\)$")).click()  # two
    page.wait_for_url(re.compile("collection=core&collection=wider&kind=incident"))
    expect(count).to_have_text(counted(known_record, page.url))
    page.go_back()  # three
    expect(count).to_have_text(before)


def test_on_a_phone_three_changes_take_four_actions_and_are_taken_back_by_three_steps(
    window: OpensWindows, site: Site, known_record: Snapshot
) -> None:
    page = window(390, 844, touch=True, phone=True)
    open_page(page, site)
    wait_for_map(page, ready="true")
    count = page.locator(".claims-list-count")
    seen: list[tuple[str, re.Pattern[str]]] = []

    def note(address: str) -> None:
        page.wait_for_url(re.compile(address))
        # what follows is about the longer ones that touch the range
        seen.append((page.url, re.compile(rf"^{counted(known_record, page.url)}(,|\s*$)")))
        expect(count).to_have_text(seen[-1][1])

    note("")
    search(page, "mines")  # one
    note("q=mines")
    page.get_by_role("button", name="Filters", exact=True).tap()  # two
    page.get_by_text("Include other sources").tap()  # three
    note("collection=wider")
    page.get_by_label("First day").fill("Sep 2022")  # four
    page.keyboard.press("Enter")
    note("from=2022-09-01&to=2022-09-30")
    assert len({told.pattern for _, told in seen}) == 4
    for address, told in reversed(seen[:-1]):
        page.go_back()
        expect(page).to_have_url(address)
        expect(count).to_have_text(told)


@pytest.mark.parametrize(("width", "height", "touch"), [(390, 844, True), (1280, 720, False)])
def test_what_one_side_said_of_a_place_is_found_by_a_search_in_three_steps(
    window: OpensWindows, site: Site, known_record: Snapshot, width: int, height: int, touch: bool
) -> None:
    everywhere = "?collection=core&collection=wider"
    found, said, whole = (
        chosen(known_record, f"{everywhere}{more}")
        for more in ("&q=Saribaba", "&party=government+of+Armenia&q=Saribaba", "")
    )
    page = window(width, height, touch=touch, phone=touch)
    open_page(page, site)
    wait_for_map(page, ready="true")
    search(page, "Saribaba")  # one
    said_by = page.get_by_role("group", name="Said by")
    expect(said_by.get_by_role("button", name=f"With other sources {found}")).to_be_in_viewport(ratio=1)
    press(said_by.get_by_role("button", name=f"government of Armenia {said}"), touch)  # two
    page.wait_for_url(re.compile(r"collection=core&collection=wider&party=government\+of\+Armenia&q=Saribaba"))
    expect(page.locator(".claims-list-count")).to_have_text(f"{said} of {whole} claims")
    first = page.locator(".claims-list-row").first
    expect(first).to_contain_text("Marukyan")
    expect(first).to_be_in_viewport(ratio=0.9)
    press(first, touch)  # three
    expect(page.locator(".claims-card")).to_contain_text("Jermuk")
    expect(said_by).to_be_hidden()


def test_one_button_takes_back_all_that_narrows_the_days_alone_included(page: Page, site: Site) -> None:
    open_page(page, site)
    wait_for_map(page, ready="true")
    clear = page.get_by_role("button", name="Clear filters")
    expect(page.get_by_role("button", name="Kind")).to_be_visible()
    expect(clear).to_be_hidden()
    page.get_by_label("First day").fill("Sep 2022")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("from=2022-09-01"))
    clear.click()
    expect(page).not_to_have_url(re.compile("from=|to="))
    expect(page.get_by_text("All dates", exact=True).first).to_be_visible()
    expect(clear).to_be_hidden()
