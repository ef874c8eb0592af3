import re

from playwright.sync_api import Page, expect

from tests.browser.fixtures import Site, open_page


def test_a_heading_leads_to_the_address_of_its_entry_and_back(page: Page, server: str) -> None:
    open_page(page, f"{server}/differences")
    page.get_by_role("heading", name="One report gives 48 dead").get_by_role("link").click()
    page.wait_for_url("**/differences?difference=dead-48-or-45-in-one-report")
    expect(page.locator("article.differences-entry")).to_have_count(1)
    page.get_by_role("link", name="differences", exact=False).filter(has_text="All").click()
    expect(page.locator("article.differences-entry")).to_have_count(20)


def test_an_entry_is_cited_in_three_steps_from_the_map(page: Page, copied: Site) -> None:
    open_page(page, copied)
    page.get_by_role("link", name="Differences").first.click()  # one
    page.get_by_role("link", name="Cite: One report gives 48 dead").click()  # two
    panel = page.get_by_role("dialog", name="Share this view")
    cited = panel.get_by_label("To cite it", exact=True)
    expect(cited).to_have_value(re.compile("One report gives 48 dead.*difference=dead-48-or-45-in-one-report"))
    panel.get_by_role("button", name="Copy: To cite it").click()  # three
    expect(cited).to_be_in_viewport()
    expect(panel.get_by_role("status").filter(has_text="Copied")).to_be_visible()


def test_the_checks_are_one_step_from_the_top_and_kind_and_place_narrow_the_register(page: Page, server: str) -> None:
    open_page(page, f"{server}/differences")
    page.get_by_role("link", name="The checks and how they come out").click()
    expect(page.get_by_role("heading", name="The checks and how they come out")).to_be_in_viewport()
    page.get_by_role("button", name="Value").click()
    page.get_by_role("button", name="within one text").click()
    expect(page.locator("article.differences-entry")).to_have_count(2)


def test_wordings_stand_side_by_side_on_a_desk_and_below_one_another_on_a_phone(page: Page, server: str) -> None:
    open_page(page, f"{server}/differences?difference=dead-48-or-45-in-one-report")
    expect(page.locator("[data-difference=dead-48-or-45-in-one-report]")).to_be_visible()
    expect(page.locator("article.differences-entry")).to_have_count(1)
    sides = page.locator(".differences-sides > li")
    expect(sides).to_have_count(2)
    first, second = (side.bounding_box() for side in sides.all())
    assert first
    assert second
    assert first["y"] == second["y"]
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function(
        "() => { const [a, b] = document.querySelectorAll('.differences-sides > li');"
        " return a.getBoundingClientRect().bottom <= b.getBoundingClientRect().top }"
    )
