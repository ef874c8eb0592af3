"""The map layer under strain: hostile text, missing data, and more places than DOM nodes can show."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext, Page, Route, expect

from claimsmap.query.map_columns import packed_marks
from claimsmap.query.packed_columns import packed_degrees, packed_ids, packed_numbers
from claimsmap.query.timeline_data import packed_spans
from tests.browser.fixtures import map_frame, open_page, wait_for_map
from tests.browser.test_marks import covering

HOSTILE = "<img src=x onerror='window.hacked=1'> ${window.hacked=1} `"
MANY = 400


def hostile_claims(route: Route) -> None:
    """The real claims with hostile text in every field of foreign text."""
    document = route.fetch().json()
    for text in document["texts"]:
        text |= dict.fromkeys(("summary", "said_by_name"), HOSTILE)
        for figure in text["figures"]:
            figure["in_words"] = HOSTILE
    route.fulfill(json=document)


def hostile_places(route: Route) -> None:
    """The real places with hostile names."""
    document = route.fetch().json()
    document["name"] = [HOSTILE] * len(document["name"])
    route.fulfill(json=document)


def test_hostile_text_is_shown_letter_by_letter(page: Page, server: str) -> None:
    page.route("**/data/marks.json*", hostile_claims)
    page.route("**/data/places.json*", hostile_places)
    open_page(page, server)
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    frame.locator("button.mark[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    label = frame.locator(".claims-tooltip")
    expect(label.locator("strong")).to_contain_text(HOSTILE)
    expect(label.locator("img")).to_have_count(0)
    assert frame.evaluate("window.hacked") is None


def test_an_open_claim_is_picked_out_while_it_is_in_range(page: Page, server: str) -> None:
    claim = "zabukh-sus-booby-traps-found-2022-10"
    open_page(page, f"{server}/?from=2022-09-01&to=2022-12-31&claim={claim}")
    wait_for_map(page, to="2022-12-31", claim=claim)
    picked = map_frame(page).locator(".mark-open")
    expect(picked.first).to_be_visible()
    page.get_by_role("slider").nth(1).press("ArrowLeft")
    wait_for_map(page, to="2022-12-30", claim=claim)
    page.get_by_role("slider").nth(1).press("Home")
    expect(picked).to_have_count(0)


SAID = """claim => {
    const detail = { channel: window.claimsMap.channel(), message: { type: "claim", id: claim } };
    parent.dispatchEvent(new CustomEvent("claims-channel", { detail }));
}"""
"""The message of the list to the map when a claim is selected there."""


def test_a_claim_chosen_out_of_sight_is_brought_into_view_and_one_in_sight_moves_nothing(
    page: Page, server: str
) -> None:
    open_page(page, server)
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    view = "[window.map.getCenter().lat, window.map.getCenter().lng, window.map.getZoom()]"
    before = frame.evaluate(view)
    frame.evaluate(SAID, "saribaba-mines-found-2022-11")
    wait_for_map(page, claim="saribaba-mines-found-2022-11")
    assert frame.evaluate(view) == before
    frame.evaluate("window.map.setView([40.1, 46.0], 12, {animate: false}) && null")
    frame.evaluate(SAID, "zabukh-sus-booby-traps-found-2022-10")
    wait_for_map(page, claim="zabukh-sus-booby-traps-found-2022-10")
    assert frame.evaluate("window.map.getBounds().contains([39.5893, 46.54403])")


def test_data_that_does_not_come_is_said_and_can_be_asked_for_again(context: BrowserContext, server: str) -> None:
    page = context.new_page()
    page.route("**/data/places.json*", lambda route: route.abort())
    open_page(page, server)
    page.wait_for_selector("iframe[src*='streamlit_folium']")
    again = page.frame_locator("iframe[src*='streamlit_folium']").get_by_role("button", name="Try again")
    expect(again).to_be_visible()
    page.unroute("**/data/places.json*")
    again.click()
    assert int(wait_for_map(page, ready="true")["shown"]) > 0
    expect(again).to_be_hidden()


OVERTAKEN = """async () => {
    const asked = performance.getEntriesByType("resource").map(entry => entry.name);
    const address = part => asked.find(name => name.includes(`/data/${part}.`) && !name.endsWith(".js"));
    const parts = ["places", "spans", "outlines"].map(part => [part, address(part)]);
    const axis = [document.body.dataset.from, document.body.dataset.to];
    const claims = { claims: address("marks"), texts: "" };
    const whole = { ...Object.fromEntries(parts), ...claims, axis, from: null, to: null, claim: null, channel: "test" };
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
    const message = { type: "range", from: "2022-01-01", to: "2022-12-31" };
    parent.dispatchEvent(new CustomEvent("claims-channel", { detail: { channel: "test", message } }));
}"""
"""Sets a filter and removes it before the response is there; then a range comes from the timeline."""


def test_an_answer_that_was_overtaken_is_not_shown(page: Page, server: str) -> None:
    open_page(page, server)
    wait_for_map(page, ready="true")
    map_frame(page).evaluate(OVERTAKEN)
    shown = wait_for_map(page, **{"from": "2022-01-01", "to": "2022-12-31"})["shown"]
    open_page(page, f"{server}/?from=2022-01-01&to=2022-12-31")
    assert wait_for_map(page, **{"from": "2022-01-01", "to": "2022-12-31"})["shown"] == shown


def many_places(route: Route) -> None:
    """More places than can each have a node, on a grid of 20 columns."""
    shared = {"place_class": "village", "drawn": "point", "parent": "", "note": ""}
    columns = {
        "id": packed_ids(f"place{index}" for index in range(MANY)),
        "name": [f"Place {index}" for index in range(MANY)],
        **{name: {"values": [value], "which": packed_numbers([0] * MANY)} for name, value in shared.items()},
        "approximate": "",
        "uncertainty_m": packed_numbers([500] * MANY),
        "spotless": "",
        "lon": packed_degrees(45.5 + 0.1 * (index % 20) for index in range(MANY)),
        "lat": packed_degrees(39 + 0.1 * (index // 20) for index in range(MANY)),
        "outlines": {},
    }
    route.fulfill(json=columns)


def many_claims(route: Route) -> None:
    """A claim at each of these places, as copies of a real one."""
    document: dict[str, Any] = route.fetch().json()
    ones, rows = [1] * MANY, list(range(MANY))
    ids = [f"claim{row}" for row in rows]
    more = {"texts": document["texts"][:1] * MANY, "notice": document["notice"]}
    kinds = {"kinds": ["mine_find"], "kind": [0] * MANY}
    route.fulfill(json=packed_marks({"id": ids, **kinds, "named": ones, "drawn": ones, "at": rows, **more}))


def many_days(route: Route) -> None:
    """The spans of these claims: all on 1 September 2022."""
    days = [19236] * MANY
    said = [[day] for day in days]
    same = {"mapped": [1] * MANY, "kinds": ["mine_find"], "kind": [0] * MANY, "parties": [], "party": []}
    spans = {"total": MANY, "row": list(range(MANY)), "from": days, "to": days, "said": said, **same}
    route.fulfill(json=packed_spans(spans))


def test_many_places_gather_and_each_is_counted_once(page: Page, server: str) -> None:
    for name, make in {"places.json": many_places, "marks.json": many_claims, "spans.json": many_days}.items():
        page.route(f"**/data/{name}*", make)
    open_page(page, server)
    wait_for_map(page, shown=str(MANY))
    frame = map_frame(page)
    marks = frame.evaluate("window.claimsMap.look().marks")
    assert covering(marks) == []
    assert len(marks) < MANY
    before = frame.evaluate("window.map.getZoom()")
    frame.locator("button.mark[tabindex='0']").press("Enter")
    frame.wait_for_function("(before) => window.map.getZoom() > before", arg=before)
