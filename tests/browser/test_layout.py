"""The map page as one screen: how much of it is map, what else is on it, and how the sheet of a phone moves."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations, pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.fixtures import OpensWindows, Site, map_frame, open_page, wait_for_map

DESKTOP = [(1280, 720, 0.55), (1000, 700, 0.55), (1920, 1080, 0.55)]
PHONE = [(390, 844, 0.5), (360, 640, 0.5), (768, 1024, 0.5), (640, 360, 0.5)]
SHARE_OF_MAP = """() => {
    const map = document.querySelector("iframe[src*=streamlit_folium], .copy-map").getBoundingClientRect();
    const side = (from, to, most) => Math.max(0, Math.min(to, most) - Math.max(0, from));
    const sheet = document.querySelector(".st-key-sheet").parentElement.getBoundingClientRect();
    const bottom = sheet.height ? Math.min(map.bottom, sheet.top) : map.bottom;
    return side(map.left, map.right, innerWidth) * side(map.top, bottom, innerHeight) / (innerWidth * innerHeight);
}"""
SCROLLS = """() => [document.scrollingElement, document.body, document.querySelector(".stMain")]
    .filter(each => each && each.scrollHeight > each.clientHeight + 1 && getComputedStyle(each).overflowY !== "hidden")
    .length"""


@pytest.fixture
def sized(window: OpensWindows) -> Callable[..., Page]:
    """Makes a page of a size, with touch if it is narrow."""

    def make(width: int, height: int, **media: object) -> Page:
        return window(width, height, touch=width < 1000, **media)

    return make


def opened(page: Page, address: str) -> Page:
    """The map page with map, timeline and list drawn."""
    open_page(page, address)
    wait_for_map(page, ready="true")
    expect(page.locator(".claims-timeline")).to_have_attribute("data-ready", "true")
    expect(page.locator(".claims-list")).to_have_attribute("data-ready", "true")
    return page


def box(locator: Locator) -> tuple[float, float, float, float]:
    """Left, top, right and bottom in pixels."""
    found = locator.bounding_box()
    assert found, locator
    return found["x"], found["y"], found["x"] + found["width"], found["y"] + found["height"]


def overlap(one: Locator, other: Locator) -> bool:
    a, b = box(one), box(other)
    return min(a[2], b[2]) - max(a[0], b[0]) > 1 and min(a[3], b[3]) - max(a[1], b[1]) > 1


@pytest.mark.parametrize("sizes", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_the_map_has_most_of_the_first_screen_and_a_desk_has_timeline_row_and_notice_on_it(
    sized, site: Site, sizes: list[tuple[int, int, float]]
) -> None:
    page = opened(sized(*sizes[0][:2]), site)
    frame = page.locator("iframe[src*=streamlit_folium]")
    notice = (frame.content_frame if frame.count() else page).locator(".claims-notice")
    for width, height, least in sizes:
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(f"() => ({SHARE_OF_MAP})() >= {least} && ({SCROLLS})() === 0")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        if sizes is PHONE:
            continue
        parts = (".claims-timeline", ".claims-list li[data-claim] >> nth=0", ".claims-list-count")
        for part in [*map(page.locator, parts), notice]:
            left, top, right, bottom = box(part)
            assert left >= 0
            assert top >= 0
            assert right <= width
            assert bottom <= height


@pytest.mark.parametrize(("width", "height"), [(1000, 700), (1280, 720), (360, 640)])
def test_the_timeline_has_room_for_all_it_says(sized, copied: Site, width: int, height: int) -> None:
    page = opened(
        sized(width, height),
        f"{copied}?from=2022-09-22&to=2022-11-28&collection=core&collection=wider&dates=happened",
    )
    days = page.get_by_text("22 September 2022 – 28 November 2022", exact=True)
    assert days.evaluate("each => each.scrollWidth <= each.clientWidth")
    names = ["range", "counted", "track", "marks >> nth=0"] + (["tools"] if width < 1000 else ["row >> nth=1"])
    parts = [page.locator(f".claims-timeline-{name}").first for name in names]
    left, top, right, bottom = box(page.locator(".st-key-time"))
    bottom = min(bottom, box(page.locator(".st-key-pages"))[1]) if width < 1000 else bottom
    for part in parts:
        within = (box(part)[0] - left, right - box(part)[2], box(part)[1] - top, bottom - box(part)[3])
        assert min(within) >= -1, part
    for one, other in combinations([part for part in parts if part is not parts[3]], 2):
        assert not overlap(one, other), (one, other)
    expect(page.get_by_role("button", name="Hide them")).to_be_visible()


UNCUT = """select => {
    const alone = select.parentElement.appendChild(select.cloneNode(true));
    alone.style.cssText = "position: absolute; width: max-content; max-width: none";
    const { width } = alone.getBoundingClientRect();
    alone.remove();
    return select.getBoundingClientRect().width >= width - 1;
}"""


def test_how_the_timeline_plays_is_read_whole(sized, copied: Site) -> None:
    page = opened(sized(1280, 700), copied)
    for width in (1280, 1000):
        page.set_viewport_size({"width": width, "height": 700})
        page.wait_for_function("width => document.documentElement.clientWidth === width", arg=width)
        assert page.get_by_label("How it plays").evaluate(UNCUT)


def test_with_the_filters_a_phone_has_the_days_in_sight(sized, site: Site) -> None:
    page = opened(sized(360, 640), f"{site}?q=mines")
    expect(page.get_by_label("First day")).to_be_hidden()
    page.get_by_role("button", name="Filters", exact=True).tap()
    filters = page.locator(".st-key-filters")
    for part in (page.get_by_label("First day"), page.get_by_label("Last day")):
        expect(part).to_be_in_viewport(ratio=1)
        assert box(filters)[3] <= box(part)[1]
        assert box(part)[3] <= box(page.locator(".st-key-pages"))[1]
    expect(page.get_by_text("Dates: when it")).to_be_in_viewport(ratio=1)
    said = page.get_by_role("combobox", name="Dates: when it").or_(page.get_by_role("radio", name="said"))
    expect(said).to_be_visible()


def test_only_a_range_that_longer_claims_touch_has_something_to_hide(sized, copied: Site) -> None:
    page = opened(sized(1280, 720), copied)
    expect(page.locator(".claims-timeline-narrow")).to_be_hidden()


NAMED = """() => [...document.querySelectorAll(
    ".st-key-pages a, .st-key-filters :is(button, input, label), .claims-share-open")]
    .filter(each => each.checkVisibility() && !each.closest("[popover]"))
    .filter(each => !each.parentElement.closest("button, label"))
    .map(each => ({
        says: each.textContent,
        cut: Math.max(...[each, ...each.querySelectorAll("*")]
            .map(part => part.clientWidth > 2 && part.scrollWidth - part.clientWidth)),
        isChosen: /:/.test(each.textContent),
        isInput: each.matches("input"),
        box: each.getBoundingClientRect().toJSON(),
    }))
    .filter(({ box }) => box.width > 2)"""
"""The controls in the head's row, and how much of their text is cut off."""
LINES = """each => {
    const range = document.createRange();
    range.selectNodeContents(each.lastChild);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}"""
"""The number of lines of an element's text."""
CHOSEN = "q=mines&kind=mine_find&place=saribaba_height&collection=core&collection=wider"


def test_in_the_head_no_control_lies_under_another_and_no_name_of_a_filter_is_cut(sized, site: Site) -> None:
    page = opened(sized(1280, 720), f"{site}?{CHOSEN}")
    expect(page.get_by_role("button", name="Clear filters").first).to_be_visible()
    for width in (1280, 1240):
        page.set_viewport_size({"width": width, "height": 720})
        page.wait_for_function("width => document.documentElement.clientWidth === width", arg=width)
        named = sorted(page.evaluate(NAMED), key=lambda each: each["box"]["left"])
        assert len(named) > 10
        for one, other in pairwise(named):
            assert one["box"]["right"] <= other["box"]["left"] + 1, (one["says"], other["says"])
        assert [each["says"] for each in named if each["cut"] > 1 and not (each["isChosen"] or each["isInput"])] == []
        assert page.get_by_text("Include other sources").evaluate(LINES) == 1


def test_the_search_gives_way_before_what_is_chosen_is_cut(sized, site: Site) -> None:
    page = opened(sized(1280, 720), f"{site}?kind=incident&collection=core&collection=wider")
    expect(page.get_by_role("button", name="Clear filters").first).to_be_visible()
    chosen = next(each for each in page.evaluate(NAMED) if each["isChosen"])
    assert chosen["cut"] <= 1 or chosen["box"]["width"] > 150, chosen
    search = next(each for each in page.evaluate(NAMED) if each["isInput"])
    assert search["box"]["width"] >= 80, "but what is searched for can be read"


def test_on_a_phone_nothing_lies_under_another_thing(sized, site: Site) -> None:
    page = opened(sized(360, 640), site)
    head = page.locator(".st-key-head")
    bar = page.locator(".st-key-pages")
    sheet = page.locator(".claims-sheet-handle")
    track = page.locator(".claims-timeline-track")
    notice = map_frame(page).locator(".claims-notice")
    parts = [head, notice, sheet, track, bar]
    for index, one in enumerate(parts):
        for other in parts[index + 1 :]:
            assert not overlap(one, other), (one, other)
    for control in [*head.get_by_role("button").all(), *bar.get_by_role("link").all(), sheet]:
        if control.is_visible() and not (control.get_attribute("class") or "").startswith("claims-skip"):
            assert control.evaluate(
                """each => {
                    const { left, top, width, height } = each.getBoundingClientRect();
                    const there = document.elementFromPoint(left + width / 2, top + height / 2);
                    return each.contains(there) || there.contains(each);
                }"""
            ), control
    assert {link.inner_text().split("\n")[-1] for link in bar.get_by_role("link").all()} >= {"Map", "Texts", "Figures"}
    sheet.tap()
    expect(page.locator(".claims-list li[data-claim]").first).to_be_in_viewport(ratio=0.6)


def test_at_four_hundred_per_cent_the_map_keeps_its_notice_and_room_for_marks(sized, site: Site) -> None:
    page = opened(sized(320, 256), site)
    frame = map_frame(page)
    for name in ("Zoom in", "Show all marks", "Legend"):
        left, top, right, bottom = box(frame.get_by_role("button", name=name))
        assert (left, right) == (max(0, left), min(320, right))
        assert (top, bottom) == (max(box(page.locator(".st-key-head"))[3] - 1, top), min(256, bottom))
    notice = frame.locator(".claims-notice")
    buttons, handle = frame.locator(".claims-bar"), page.locator(".claims-sheet-handle")
    assert not any(overlap(notice, each) for each in (buttons, handle, page.locator(".st-key-head")))
    assert notice.evaluate("each => each.scrollWidth <= each.clientWidth")
    assert box(notice)[1] - box(page.locator(".st-key-head"))[3] >= 60
    foot = notice.evaluate("each => each.getBoundingClientRect().top - map.getContainer().getBoundingClientRect().top")
    marks = frame.evaluate("window.claimsMap.look().marks")
    assert marks
    assert all(0 < mark["x"] < 320 and 0 < mark["y"] < foot for mark in marks)
    names = [box(each) for each in page.locator(".st-key-pages p").all()]
    assert names[0][0] >= 0
    assert names[-1][2] <= 320
    assert all(one[2] <= other[0] and one[3] - one[1] < 24 for one, other in pairwise(names))


TOP_OF_SHEET = "document.querySelector('.st-key-sheet').parentElement.getBoundingClientRect().top"


def stop(page: Page) -> str:
    return str(page.evaluate("document.documentElement.dataset.sheet"))


def test_the_sheet_follows_the_finger_to_three_stops_and_a_tap_or_enter_goes_to_the_next(sized, site: Site) -> None:
    page = opened(sized(390, 844), site)
    handle = page.locator(".claims-sheet-handle")
    touch = page.context.new_cdp_session(page)

    def drag(to: float, steps: int = 8) -> None:
        left, top, right, bottom = box(handle)
        x, y = (left + right) / 2, (top + bottom) / 2
        touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        for step in range(1, steps + 1):
            at = {"x": x, "y": y + (to - y) * step / steps}
            touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [at]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    assert stop(page) == "peek"
    drag(420)
    page.wait_for_function("() => document.documentElement.dataset.sheet === 'half'")
    page.wait_for_function(f"() => Math.abs({TOP_OF_SHEET} - (innerHeight / 2 - 52)) < 2")
    drag(60)
    page.wait_for_function("() => document.documentElement.dataset.sheet === 'full'")
    page.wait_for_function(f"() => {TOP_OF_SHEET} < 50")
    handle.tap()
    page.wait_for_function("() => document.documentElement.dataset.sheet === 'peek'")
    page.wait_for_function(f"() => {TOP_OF_SHEET} > innerHeight / 2 && !document.getAnimations().length")
    drag(60, steps=2)
    page.wait_for_function("() => document.documentElement.dataset.sheet === 'full'")
    handle.tap()
    page.wait_for_function("() => document.documentElement.dataset.sheet === 'peek'")
    handle.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.documentElement.dataset.sheet === 'half'")


def test_a_link_to_a_claim_opens_with_the_claim_in_sight_on_a_phone(sized, copied: Site) -> None:
    page = opened(sized(360, 640), f"{copied}?claim=zabukh-sus-booby-traps-found-2022-10")
    heading = page.locator(".claims-card h2")
    expect(heading).to_be_in_viewport()
    assert stop(page) == "half"
    assert box(heading)[3] < box(page.locator(".st-key-pages"))[1]


def test_a_row_chosen_far_down_opens_in_sight(sized, copied: Site) -> None:
    page = opened(sized(390, 844), copied)
    page.locator(".claims-sheet-handle").tap()
    page.get_by_role("button", name=re.compile("^No place named")).tap()
    far = page.locator(".claims-list-scroll").evaluate("list => (list.scrollTop = list.scrollHeight / 2)")
    page.wait_for_function(
        "far => Math.abs(document.querySelector('.claims-list-scroll').scrollTop - far) < 1", arg=far
    )
    row = page.locator(".claims-list li[data-claim]")
    row.nth(row.count() // 2).tap()
    expect(page.locator(".claims-card h2")).to_be_in_viewport()


def test_the_frame_of_the_map_outlives_steps_filters_cards_and_other_sizes(sized, server: str) -> None:
    page = opened(sized(1280, 720), server)
    map_frame(page).evaluate("window.stillTheSame = true")
    page.get_by_role("slider", name="From").press("ArrowRight")
    page.get_by_role("button", name="Kind").click()
    page.get_by_role("button", name="Visits").click()
    page.wait_for_url(re.compile("kind=visit"))
    page.keyboard.press("Escape")
    page.locator(".claims-list li[data-claim]").first.click()
    expect(page.locator(".claims-card")).to_be_visible()
    for width, height in ((390, 844), (1100, 700), (640, 360), (1440, 900)):
        page.set_viewport_size({"width": width, "height": height})
    assert map_frame(page).evaluate("window.stillTheSame") is True


def presses_to(page: Page, reached: str, most: int) -> int:
    """How often Tab must be pressed, using the skip link of that name on the way, until the expression holds."""
    for count in range(1, most + 1):
        page.keyboard.press("Tab")
        if page.evaluate(reached):
            return count
        if page.evaluate("document.activeElement.className === 'claims-skip'") and page.evaluate(
            "name => document.activeElement.textContent === name", SKIPS[reached]
        ):
            page.keyboard.press("Enter")
            if page.evaluate(reached):
                return count
    pytest.fail(f"not reached in {most} presses")


TO_SHARE = "document.activeElement.matches('.claims-share-open')"
TO_MAP = "document.activeElement.matches('iframe, .copy-map, .copy-map *')"
TO_LIST = "document.activeElement.matches('.claims-list li *')"
SKIPS = {TO_SHARE: "Skip to Share", TO_MAP: "Skip to the map", TO_LIST: "Skip to the list"}


FROM_THE_TOP = """() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
}"""
"""Puts the focus where it is after a load."""


def test_the_keyboard_is_quickly_at_share_map_and_list(sized, server: str) -> None:
    page = opened(sized(1280, 720), server)
    for reached, most in ((TO_SHARE, 5), (TO_MAP, 6), (TO_LIST, 8)):
        page.evaluate(FROM_THE_TOP)
        assert presses_to(page, reached, most) <= most


def test_the_filters_say_what_is_chosen_and_fold_behind_one_button_on_a_phone(sized, site: Site) -> None:
    page = opened(sized(390, 844), site)
    kind = page.get_by_role("button", name="Kind")
    expect(kind).to_be_hidden()
    page.get_by_role("button", name="Filters").tap()
    kind.tap()
    page.get_by_role("button", name="Visits").or_(page.get_by_role("checkbox", name="Visits")).tap()
    page.wait_for_url(re.compile("kind=visit"))
    expect(page.get_by_role("button", name="Kind: Visits")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(kind).to_be_hidden()
    expect(page.get_by_role("button", name="Filters (1)")).to_be_focused()
    page.get_by_role("button", name="Find claims", exact=True).tap()
    page.get_by_placeholder("Search claims").fill("no-such-word")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Find claims: no-such-word")).to_be_visible()
    expect(page.get_by_text("No claims match these filters.")).to_be_in_viewport()
    assert stop(page) == "half", "why nothing is shown, and the way on, is in sight"


def test_paper_has_the_open_claim_with_its_sources(sized, site: Site) -> None:
    page = opened(sized(1280, 720), f"{site}?claim=zabukh-sus-booby-traps-found-2022-10")
    page.emulate_media(media="print")
    card = page.locator(".claims-card")
    expect(card.locator("ol li").last).to_be_visible()
    after = card.locator("ol a[data-paper]").first.evaluate("each => getComputedStyle(each, '::after').content")
    assert re.fullmatch(r'" \(" "https://[^#]*" "\)"|" \(https://[^#]*\)"', after), "the source's address is on paper"
    expect(card.get_by_text("in the text", exact=True).first).to_be_hidden()
    expect(page.get_by_text("Not a hazard map", exact=False).locator("visible=true").first).to_be_visible()
    for control in (".claims-list-scroll", ".claims-sheet-handle", ".st-key-head", ".st-key-time"):
        expect(page.locator(control)).to_be_hidden()
    clipped = card.evaluate(
        """card => { for (let each = card.parentElement; each; each = each.parentElement) {
            const { overflowY, position } = getComputedStyle(each);
            if (["auto", "scroll", "hidden"].includes(overflowY) && each.scrollHeight > each.clientHeight + 1) {
                return each.className;
            }
        } return ""; }"""
    )
    assert clipped == ""


def test_a_system_of_few_colours_shows_what_is_chosen(sized, server: str) -> None:
    page = opened(sized(1280, 720, forced_colors="active"), server)
    grounds = page.get_by_role("radio").evaluate_all("all => all.map(each => getComputedStyle(each).backgroundColor)")
    assert len(set(grounds)) == len(grounds) == 2
    track = page.locator(".stCheckbox label > div").first
    assert track.evaluate("each => getComputedStyle(each).borderTopStyle") == "solid"
