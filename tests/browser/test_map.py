"""The map in a real browser: what is drawn where, what a mark opens, and how the range changes it."""

from __future__ import annotations

import json
import re
import urllib.request
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.fixtures import Site, map_frame, open_page, wait_for_map

SEPTEMBER = "?from=2022-09-01&to=2022-09-30"
PLACES = {
    "lachin_district": (39.7716, 46.3561),
    "zabukh": (39.5893, 46.54403),
    "sus": (39.62537, 46.51443),
    "kalbajar_district": (40.0973, 46.1644),
    "saribaba_north_direction": (39.727, 46.61),
}
CLOSE = "([lat, lon]) => window.map.setView([lat, lon], 11, {animate: false}) && null"
FOCUSED = """() => {
    const focused = document.activeElement;
    const place = focused.dataset?.place;
    const role = focused.getAttribute("role") ?? focused.tagName.toLowerCase();
    return place ? `mark ${place}` : `${role} ${focused.ariaLabel ?? focused.textContent}`;
}"""


def features(server: str, query: str = "") -> list[dict[str, object]]:
    with urllib.request.urlopen(f"{server}/data/claims.geojson{query}") as answer:
        return list(json.load(answer)["features"])


def touching(server: str, first: str, last: str) -> list[dict[str, object]]:
    """The claims whose interval touches first…last, computed independently of the server's own selection."""
    kept = []
    for feature in features(server):
        properties = feature["properties"]
        assert isinstance(properties, dict)
        if (properties["from"] or "0000") <= last and (properties["to"] or "9999") >= first:
            kept.append(feature)
    return kept


def is_mostly_within(feature: dict[str, Any], first: date, last: date) -> bool:
    """Whether at least half of a claim's interval is in first…last, also independently: an open side is infinite."""
    ends = [feature["properties"][name] for name in ("from", "to")]
    if not all(ends):
        return False
    begun, ended = map(date.fromisoformat, ends)
    return 2 * ((min(ended, last) - max(begun, first)).days + 1) >= (ended - begun).days + 1


@pytest.mark.parametrize("query", ["", "?kind=mine_find&q=mines"])
def test_the_days_that_timeline_list_and_map_need_are_asked_for_by_one_address(
    page: Page, server: str, query: str
) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    open_page(page, f"{server}/{query}")
    wait_for_map(page, ready="true")
    for part in (".claims-list", ".claims-timeline"):
        expect(page.locator(part)).to_have_attribute("data-ready", "true")
    # of filtered claims the list asks besides what other sources would add
    of_view = [address for address in asked if "/data/spans.json" in address and "collection=" not in address]
    assert len(of_view) == 1


def test_the_named_places_are_drawn_where_they_lie(page: Page, copied: Site) -> None:
    open_page(page, copied)
    frame = map_frame(page)
    wait_for_map(page, ready="true")
    for place, at in PLACES.items():
        frame.evaluate(CLOSE, at)
        mark = next(mark for mark in frame.evaluate("window.claimsMap.look().marks") if mark["places"] == [place])
        assert mark["position"][::-1] == pytest.approx(at, abs=0.06 if mark["isChip"] else 0.001)
        assert frame.locator(f"button[data-place='{place}']").is_visible()


def test_a_range_leaves_exactly_the_claims_whose_interval_touches_it(page: Page, server: str, copied: Site) -> None:
    open_page(page, copied + SEPTEMBER)
    kept = touching(server, "2022-09-01", "2022-09-30")
    drawn = [feature for feature in kept if feature["geometry"]]
    values = wait_for_map(page, **{"from": "2022-09-01", "to": "2022-09-30", "shown": str(len(drawn))})
    assert values["ready"] == "true"
    inside = sum(is_mostly_within(feature, date(2022, 9, 1), date(2022, 9, 30)) for feature in kept)
    assert 0 < inside < len(kept)
    expect(page.locator(".claims-list-count")).to_have_text(
        f"{len(kept)} of {len(features(server))} claims: "
        f"{inside} in this period, {len(kept) - inside} longer ones touch it"
    )
    expect(page.get_by_role("button", name=f"On the map {len(drawn)}")).to_be_visible()
    assert {feature["id"] for feature in features(server, SEPTEMBER)} == {feature["id"] for feature in kept}


def test_keys_move_range_map_and_address_with_data_that_comes_once(page: Page, server: str, site: Site) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_page(page, site + SEPTEMBER)
    frame = map_frame(page)
    wait_for_map(page, **{"from": "2022-09-01", "to": "2022-09-30"})
    frame.evaluate("window.claimsMapMark = 'still the same frame'")
    frame.evaluate("window.map.setView([39.6, 46.5], 11, {animate: false}) && null")
    page.get_by_role("slider").nth(1).focus()
    for day in range(29, 25, -1):
        page.keyboard.press("ArrowLeft")
        drawn = [each for each in touching(server, "2022-09-01", f"2022-09-{day}") if each["geometry"]]
        wait_for_map(page, to=f"2022-09-{day}", shown=str(len(drawn)))
    page.wait_for_url(re.compile("to=2022-09-26"))
    assert len([url for url in asked if re.search("marks.json|record/core", url)]) == 1
    assert frame.evaluate("[window.claimsMapMark, window.map.getZoom()]") == ["still the same frame", 11]


def in_the_list(page: Page, words: str) -> Locator:
    return page.locator(".claims-list").get_by_role("button", name=re.compile(words))


def test_a_mark_of_one_claim_opens_it(page: Page, copied: Site) -> None:
    open_page(page, copied)
    wait_for_map(page, ready="true")
    map_frame(page).locator("button[data-place='az_am_border_kalbajar']").press("Enter")
    page.wait_for_url(re.compile("claim="))
    card = page.locator(".claims-card")
    expect(card).to_contain_text("1,119")
    expect(card.locator("a[href*='#:~:text=']").first).to_have_attribute("target", "_blank")


HEARD = """() => {
    window.heard = [];
    parent.addEventListener("claims-channel", ({ detail: { message } }) => {
        if (message.type === "claim" || message.type === "place") {
            window.heard.push(message);
        }
    });
}"""
"""Records the channel's messages about opened claims."""


def test_every_mark_leads_to_its_claims(page: Page, server: str) -> None:
    open_page(page, server)
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    frame.evaluate(HEARD)
    known = {str(feature["id"]) for feature in features(server)}
    told = set()
    for place in frame.locator("button.mark").evaluate_all("all => all.map(each => each.dataset.place)"):
        frame.evaluate("window.heard.length = 0")
        frame.get_by_role("button", name="Show all marks").click()
        zoom = frame.evaluate("window.map.getZoom()")
        frame.locator(f"button[data-place='{place}']").press("Enter")
        frame.wait_for_function("(zoom) => window.heard.length || window.map.getZoom() > zoom", arg=zoom)
        for message in frame.evaluate("window.heard"):
            told |= {message["id"]} if message["type"] == "claim" else set(message.get("claims", []))
    assert told
    assert told <= known


def test_a_claim_chosen_in_the_list_opens_on_the_map(page: Page, copied: Site) -> None:
    open_page(page, copied)
    wait_for_map(page, ready="true")
    in_the_list(page, "350 anti-personnel PMN-E mines").first.click()
    page.wait_for_url(re.compile("claim=saribaba-mines-found-2022-11"))
    expect(map_frame(page).locator(".mark-open")).to_have_count(1)
    wait_for_map(page, claim="saribaba-mines-found-2022-11")
    expect(page.locator(".claims-card[data-claim='saribaba-mines-found-2022-11']")).to_be_visible()


def test_a_claim_chosen_on_the_map_is_chosen_in_the_list(page: Page, copied: Site) -> None:
    open_page(page, f"{copied}?place=zabukh&kind=mine_find")
    wait_for_map(page, shown="1")
    map_frame(page).locator("button.mark[tabindex='0']").press("Enter")
    page.wait_for_url(re.compile("claim=zabukh-sus-booby-traps-found-2022-10"))
    expect(page.locator(".claims-list [aria-current=true]").first).to_contain_text("booby traps")


def test_the_address_reproduces_the_view(page: Page, copied: Site) -> None:
    address = f"{copied}?from=2022-08-01&to=2022-12-31&dates=said&kind=mine_find&place=saribaba_north_direction&q=PMN"
    open_page(page, address)
    before = wait_for_map(page, shown="1", **{"from": "2022-08-01", "to": "2022-12-31"})
    page.reload()
    assert wait_for_map(page, shown="1") == before
    assert page.url == address


def test_a_bad_parameter_is_left_out_and_named(page: Page, site: Site) -> None:
    open_page(page, f"{site}?kind=bogus&from=2022-09-01")
    expect(page.get_by_text(re.compile("left out.*kind"))).to_be_visible()
    wait_for_map(page, **{"from": "2022-09-01"})


def test_an_empty_selection_says_so_and_offers_the_way_back(page: Page, server: str, site: Site) -> None:
    open_page(page, f"{site}?q=nothing-of-the-kind")
    expect(page.locator(".claims-list")).to_contain_text("No claims match these filters.")
    expect(page.locator(".claims-list li[data-claim]")).to_have_count(0)
    wait_for_map(page, shown="0")
    map_frame(page).evaluate("window.claimsMapMark = 'still the same frame'")
    page.locator(".claims-list").get_by_role("button", name="Clear filters").click()
    total = len([feature for feature in features(server) if feature["geometry"]])
    wait_for_map(page, shown=str(total))
    assert map_frame(page).evaluate("window.claimsMapMark") == "still the same frame"
    page.wait_for_url(lambda url: "q=" not in url)
    expect(page.locator(".claims-list li[data-claim]").first).to_be_visible()
    expect(page.get_by_label("Search")).to_have_value("")


def test_what_no_map_can_show_is_listed_and_obeys_the_filters(page: Page, copied: Site) -> None:
    open_page(page, f"{copied}?kind=mine_estimate")
    page.get_by_role("button", name="No place named 1").click()
    expect(page.locator(".claims-list li[data-claim]")).to_have_count(1)


def test_filters_reach_map_list_and_address(page: Page, site: Site) -> None:
    open_page(page, site)
    page.get_by_label("Search").fill("booby traps")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("q=booby"))
    wait_for_map(page, shown="1")
    expect(in_the_list(page, "booby traps")).to_have_count(1)


def test_the_keyboard_alone_reaches_filters_slider_marks_and_list(page: Page, site: Site) -> None:
    open_page(page, f"{site}?kind=mine_find&place=zabukh")
    frame = map_frame(page)
    wait_for_map(page, shown="1")
    expect(in_the_list(page, "booby traps")).to_be_visible()
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(focused := page.evaluate(FOCUSED))
        reached.add(frame.evaluate(FOCUSED))
        if focused.startswith("button Mines reported found"):  # the list is one Tab stop: arrows move through its rows
            page.keyboard.press("ArrowDown")
            reached.add(page.evaluate(FOCUSED))
    assert {"slider From", "slider To"} <= reached
    assert any(name in reached for name in ("input Search", "button Filters"))
    assert any(name.startswith("mark ") for name in reached)
    assert any(name.startswith("button") and "booby traps" in name for name in reached)


def test_an_address_cannot_put_a_script_into_the_page(page: Page, site: Site) -> None:
    script = "%3Cscript%3Ewindow.hacked%3D1%3C/script%3E"
    open_page(page, f"{site}?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.hacked%3D1%3E&claim={script}")
    expect(page.get_by_text("There is no claim")).to_be_visible()
    assert page.evaluate("window.hacked") is None
    assert map_frame(page).evaluate("window.hacked") is None
