"""Where marks are: none over another, none away from its place or across a border, at every size."""

from __future__ import annotations

import json
import re
import urllib.request
from itertools import combinations
from math import hypot
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

from tests.browser.fixtures import OpensWindows, Site, map_frame, open_page, wait_for_map

BOTH = "collection=core&collection=wider"
LOOK = "window.claimsMap.look()"
ON_THE_EDGE = 0.003
"""Degrees, about 300 m: outlines are simplified and borders are shared."""
ROUND = ("point", "circle")


def look(frame: Frame) -> Any:
    """What is drawn where, once the map has settled."""
    frame.wait_for_function("() => !document.querySelector('.leaflet-pan-anim, .leaflet-zoom-anim')")
    return frame.evaluate(LOOK)


def covering(marks: list[Any]) -> list[tuple[Any, Any]]:
    """Pairs of symbols that overlap."""
    return [(one["places"], other["places"]) for one, other in combinations(marks, 2) if gap(one, other) < 0]


def gap(one: Any, other: Any) -> float:
    """Pixels between a disc or square and another; negative if they overlap."""
    corners = [mark["radius"] if mark["isChip"] else 0 for mark in (one, other)]
    across, down = (max(0, abs(one[axis] - other[axis]) - sum(corners)) for axis in ("x", "y"))
    discs = sum(0 if mark["isChip"] else mark["radius"] for mark in (one, other))
    return hypot(across, down) - discs or (-1 if one["isChip"] and other["isChip"] and not (across or down) else 0)


def overlapping(labels: list[Any]) -> list[tuple[str, str]]:
    return [
        (one["text"], other["text"])
        for one, other in combinations(labels, 2)
        if one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    ]


@pytest.fixture(scope="module")
def atlas(server: str) -> dict[str, Any]:
    """By id: a place's properties, its outline, and its country's outline."""

    def features(name: str) -> Any:
        with urllib.request.urlopen(f"{server}/data/{name}.geojson") as answer:
            return json.load(answer)["features"]

    countries = {each["properties"]["id"]: shape(each["geometry"]) for each in features("outlines")}
    places = {each["properties"]["id"]: each for each in features("places")}

    def country_of(place: str) -> BaseGeometry:
        while places[place]["properties"]["parent"]:
            place = places[place]["properties"]["parent"]
        return countries[place]

    return {
        ident: {**each["properties"], "shape": shape(each["geometry"]), "country": country_of(ident)}
        for ident, each in places.items()
        if each["geometry"]
    }


def strays(mark: Any, atlas: dict[str, Any]) -> bool:
    """Whether a mark is outside the country of any of its places, or inside none of its places."""
    at = Point(mark["position"])
    places = [atlas[place] for place in mark["places"]]
    if any(place["country"].distance(at) > ON_THE_EDGE for place in places):
        return True
    is_near = mark["moved"] <= mark["radius"] and any(place["drawn"] in ROUND for place in places)
    return not is_near and not any(place["shape"].distance(at) < ON_THE_EDGE for place in places)


@pytest.mark.parametrize(
    ("width", "height", "query"), [(1280, 720, BOTH), (1920, 1080, ""), (390, 844, ""), (360, 640, BOTH)]
)
def test_no_mark_covers_another_and_none_strays_from_its_place(
    window: OpensWindows, copied: Site, atlas: dict[str, Any], width: int, height: int, query: str
) -> None:
    page = window(width, height, phone=width < 500)
    open_page(page, f"{copied}?{query}")
    drawn = wait_for_map(page, ready="true")
    seen = look(map_frame(page))
    assert int(drawn["shown"]) > 0
    assert covering(seen["marks"]) == []
    assert overlapping(seen["labels"]) == []
    assert [mark["places"] for mark in seen["marks"] if strays(mark, atlas)] == []


def test_the_server_draws_the_marks_of_the_copy(window: OpensWindows, server: str, copied: Site) -> None:
    """Confirms on the server what the other tests check in the copy, which loads in half the time."""
    page, drawn = window(1280, 720), []
    for address in (f"{server}/", str(copied)):
        open_page(page, f"{address}?{BOTH}")
        wait_for_map(page, ready="true")
        drawn.append(look(map_frame(page)))
    served, copy = drawn
    assert served["marks"]
    assert served["marks"] == copy["marks"]
    assert served["labels"] == [
        pytest.approx(label, abs=1) for label in copy["labels"]
    ]  # the frame is less than a pixel off


def test_marks_stand_apart_however_far_one_zooms(page: Page, copied: Site, atlas: dict[str, Any]) -> None:
    open_page(page, f"{copied}?{BOTH}")
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    for zoom in (6, 9, 10, 11, 12.5):
        frame.evaluate("(zoom) => window.map.setView([39.7, 46.5], zoom, {animate: false}) && null", zoom)
        seen = look(frame)
        assert covering(seen["marks"]) == []
        assert overlapping(seen["labels"]) == []
        assert zoom < 9 or [mark["places"] for mark in seen["marks"] if strays(mark, atlas)] == []


def press_mark(frame: Frame, mark: Any) -> None:
    frame.locator(f"button[data-place='{mark['places'][0]}']").press("Enter")


def test_a_ring_goes_closer_until_its_places_part(page: Page, copied: Site) -> None:
    open_page(page, f"{copied}?{BOTH}")
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    ring = max(look(frame)["marks"], key=lambda mark: len(mark["places"]))
    zoom = frame.evaluate("window.map.getZoom()")
    press_mark(frame, ring)
    frame.wait_for_function("(zoom) => window.map.getZoom() > zoom", arg=zoom)
    now = [mark for mark in look(frame)["marks"] if set(mark["places"]) & set(ring["places"])]
    assert len(now) > 1
    frame.get_by_role("button", name="Show all marks").click()
    frame.wait_for_function("(zoom) => window.map.getZoom() === zoom", arg=zoom)


def test_a_filter_goes_to_its_results_and_back(page: Page, server: str) -> None:
    open_page(page, f"{server}/?{BOTH}")
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    before = frame.evaluate("window.map.getZoom()")
    spans, view = frame.evaluate("""async () => {
        const found = performance.getEntriesByType("resource").map(entry => entry.name);
        const at = part => found.findLast(name => name.includes(`/data/${part}.`));
        const command = Object.fromEntries(["places", "spans", "outlines"].map(part => [part, at(part)]));
        const all = { ...command, claims: at("marks"), texts: "", dates: "happened" };
        all.axis = ["2020-01-01", "2025-01-01"];
        await window.claimsMap.command({ ...all, spans: `${all.spans}&place=zabukh` });
        return [all.spans, window.map.getZoom()];
    }""")
    assert spans
    assert view > before
    frame.get_by_role("button", name="Zoom back to the earlier view").click()
    assert frame.evaluate("window.map.getZoom()") == before
    expect(frame.get_by_role("button", name="Zoom back to the earlier view")).to_be_hidden()


CONTROLS = """[...document.querySelectorAll(".leaflet-control")].map(each => each.getBoundingClientRect().toJSON())"""


def test_the_way_back_covers_no_label_and_no_other_control(window: OpensWindows, copied: Site) -> None:
    page = window(360, 640, phone=True)
    open_page(page, f"{copied}?{BOTH}")
    wait_for_map(page, ready="true")
    page.get_by_role("button", name="Filters").tap()
    page.get_by_text("Clear filters").tap()
    frame = map_frame(page)
    expect(frame.get_by_role("button", name="Zoom back to the earlier view")).to_be_visible()
    top = frame.evaluate("window.map.getContainer().getBoundingClientRect().top")
    labels = look(frame)["labels"]
    assert labels
    for control in frame.evaluate(CONTROLS):
        at = control | {"top": control["top"] - top, "bottom": control["bottom"] - top}
        assert not [pair for pair in overlapping([at | {"text": "control"}, *labels]) if pair[0] == "control"]
    for width, height in ((360, 640), (360, 540), (640, 360)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function("width => window.map.getSize().x === width", arg=width)
        controls = [each | {"text": "control"} for each in frame.evaluate(CONTROLS) if each["height"]]
        assert not overlapping(controls), (width, height)


def test_all_marks_are_one_tab_stop_and_the_arrows_go_through_them(page: Page, copied: Site) -> None:
    open_page(page, copied)
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    count = len(look(frame)["marks"])
    stops = frame.locator("button.mark[tabindex='0']")
    expect(stops).to_have_count(1)
    stops.focus()
    reached = set()
    for _ in range(count):
        reached.add(frame.evaluate("document.activeElement.dataset.place"))
        page.keyboard.press("ArrowRight")
    assert len(reached) == count
    expect(stops).to_have_count(1)
    page.keyboard.press("Tab")
    assert frame.evaluate("!document.activeElement?.classList.contains('mark')")


def test_what_cannot_be_placed_is_said(page: Page, copied: Site) -> None:
    open_page(page, f"{copied}?kind=casualty_toll")
    wait_for_map(page, ready="true", shown="0")
    counter = map_frame(page).locator(".claims-counter")
    expect(counter).to_have_text(re.compile(r"^None of the \d+ tolls names a place$"))


def test_no_view_is_closer_than_the_marks_are_known(page: Page, copied: Site) -> None:
    open_page(page, copied)
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    closest = frame.evaluate("window.map.getMaxZoom()")
    assert 10 <= closest <= 14
    frame.evaluate("window.map.setZoom(19, {animate: false}) && null")
    assert frame.evaluate("window.map.getZoom()") == closest


def wheel_over_map(page: Page) -> None:
    box = page.get_by_title("Map of the claims").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + min(120, box["height"] / 2))
    page.mouse.wheel(0, -300)


def test_in_a_frame_on_another_site_the_wheel_is_the_pages(page: Page, server: str) -> None:
    open_page(page, f"{server}/?frame=map")
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    before = frame.evaluate("window.map.getZoom()")
    wheel_over_map(page)
    expect(frame.locator(".claims-hint")).to_have_text("Use Ctrl + scroll to zoom")
    assert frame.evaluate("window.map.getZoom()") == before
    page.keyboard.down("Control")
    wheel_over_map(page)
    page.keyboard.up("Control")
    frame.wait_for_function("(before) => window.map.getZoom() > before", arg=before)


def test_the_key_says_what_hatching_is_and_the_notice_stands_at_the_edge(page: Page, copied: Site) -> None:
    open_page(page, copied)
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    expect(frame.locator(".claims-notice")).to_contain_text("An unmarked place is not necessarily safe.")
    expect(frame.get_by_role("list", name="Key to the marks")).to_contain_text("approximate")
    frame.get_by_role("button", name="Legend", exact=True).click()
    expect(frame.get_by_role("region", name="Legend")).to_contain_text("hatching")
    page.keyboard.press("Escape")
    expect(frame.get_by_role("region", name="Legend")).to_be_hidden()


def test_claims_that_only_touch_the_range_are_pale(page: Page, copied: Site) -> None:
    open_page(page, f"{copied}?{BOTH}&from=2022-09-01&to=2022-11-30")
    wait_for_map(page, ready="true", to="2022-11-30")
    frame = map_frame(page)
    marks = look(frame)["marks"]
    pale = [mark for mark in marks if not mark["isFull"]]
    assert 0 < len(pale) < len(marks)
    expect(frame.locator(".mark-pale")).to_have_count(len(pale))
