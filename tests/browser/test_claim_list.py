"""The claim list in a browser: its order, its tabs, its rows, and moving through it with mouse and keys."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.fixtures import Site, becomes_so, open_page, wait_for_map
from tests.browser.test_timeline import grip

CLOSED = re.compile(r"^(?!.*claim=)")
"""An address that opens no claim."""


def opened(page: Page, address: str) -> Locator:
    """The list beside the map, once its rows are there."""
    open_page(page, address)
    claims = page.locator(".claims-list")
    expect(claims).to_have_attribute("data-ready", "true", timeout=30_000)
    expect(claims.locator(".claims-list-waiting")).to_have_count(0)
    return claims


def rows(claims: Locator) -> Locator:
    return claims.locator("li[data-claim]")


def headings(claims: Locator) -> list[str]:
    return [re.sub(r"\s*[\d,]+$", "", text) for text in claims.locator(".claims-list-heading").all_inner_texts()]


def tab(claims: Locator, name: str) -> Locator:
    return claims.get_by_role("button", name=re.compile(f"^{name}"))


def test_what_the_map_shows_comes_first_and_the_rest_is_one_tab_away_with_its_count(copied: Site, page: Page):
    claims = opened(page, copied)
    drawn = int(wait_for_map(page, ready="true")["shown"])
    expect(tab(claims, "On the map")).to_have_text(f"On the map {drawn}")
    expect(tab(claims, "On the map")).to_have_attribute("aria-pressed", "true")
    total = int(claims.get_attribute("data-total") or 0)
    tab(claims, "No place named").click()
    expect(tab(claims, "No place named")).to_have_text(f"No place named {total - drawn}")
    expect(claims).to_have_attribute("data-shown", str(total - drawn))


def test_finds_incidents_and_tolls_come_first_and_a_group_can_be_folded(copied: Site, page: Page):
    claims = opened(page, copied)
    assert headings(claims)[0] == "Mines reported found"
    first = claims.locator(".claims-list-heading").first
    before = rows(claims).first.get_attribute("data-claim")
    first.click()
    expect(first).to_have_attribute("aria-expanded", "false")
    expect(claims.locator(f"[data-claim='{before}']")).to_have_count(0)
    first.click()
    expect(claims.locator(f"[data-claim='{before}']")).to_have_count(1)


def test_a_claim_opens_in_place_of_the_list_with_its_sources_first_and_is_in_the_address(site: Site, page: Page):
    claims = opened(page, site)
    expect(rows(claims).first.get_by_role("button")).to_contain_text(" said: ")
    ident = rows(claims).nth(1).get_attribute("data-claim")
    rows(claims).nth(1).click()
    expect(page).to_have_url(re.compile(f"claim={ident}"))
    card = page.locator(f".claims-card[data-claim='{ident}']")
    expect(card).to_be_in_viewport()
    order = card.evaluate("card => [...card.children].map(each => each.tagName)")
    assert order.index("OL") < order.index("DL")
    colours = card.locator("a").evaluate_all("links => links.map(each => getComputedStyle(each).color)")
    assert set(colours) == {"rgb(11, 92, 173)"}  # as in Share, and as in the first picture
    expect(rows(claims).first).to_be_hidden()
    claims.get_by_role("button", name="All claims").click()
    expect(page).to_have_url(CLOSED)
    expect(card).to_have_count(0)
    expect(rows(claims).nth(1).get_by_role("button")).to_be_focused()


def test_previous_and_next_go_through_the_list(copied: Site, page: Page):
    claims = opened(page, copied)
    idents = [rows(claims).nth(index).get_attribute("data-claim") for index in range(3)]
    rows(claims).first.click()
    for ident in idents[1:]:
        page.get_by_role("button", name="Next claim").click()
        expect(page.locator(f".claims-card[data-claim='{ident}']")).to_be_visible()
    page.get_by_role("button", name="Previous claim").click()
    expect(page.locator(f".claims-card[data-claim='{idents[1]}']")).to_be_visible()
    expect(claims.locator(".claims-list-bar")).to_contain_text("2 of")


def test_a_link_to_a_claim_without_a_place_opens_it_and_the_list_stands_at_it(copied: Site, page: Page):
    claims = opened(page, f"{copied}?claim=victims-to-2022-10")
    expect(page.locator(".claims-card[data-claim='victims-to-2022-10']")).to_be_in_viewport()
    claims.get_by_role("button", name="All claims").click()
    row = claims.locator("[data-claim='victims-to-2022-10']")
    expect(row).to_be_in_viewport()
    expect(tab(claims, "No place named")).to_have_attribute("aria-pressed", "true")


def test_the_list_is_one_stop_of_the_tab_key_and_the_arrows_go_through_all_of_it(copied: Site, page: Page):
    claims = opened(page, copied)
    tab(claims, "No place named").click()
    tab(claims, "No place named").focus()
    page.keyboard.press("Tab")
    expect(claims.locator(".claims-list-heading").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(rows(claims).first.get_by_role("button")).to_be_focused()
    page.keyboard.press("End")
    focused = page.locator(".claims-list li:focus-within")
    expect(focused).to_be_in_viewport()
    assert focused.get_attribute("aria-posinset") == focused.get_attribute("aria-setsize")


def test_the_list_follows_a_hand_on_the_timeline_before_it_lets_go(copied: Site, page: Page):
    claims = opened(page, copied)
    wait_for_map(page, ready="true")
    before = claims.get_attribute("data-total")
    x, y = grip(page.get_by_role("slider", name="From"))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 300, y, steps=4)
    expect(claims).not_to_have_attribute("data-total", before or "")
    shown = page.locator(".claims-timeline").get_attribute("data-shown")
    expect(claims).to_have_attribute("data-total", shown or "")
    page.mouse.up()


def test_a_row_that_stays_keeps_the_focus_when_the_range_moves(server: str, page: Page):
    claims = opened(page, f"{server}/?from=2022-09-01")
    timeline = page.locator(".claims-timeline")
    expect(timeline).to_have_attribute("data-ready", "true")
    page.get_by_role("slider", name="From").press("ArrowLeft")
    row = rows(claims).first.get_by_role("button")
    row.focus()
    expect(page).to_have_url(re.compile("from=2022-08-31"))
    expect(row).to_be_focused()


def test_where_no_claim_names_a_place_the_list_says_so_and_offers_other_sources(site: Site, page: Page):
    claims = opened(page, f"{site}?q=killed")
    expect(claims).to_contain_text(re.compile(r"None of the [0-9]+ \S.* names a place that can be drawn."))
    others = claims.get_by_role("button", name=re.compile("^Include other sources: [0-9]+ on the map"))
    amount = re.search(r"\d+", others.inner_text())
    assert amount
    others.click()
    wait_for_map(page, shown=amount[0])
    expect(page).to_have_url(re.compile("collection=core&collection=wider"))
    expect(page.get_by_label("Include other sources")).to_be_checked()
    expect(claims).to_have_attribute("data-shown", amount[0])


def test_only_rows_in_sight_are_in_the_page_and_paper_has_all(copied: Site, page: Page):
    claims = opened(page, copied)
    tab(claims, "No place named").click()
    shown = int(claims.get_attribute("data-shown") or 0)
    expect(rows(claims).first).to_be_visible()
    assert rows(claims).count() < shown / 2
    page.emulate_media(media="print")
    expect(rows(claims)).to_have_count(int(claims.get_attribute("data-total") or 0))
    lines = claims.locator("li").first.get_attribute("aria-setsize")
    expect(claims.locator("li")).to_have_count(int(lines or 0))
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(page.get_by_text(f"This view: {page.url}")).to_be_visible()
    page.emulate_media(media="screen")
    assert becomes_so(lambda: rows(claims).count() < shown / 2, patience=10)
