"""The list of claims in a browser: what a row says, choosing in both directions, and unfolding."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.fixtures import BARE, Site


def opened(page: Page, address: str) -> Locator:
    """The list beside the map, when its rows are there."""
    page.goto(address)
    claims = page.locator(".claims-list").first
    expect(claims).to_have_attribute("data-ready", "true", timeout=30_000)
    return claims


def rows(claims: Locator) -> Locator:
    return claims.locator("li")


def test_a_row_says_who_said_it(site: Site, page: Page):
    claims = opened(page, site)
    expect(rows(claims).first.get_by_role("button")).to_contain_text(" said: ")


def test_show_more_adds_the_next_twenty(site: Site, page: Page):
    claims = opened(page, site)
    expect(rows(claims)).to_have_count(20)
    claims.get_by_role("button", name=re.compile("^Show 20 more")).click()
    expect(rows(claims)).to_have_count(40)


def test_a_chosen_claim_is_marked_and_in_the_address_and_let_go_when_chosen_again(site: Site, page: Page):
    claims = opened(page, site)
    row = rows(claims).nth(1)
    row.get_by_role("button").click()
    expect(page).to_have_url(re.compile(f"claim={row.get_attribute('data-claim')}"))
    expect(row.get_by_role("button")).to_have_attribute("aria-current", "true")
    row.get_by_role("button").click()
    expect(page).to_have_url(BARE)
    expect(claims.locator("[aria-current]")).to_have_count(0)


def test_a_choice_in_the_list_can_be_repeated_after_it_was_let_go(site: Site, page: Page):
    claims = opened(page, site)
    button = rows(claims).nth(1).get_by_role("button")
    for marked in (1, 0, 1):
        button.click()
        expect(claims.locator("[aria-current]")).to_have_count(marked)
        expect(page).to_have_url(re.compile("claim=") if marked else BARE)


def test_a_claim_chosen_on_the_map_is_marked_and_scrolled_to_at_once(site: Site, page: Page):
    page.add_init_script("""
        const Channel = BroadcastChannel;
        window.BroadcastChannel = class extends Channel {
            constructor(name) { super(name); window.lineName = name; }
        };
    """)
    claims = opened(page, site)
    last = rows(claims).last
    expect(last).not_to_be_in_viewport()
    page.evaluate(
        "id => new BroadcastChannel(lineName).postMessage({ type: 'claim', id })", last.get_attribute("data-claim")
    )
    expect(last.get_by_role("button")).to_have_attribute("aria-current", "true")
    expect(last).to_be_in_viewport()


def test_arrow_keys_go_from_row_to_row(site: Site, page: Page):
    claims = opened(page, site)
    rows(claims).first.get_by_role("button").focus()
    page.keyboard.press("ArrowDown")
    expect(rows(claims).nth(1).get_by_role("button")).to_be_focused()


def test_a_row_that_stays_keeps_the_focus_when_the_range_moves(server: str, page: Page):
    claims = opened(page, f"{server}/?from=2022-09-01")
    row = claims.locator(f"[data-claim={rows(claims).first.get_attribute('data-claim')}]").get_by_role("button")
    timeline = page.locator(".claims-timeline")
    expect(timeline).to_have_attribute("data-ready", "true")
    page.get_by_role("slider", name="From").press("ArrowLeft")
    row.focus()
    with page.expect_response(re.compile("list.json.*from=2022-08-31")):
        expect(page).to_have_url(re.compile("from=2022-08-31"))
    expect(row).to_be_focused()


def test_an_empty_selection_is_said(site: Site, page: Page):
    claims = opened(page, f"{site}?q=no-such-word-anywhere")
    expect(claims).to_contain_text("No claim is in this selection.")
    expect(rows(claims)).to_have_count(0)
