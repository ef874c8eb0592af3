"""The map layer under strain: hostile text, data that does not come, and more places than nodes can show."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.fixtures import map_frame, open_page, wait_for_map

HOSTILE = "<img src=x onerror='window.hacked=1'> ${window.hacked=1} `"
MANY = 400


def hostile_claims(route: Route) -> None:
    """The real claims with hostile text wherever foreign text stands."""
    document = route.fetch().json()
    for feature in document["features"]:
        claim = feature["properties"]
        claim |= dict.fromkeys(("summary", "said_by_name", "label", "note", "when_text"), HOSTILE)
        for mention in claim["mentions"]:
            mention |= {"publisher": HOSTILE, "note": HOSTILE, "differs": {HOSTILE: HOSTILE}}
            mention |= {"address": "javascript:window.hacked=1", "link": "javascript:window.hacked=1"}
    route.fulfill(json=document)


def hostile_places(route: Route) -> None:
    """The real places under hostile names."""
    document = route.fetch().json()
    for feature in document["features"]:
        feature["properties"]["name"] = HOSTILE
    route.fulfill(json=document)


def test_hostile_text_is_shown_letter_by_letter(page: Page, server: str) -> None:
    page.route("**/data/claims.geojson*", hostile_claims)
    page.route("**/data/places.geojson*", hostile_places)
    open_page(page, server)
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    frame.locator("button[data-place=saribaba_height]").press("Enter")
    popup = frame.locator(".leaflet-popup")
    expect(popup.get_by_role("heading")).to_have_text(HOSTILE)
    expect(popup.locator("img")).to_have_count(0)
    expect(popup.locator("a[href^='javascript']")).to_have_count(0)
    expect(popup.get_by_text("no public address known").first).to_be_visible()
    assert frame.evaluate("window.hacked") is None


def test_the_popup_takes_the_focus_and_gives_it_back(page: Page, server: str) -> None:
    open_page(page, server)
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    mark = frame.locator("button[data-place=zabukh]")
    mark.press("Enter")
    expect(frame.get_by_role("dialog", name="Zabukh / Aghavno")).to_be_focused()
    page.keyboard.press("Escape")
    expect(frame.locator(".leaflet-popup")).to_have_count(0)
    expect(mark).to_be_focused()


def test_a_popup_of_many_claims_opens_at_the_chosen_one(page: Page, server: str) -> None:
    claim = "saribaba-mines-found-2022-11"
    open_page(page, f"{server}/?collection=core&collection=wider&claim={claim}")
    wait_for_map(page, claim=claim)
    popup = map_frame(page).locator(".leaflet-popup-content")
    within, opened = popup.bounding_box(), popup.locator("details[open] > summary").bounding_box()
    assert within
    assert opened
    assert within["y"] <= opened["y"] < within["y"] + within["height"] / 2


def test_an_open_popup_stays_while_its_claim_is_in_range(page: Page, server: str) -> None:
    open_page(page, f"{server}/?from=2022-09-01&to=2022-12-31")
    wait_for_map(page, to="2022-12-31")
    frame = map_frame(page)
    frame.locator("button[data-place=zabukh]").press("Enter")
    opened = wait_for_map(page)["claim"]
    page.get_by_role("slider").nth(1).press("ArrowLeft")
    assert wait_for_map(page, to="2022-12-30")["claim"] == opened
    page.get_by_role("slider").nth(1).press("Home")
    expect(frame.locator(".leaflet-popup")).to_have_count(0)


def test_data_that_does_not_come_is_said_and_can_be_asked_for_again(context: BrowserContext, server: str) -> None:
    page = context.new_page()
    page.route("**/data/places.geojson*", lambda route: route.abort())
    open_page(page, server)
    page.wait_for_selector("iframe[src*='streamlit_folium']")
    again = page.frame_locator("iframe[src*='streamlit_folium']").get_by_role("button", name="Try again")
    expect(again).to_be_visible()
    page.unroute("**/data/places.geojson*")
    again.click()
    assert int(wait_for_map(page, ready="true")["shown"]) > 0
    expect(again).to_be_hidden()


OVERTAKEN = """async () => {
    const asked = performance.getEntriesByType("resource").map(entry => entry.name);
    const address = part => asked.find(name => name.includes(`/data/${part}.`));
    const parts = ["claims", "places", "spans", "outlines"].map(part => [part, address(part)]);
    const axis = [document.body.dataset.from, document.body.dataset.to];
    const whole = { ...Object.fromEntries(parts), axis, from: null, to: null, claim: null, channel: "test" };
    const ask = window.fetch;
    let answer;
    window.fetch = async address => {
        if (address.includes("kind=mine_find")) {
            await new Promise(done => { answer = done; });
        }
        return ask(address);
    };
    const slow = window.claimsMap.command({ ...whole, spans: `${whole.spans}&kind=mine_find` });
    await window.claimsMap.command(whole);
    window.fetch = ask;
    answer();
    await slow;
    new BroadcastChannel("test").postMessage({ type: "range", from: "2022-01-01", to: "2022-12-31" });
}"""
"""Chooses a filter and takes it back before its answer is there; then a range comes from the timeline."""


def test_an_answer_that_was_overtaken_is_not_shown(page: Page, server: str) -> None:
    open_page(page, server)
    wait_for_map(page, ready="true")
    map_frame(page).evaluate(OVERTAKEN)
    shown = wait_for_map(page, **{"from": "2022-01-01", "to": "2022-12-31"})["shown"]
    open_page(page, f"{server}/?from=2022-01-01&to=2022-12-31")
    assert wait_for_map(page, **{"from": "2022-01-01", "to": "2022-12-31"})["shown"] == shown


def many_places(route: Route) -> None:
    """More places than can each have a node, on a grid of 20 columns."""
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [45.5 + 0.1 * (index % 20), 39 + 0.1 * (index // 20)]},
            "properties": {
                "id": f"place{index}",
                "name": f"Place {index}",
                "place_class": "village",
                "drawn": "point",
                "approximate": False,
                "uncertainty_m": 500,
                "anchor": None,
                "note": "",
            },
        }
        for index in range(MANY)
    ]
    route.fulfill(json={"type": "FeatureCollection", "features": features})


def many_claims(route: Route) -> None:
    """A claim at each of the many places, as copies of a real one."""
    document: dict[str, Any] = route.fetch().json()
    claim = document["features"][0]["properties"]
    claims = [{**claim, "id": f"claim{index}", "places": [f"place{index}"]} for index in range(MANY)]
    document["features"] = [{"type": "Feature", "geometry": None, "properties": each} for each in claims]
    route.fulfill(json=document)


def many_days(route: Route) -> None:
    """The spans of the many claims: all on 1 September 2022."""
    days = [19236] * MANY
    said = [[day] for day in days]
    spans = {"total": MANY, "row": list(range(MANY)), "from": days, "to": days, "said": said, "mapped": [1] * MANY}
    route.fulfill(json=spans)


def test_many_places_are_clustered_and_the_keyboard_still_reaches_them(page: Page, server: str) -> None:
    for name, make in {"places.geojson": many_places, "claims.geojson": many_claims, "spans.json": many_days}.items():
        page.route(f"**/data/{name}*", make)
    open_page(page, server)
    wait_for_map(page, shown=str(MANY))
    frame = map_frame(page)
    expect(frame.locator("button[data-place]:visible")).to_have_count(0)
    before = frame.evaluate("window.map.getZoom()")
    frame.get_by_role("button", name="Next mark").press("Enter")
    expect(frame.get_by_role("status").filter(has_text="1 of")).to_contain_text("places")
    frame.get_by_role("button", name="Open").press("Enter")
    frame.wait_for_function("(before) => window.map.getZoom() > before", arg=before)
