"""The timeline in a browser: dragging, keys, player and fields, and what server and map receive."""

import json
import re
import urllib.request
from datetime import date, timedelta
from itertools import product

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.fixtures import BARE, OpensWindows, Site, map_frame, wait_for_map


class Messages:
    """How often the page has sent something to the server, and the length of its history."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.sent = 0
        page.on("websocket", lambda socket: socket.on("framesent", self._count))

    @property
    def steps(self) -> int:
        return int(self.page.evaluate("history.length"))

    def _count(self, _: object) -> None:
        self.sent += 1


@pytest.fixture
def messages(page: Page) -> Messages:
    return Messages(page)


def opened(page: Page, address: str) -> Locator:
    """The timeline, once its claims are there and the map is drawn."""
    page.goto(address)
    timeline = page.locator(".claims-timeline")
    expect(timeline).to_have_attribute("data-ready", "true", timeout=30_000)
    map_frame(page)
    return timeline


def thumb(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name, exact=True)


def grip(thumb: Locator) -> tuple[float, float]:
    """The centre of a thumb in pixels."""
    box = thumb.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page: Page, thumb: Locator, pixels: int) -> None:
    """Press a thumb and drag it, without releasing it."""
    x, y = grip(thumb)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + pixels, y, steps=8)


def test_a_dragged_thumb_moves_the_map_and_its_release_the_address_before_the_server_hears_of_it(
    site: Site, page: Page, messages: Messages
):
    timeline = opened(page, site)
    before, start = messages.sent, timeline.get_attribute("data-from")
    drag(page, thumb(page, "From"), 300)
    expect(timeline).not_to_have_attribute("data-from", start or "")
    wait_for_map(page, **{"from": timeline.get_attribute("data-from") or ""})
    steps = messages.steps
    page.mouse.up()
    expect(page).to_have_url(re.compile(rf"from={timeline.get_attribute('data-from')}$"))
    assert (messages.sent, messages.steps) == (before, steps + 1)


def test_the_map_is_drawn_in_the_frame_in_which_the_thumb_is(site: Site, page: Page):
    """After each painted frame, the days in the timeline and in the map."""
    opened(page, site)
    drag(page, thumb(page, "From"), 20)
    page.evaluate(
        """() => {
            const timeline = document.querySelector(".claims-timeline");
            const map = document.querySelector("iframe")?.contentDocument.body ?? document.body;
            const painted = new MessageChannel();
            window.frames_seen = [];
            painted.port1.onmessage = () => frames_seen.push([timeline.dataset.from, map.dataset.from]);
            const look = () => {
                painted.port2.postMessage(null);
                requestAnimationFrame(look);
            };
            look();
        }"""
    )
    x, y = grip(thumb(page, "From"))
    page.mouse.move(x + 300, y, steps=12)
    page.mouse.up()
    seen = page.evaluate("() => frames_seen")
    assert len({timeline for timeline, _ in seen}) > 3, "the drag was seen in several frames"
    assert [pair for pair in seen if pair[0] != pair[1]] == []


def test_a_drag_given_up_by_escape_changes_nothing(copied: Site, page: Page):
    timeline = opened(page, f"{copied}?from=2022-09-01&to=2022-09-30")
    drag(page, thumb(page, "From"), -100)
    expect(timeline).not_to_have_attribute("data-from", "2022-09-01")
    page.keyboard.press("Escape")
    page.mouse.up()
    expect(timeline).to_have_attribute("data-from", "2022-09-01")


KEYS = {
    "From": [
        ("ArrowRight", "2022-09-02", "2022-09-30"),
        ("ArrowDown", "2022-08-31", "2022-09-30"),
        ("Shift+ArrowLeft", "2022-08-01", "2022-09-30"),
        ("End", "2022-09-30", "2022-09-30"),
    ],
    "To": [
        ("PageUp", "2022-09-01", "2022-10-30"),
        ("PageDown", "2022-09-01", "2022-09-01"),
        ("Home", "2022-09-01", "2022-09-01"),
    ],
}
"""What each key does to September 2022."""


def choose_days(page: Page, first: str, last: str) -> None:
    for name, day in (("First day", first), ("Last day", last)):
        page.get_by_label(name).fill(day)
        page.get_by_label(name).press("Enter")
    expect(page).to_have_url(re.compile(f"from={first}&to={last}"))


def test_keys_move_a_thumb_by_days_and_months_and_never_past_the_other(copied: Site, page: Page):
    timeline = opened(page, f"{copied}?from=2022-09-01&to=2022-09-30")
    for name, (key, first, last) in [(name, each) for name, keys in KEYS.items() for each in keys]:
        choose_days(page, "2022-09-01", "2022-09-30")
        thumb(page, name).focus()
        page.keyboard.press(key)
        expect(timeline).to_have_attribute("data-from", first)
        expect(timeline).to_have_attribute("data-to", last)
        expect(page).to_have_url(re.compile(f"from={first}&to={last}"))


def test_several_keys_are_one_step(site: Site, page: Page, messages: Messages):
    opened(page, f"{site}?from=2022-09-01&to=2022-09-30")
    before, steps = messages.sent, messages.steps
    thumb(page, "To").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("to=2022-10-03"))
    assert (messages.sent, messages.steps) == (before, steps + 1)


def test_keys_on_the_band_move_both_ends(copied: Site, page: Page):
    opened(page, f"{copied}?from=2022-09-01&to=2022-09-30")
    page.get_by_role("group", name="Range").focus()
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile("from=2022-08-31&to=2022-09-29"))


def test_a_thumb_says_its_day_in_words_and_what_reaches_back_before_the_axis_is_counted_apart(copied: Site, page: Page):
    timeline = opened(page, f"{copied}?from=2022-09-01")
    expect(timeline).to_contain_text(re.compile(r"\d+ claims reach back before \w+ \d{4} or name no first day"))
    expect(thumb(page, "From")).to_have_attribute("aria-valuetext", "1 September 2022")
    expect(thumb(page, "To")).to_have_attribute("aria-valuetext", re.compile(", no limit$"))
    expect(page.get_by_role("slider")).to_have_count(2)


def test_a_thumb_at_the_end_of_the_axis_is_no_limit(copied: Site, page: Page):
    opened(page, f"{copied}?from=2022-09-01&to=2022-09-30")
    thumb(page, "From").press("Home")
    expect(page).to_have_url(re.compile(r"\?to=2022-09-30$"))
    thumb(page, "To").press("End")
    expect(page).to_have_url(BARE)


def test_play_advances_unheard_and_pause_is_heard(site: Site, page: Page, messages: Messages):
    timeline = opened(page, f"{site}?from=2022-09-01&to=2022-09-30")
    before = messages.sent
    page.get_by_role("button", name="Play").click()
    expect(timeline).not_to_have_attribute("data-to", "2022-09-30")
    assert messages.sent == before
    page.get_by_role("button", name="Pause").click()
    day = timeline.get_attribute("data-to")
    expect(page).to_have_url(re.compile(f"to={day}"))
    expect(timeline).to_have_attribute("data-to", day or "")


def test_play_growing_from_the_start_ends_with_all_dates(copied: Site, page: Page):
    timeline = opened(page, f"{copied}?from=2022-09-01&to=2024-03-31")
    page.get_by_label("How it plays").select_option("growing")
    page.get_by_label("Speed").select_option("4")
    page.get_by_role("button", name="Play").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    expect(timeline.get_by_text("All dates").first).to_be_visible()
    expect(page).to_have_url(BARE)


def test_a_month_can_be_typed_as_the_whole_range(copied: Site, page: Page):
    opened(page, copied)
    page.get_by_label("First day").fill("Sept 2022")
    page.get_by_label("First day").press("Enter")
    expect(page).to_have_url(re.compile("from=2022-09-01&to=2022-09-30"))
    expect(page.get_by_label("Last day")).to_have_value("30 September 2022")


def test_what_is_no_day_is_marked_and_changes_nothing(copied: Site, page: Page):
    opened(page, f"{copied}?from=2022-09-01&to=2022-09-30")
    field = page.get_by_label("First day")
    field.fill("soon")
    field.press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    told = page.get_by_text("“soon” is not a date. Type a day, a month or a year")
    expect(told).to_be_in_viewport(ratio=1)
    assert told.evaluate("each => each.offsetWidth <= parseFloat(getComputedStyle(each).maxWidth)"), "its edge is in it"
    field.press("Tab")
    expect(told).to_be_visible()
    expect(field).to_have_value("1 September 2022")
    field.fill("Sept 2022")
    expect(told).to_be_hidden()


def test_a_thumb_pulled_by_hand_stops_at_the_edges_of_the_bars(copied: Site, page: Page):
    timeline = opened(page, f"{copied}?from=2022-09-10&to=2022-10-20")
    drag(page, thumb(page, "From"), -25)
    page.mouse.up()
    assert (timeline.get_attribute("data-from") or "").endswith("-01")
    drag(page, thumb(page, "To"), 25)
    page.mouse.up()
    last = date.fromisoformat(timeline.get_attribute("data-to") or "")
    assert (last + timedelta(1)).day == 1


def test_with_alt_a_thumb_stops_at_every_day(copied: Site, page: Page):
    timeline = opened(page, f"{copied}?from=2022-09-10&to=2023-03-20")
    page.keyboard.down("Alt")
    days = set()
    x, y = grip(thumb(page, "From"))
    page.mouse.move(x, y)
    page.mouse.down()
    for pixels in range(6, 30, 3):
        page.mouse.move(x + pixels, y)
        page.wait_for_function("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        days.add((timeline.get_attribute("data-from") or "")[-2:])
    page.mouse.up()
    page.keyboard.up("Alt")
    assert len(days) > 3


def test_two_thumbs_on_one_day_can_be_pulled_apart_either_way(copied: Site, page: Page):
    timeline = opened(page, f"{copied}?from=2022-10-03&to=2022-10-03")
    for name, (pixels, moved, kept) in product(("From", "To"), ((-120, "from", "to"), (120, "to", "from"))):
        choose_days(page, "2022-10-03", "2022-10-03")
        drag(page, thumb(page, name), pixels)
        page.mouse.up()
        expect(timeline).not_to_have_attribute(f"data-{moved}", "2022-10-03")
        expect(timeline).to_have_attribute(f"data-{kept}", "2022-10-03")


def test_longer_claims_that_only_touch_the_range_are_counted_apart_and_can_be_hidden(
    server: str, site: Site, page: Page
):
    def counted(query: str) -> dict[str, int]:
        with urllib.request.urlopen(f"{server}/data/list.json?from=2022-09-01&to=2022-11-30{query}") as answer:
            return dict(json.load(answer))

    told = counted("")
    assert 0 < told["within"] < told["total"]
    timeline = opened(page, f"{site}?from=2022-09-01&to=2022-11-30")
    count = timeline.locator(".claims-timeline-count")
    expect(count).to_have_text(re.compile(rf"^{told['within']} of \d+ claims in this period, "))
    expect(count).to_contain_text(f"{told['total'] - told['within']} longer")
    timeline.get_by_role("button", name="Hide them").click()
    expect(page).to_have_url(re.compile("match=within"))
    expect(timeline).to_have_attribute("data-shown", str(told["within"]))
    expect(page.locator(".claims-list").first).to_have_attribute("data-total", str(counted("&match=within")["total"]))
    timeline.get_by_role("button", name="Show them").click()
    expect(page).not_to_have_url(re.compile("match=within"))


def test_all_dates_lifts_both_limits(copied: Site, page: Page):
    opened(page, f"{copied}?from=2022-09-01&to=2022-09-30")
    page.get_by_role("button", name="All dates").click()
    expect(page).to_have_url(BARE)


def test_a_reload_in_mid_range_shows_the_same(copied: Site, page: Page):
    timeline = opened(page, copied)
    drag(page, thumb(page, "From"), 300)
    page.mouse.up()
    day, shown = timeline.get_attribute("data-from"), timeline.get_attribute("data-shown")
    expect(page).to_have_url(re.compile(f"from={day}"))
    again = opened(page, page.url)
    expect(again).to_have_attribute("data-from", day or "")
    expect(again).to_have_attribute("data-shown", shown or "")


@pytest.mark.parametrize("dates", ["happened", "said"])
def test_timeline_and_list_count_the_claims_that_the_server_counts(server: str, copied: Site, page: Page, dates: str):
    timeline = opened(page, f"{copied}?dates={dates}")
    claims = page.locator(".claims-list").first
    for days in (None, ("2022-09-01", "2022-09-30"), ("2022-10-25", "2022-11-24"), ("2024-01-01", "2024-01-31")):
        if days:
            choose_days(page, *days)
        query = f"from={days[0]}&to={days[1]}&" if days else ""
        with urllib.request.urlopen(f"{server}/data/list.json?{query}dates={dates}") as answer:
            total = json.load(answer)["total"]
        expect(timeline).to_have_attribute("data-shown", str(total))
        expect(claims).to_have_attribute("data-total", str(total))


def test_who_asked_for_less_motion_sees_steps(copied: Site, page: Page):
    page.emulate_media(reduced_motion="reduce")
    timeline = opened(page, f"{copied}?from=2022-09-01&to=2022-09-30")
    timeline.evaluate("""root => {
        window.steps = new Set();
        new MutationObserver(() => window.steps.add(root.dataset.to)).observe(root, { attributeFilter: ["data-to"] });
    }""")
    page.get_by_role("button", name="Play").click()
    page.wait_for_function("() => window.steps.size === 2")
    first, second = sorted(page.evaluate("[...window.steps]"))
    assert (date.fromisoformat(second) - date.fromisoformat(first)).days > 20


def test_a_link_to_days_before_the_axis_is_honoured_and_said(copied: Site, page: Page):
    timeline = opened(page, f"{copied}?from=2019-02-01&to=2022-09-30")
    expect(timeline).to_contain_text("1 February 2019 (before the first day shown) – 30 September 2022")
    thumb(page, "To").press("ArrowRight")
    expect(page).to_have_url(re.compile("from=2019-02-01&to=2022-10-01"))


def test_a_finger_moves_a_thumb_of_at_least_44_pixels(copied: Site, window: OpensWindows):
    phone = window(390, 844, phone=True)
    timeline = opened(phone, copied)
    start = thumb(phone, "From")
    start.scroll_into_view_if_needed()
    box = start.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    x, y = grip(start)
    fingers = phone.context.new_cdp_session(phone)

    def touch(kind: str, *points: dict[str, float]) -> None:
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    touch("touchMove", {"x": x + 60, "y": y})
    touch("touchMove", {"x": x + 120, "y": y})
    touch("touchEnd")
    expect(phone).to_have_url(re.compile(f"from={timeline.get_attribute('data-from')}"))
