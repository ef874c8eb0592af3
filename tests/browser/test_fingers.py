"""Touch on the map: on its own page it pans and pinches; embedded in another site, one finger scrolls that page."""

from __future__ import annotations

import re

from playwright.sync_api import CDPSession, expect

from tests.browser.fixtures import OpensWindows, Site, map_frame, open_page, wait_for_map

AROUND = """<!doctype html><meta name="viewport" content="width=device-width"><p style="height: 300px">Above</p>
<iframe src="{}/?frame=map" title="The map" style="width: 100%; height: 500px"></iframe>
<p style="height: 2000px">Below</p>"""
"""A page of another site."""
LOOKS = "[map.getZoom(), map.getCenter().lat]"
STEPS = 8

Points = list[tuple[float, float]]


def move(fingers: CDPSession, begin: Points, end: Points) -> None:
    """Touch at the points of `begin`, move to those of `end` and lift."""
    for step in range(STEPS + 1):
        points = [
            {"x": x + (to_x - x) * step / STEPS, "y": y + (to_y - y) * step / STEPS, "id": finger}
            for finger, ((x, y), (to_x, to_y)) in enumerate(zip(begin, end, strict=True))
        ]
        fingers.send("Input.dispatchTouchEvent", {"type": "touchMove" if step else "touchStart", "touchPoints": points})
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_two_fingers_pinch_the_map_of_its_own_page_and_the_address_follows(window: OpensWindows, site: Site) -> None:
    page = window(390, 844, touch=True, phone=True)
    open_page(page, site)
    wait_for_map(page, ready="true")
    frame = map_frame(page)
    zoom = frame.evaluate("map.getZoom()")
    move(page.context.new_cdp_session(page), [(180, 300), (210, 330)], [(100, 220), (290, 410)])
    frame.wait_for_function("zoom => map.getZoom() > zoom + 1", arg=zoom)
    page.wait_for_url(re.compile(r"lat=.*zoom="))
    assert page.evaluate("visualViewport.scale") == 1
    mark = frame.locator("button.mark").first
    for _ in range(2):
        mark.tap()
        expect(page.locator(".claims-card")).to_be_visible()
    expect(frame.locator(".claims-tooltip")).to_have_count(0)


def test_on_another_site_one_finger_scrolls_the_page_and_two_pinch_the_map(
    window: OpensWindows, copy_on_host: str
) -> None:
    page = window(390, 844, touch=True, phone=True, fresh=True)  # a fresh page, not bound by any site's policy
    page.set_content(AROUND.format(copy_on_host))
    frame = page.frames[1]
    frame.wait_for_function("() => document.body.dataset.ready")
    with page.expect_popup() as opened:
        frame.locator("button.mark:not(:has(.mark-ring))").first.press("Enter")
    assert "claim=" in opened.value.url
    opened.value.close()
    assert "frame=map" in str(frame.evaluate("location.search"))
    looked = frame.evaluate(LOOKS)
    fingers = page.context.new_cdp_session(page)
    move(fingers, [(200, 600)], [(200, 350)])
    page.wait_for_function("() => scrollY > 100")
    assert frame.evaluate(LOOKS) == looked
    page.evaluate("scrollTo(0, 0)")
    move(fingers, [(180, 500), (210, 530)], [(100, 420), (290, 610)])
    frame.wait_for_function("zoom => map.getZoom() > zoom + 1", arg=looked[0])
    assert page.evaluate("visualViewport.scale") == 1
