from playwright.sync_api import Page, expect

from tests.browser.fixtures import open_page


def test_a_point_opens_its_words_by_keyboard_and_leads_to_its_claim(page: Page, server: str) -> None:
    open_page(page, f"{server}/figures?series=deaths-since-november-2020")
    point = page.locator("details.is-apart summary")
    point.focus()
    page.keyboard.press("Enter")
    words = page.locator(".figures-opened").get_by_role("link", name="of which 48 people died")
    expect(words).to_be_visible()
    words.click()
    expect(page.locator(".claims-card[data-claim=victims-to-2022-10]")).to_be_visible()


def test_one_point_of_a_chart_is_open_at_a_time(page: Page, server: str) -> None:
    open_page(page, f"{server}/figures?series=victims-since-november-2020")
    for point in page.locator(".figures-point > summary").all():
        point.click()
        expect(page.locator(".figures-point[open]")).to_have_count(1)


def test_a_chosen_series_comes_into_the_address(page: Page, server: str) -> None:
    open_page(page, f"{server}/figures")
    expect(page.locator(".figures-chart")).to_have_count(5)
    page.get_by_role("combobox", name="Show").click()
    page.get_by_role("option", name="Share of explosions outside the maps").click()
    expect(page.locator(".figures-chart")).to_have_count(1)
    page.wait_for_url("**/figures?series=share-outside-maps")


def test_a_narrow_screen_has_room_for_the_charts_and_their_labels_lie_apart(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, f"{server}/figures")
    charts = page.locator(".figures-chart")
    expect(charts).to_have_count(5)
    assert page.evaluate("(m => m.scrollWidth - m.clientWidth)(document.querySelector('[data-testid=stMain]'))") == 0
    for chart in charts.all():
        boxes = [box for label in chart.locator("summary b").all() if (box := label.bounding_box())]
        for index, one in enumerate(boxes):
            assert one["x"] + one["width"] <= 390
            for other in boxes[index + 1 :]:
                apart = abs(one["x"] - other["x"]) >= min(one["width"], other["width"]) or (
                    abs(one["y"] - other["y"]) >= min(one["height"], other["height"]) - 1
                )
                assert apart, (one, other)
