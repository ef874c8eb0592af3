"""Sharing a view: the link with the map's position, copying, frames, files, citation, picture, print, older links."""

from __future__ import annotations

import gzip
import json
import re
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.fixtures import map_frame, open_page, wait_for_map

VIEWS = [
    "",
    "?from=2022-08-01&to=2022-12-31&dates=said&kind=mine_find",
    "?claim=saribaba-mines-found-2022-11&q=mines&place=saribaba_height",
]
CENTRE = "[window.map.getCenter().lat, window.map.getCenter().lng, window.map.getZoom()]"

SCROLLING = """[...document.querySelectorAll("*")]
    .filter(each => each.scrollHeight > each.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(each).overflowY))
    .map(each => each.className)"""
"""The elements that scroll up and down."""
NOTE_SQUEEZED = """(() => {
    const { prototype } = CanvasRenderingContext2D;
    const { fillText } = prototype;
    window.squeezed = [];
    prototype.fillText = function(text, x, y, ...most) {
        if (this.measureText(text).width > most[0]) {
            window.squeezed.push(text);
        }
        fillText.call(this, text, x, y, ...most);
    };
})()"""
"""Makes the map note the texts that it paints narrower than their letters are."""


def open_panel(page: Page) -> Locator:
    page.get_by_role("button", name="Share", exact=True).click()
    panel = page.get_by_role("dialog", name="Share this view")
    expect(panel).to_be_visible()
    return panel


def shared_link(page: Page) -> str:
    """The link once the map has reported its position and the citation has followed."""
    open_panel(page)
    page.wait_for_selector("dialog[data-cited*='zoom=']")
    return page.get_by_role("textbox", name="Link to this view").input_value()


def get(address: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(address, method=method, headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, {name.lower(): value for name, value in answer.headers.items()}, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, {name.lower(): value for name, value in error.headers.items()}, error.read()


@pytest.mark.parametrize("view", VIEWS)
def test_the_shared_link_shows_the_same_view_at_the_same_place(page: Page, server: str, view: str) -> None:
    open_page(page, f"{server}/{view}")
    before = wait_for_map(page, ready="true")
    if "claim=" not in view:  # an opened claim moves the map until its words are in view
        map_frame(page).evaluate("window.map.setView([39.61, 46.53], 10.5, {animate: false}) && null")
    link = shared_link(page)
    given = parse_qs(urlsplit(link).query)
    place = [float(given[name][0]) for name in ("lat", "lon", "zoom")]
    page.goto("about:blank")
    open_page(page, link)
    after = wait_for_map(page, ready="true", shown=before["shown"])
    assert (after["from"], after["to"]) == (before["from"], before["to"])
    assert map_frame(page).evaluate(CENTRE) == pytest.approx(place, abs=0.001)
    assert {name: given[name] for name in parse_qs(view[1:])} == parse_qs(view[1:])


def test_the_address_tells_where_the_reader_has_moved_the_map_also_after_further_choices(
    page: Page, server: str
) -> None:
    open_page(page, server)
    wait_for_map(page, ready="true")
    assert "lat" not in page.url
    map_frame(page).get_by_role("button", name="Zoom in").click()
    page.wait_for_url(re.compile(r"lat=3\d.*lon=4\d.*zoom=\d"))
    place = page.url.partition("lat=")[2]
    page.locator(".claims-list li[data-claim]").first.click()
    page.wait_for_url(re.compile("claim=.*lat="))
    assert "zoom=" in page.url
    assert place


def test_a_link_that_is_passed_on_opens_the_claim_that_is_open_on_the_map(page: Page, server: str) -> None:
    open_page(page, server)
    wait_for_map(page, ready="true")
    expect(page.get_by_title("Map of the claims")).to_be_visible()  # a name for screen readers
    map_frame(page).locator("button[data-place='az_am_border_kalbajar']").press("Enter")
    page.wait_for_url(re.compile("claim="))
    claim = page.url.partition("claim=")[2]
    page.get_by_role("button", name="Share", exact=True).click()
    link = page.get_by_role("textbox", name="Link to this view")
    expect(link).to_have_value(re.compile(f"claim={claim}"))


def test_a_link_or_a_picture_is_had_without_permission(page: Page, server: str, tmp_path: Path) -> None:
    open_page(page, server)
    wait_for_map(page, ready="true")
    link = shared_link(page)
    copy_says_that_it_worked(page, link)
    picture_has_its_words_around_it(page, tmp_path)


def copy_says_that_it_worked(page: Page, link: str) -> None:
    page.evaluate("addEventListener('copy', () => { window.copied = getSelection().toString() "
                  "|| document.activeElement.value; })")  # fmt: skip
    page.get_by_role("button", name="Copy: Link to this view").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert page.evaluate("window.copied") == link


@pytest.mark.parametrize("path", ["statements", "about"])
def test_every_page_has_the_panel_and_links_to_itself(page: Page, server: str, path: str) -> None:
    open_page(page, f"{server}/{path}?kind=mine_find")
    open_panel(page)
    expect(page.get_by_role("textbox", name="Link to this view")).to_have_value(
        re.compile(rf"/{path}\?kind=mine_find&version=[0-9a-f]{{12}}$")
    )
    expect(page.get_by_role("textbox", name="To cite it")).to_have_value(re.compile(f"/{path}"))
    expect(page.get_by_role("button", name="Picture of the map")).to_be_hidden()


def test_each_file_of_the_panel_answers_for_the_view_and_is_downloaded_by_mouse_or_key(page: Page, server: str) -> None:
    open_page(page, f"{server}/table?kind=mine_find")
    panel = open_panel(page)
    links = panel.get_by_role("listitem").get_by_role("link")
    expect(links).to_have_count(7)
    for index in range(7):
        address = links.nth(index).get_attribute("href") or ""
        assert address.startswith(f"{server}/data/")
        assert "kind=mine_find" in address
        with page.expect_download() as begun:
            links.nth(index).press("Enter") if index % 2 else links.nth(index).click()
        assert begun.value.url == address
        assert begun.value.failure() is None


def test_the_citation_can_be_had_in_three_forms_and_a_click_beside_the_panel_closes_it(page: Page, server: str) -> None:
    open_page(page, f"{server}/table")
    panel = open_panel(page)
    cited = page.get_by_role("textbox", name="To cite it")
    for form, begin in (("Text", "Claims map"), ("BibTeX", "@misc{"), ("CSL-JSON", "[")):
        page.get_by_label("Form of the citation").select_option(form)
        expect(cited).to_have_value(re.compile(f"^{re.escape(begin)}"))
    assert json.loads(cited.input_value())[0]["URL"].startswith(f"{server}/table?version=")
    page.mouse.click(5, 5)
    expect(panel).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("figures?series=victims-since-november-2020", "Landmine victims"),
        ("differences?difference=", "Where the texts differ: "),
    ],
)
def test_a_record_that_a_page_has_opened_is_what_is_cited_and_framed(
    page: Page, server: str, path: str, title: str
) -> None:
    if path.endswith("="):
        open_page(page, f"{server}/differences")
        path += page.locator("[data-difference]").first.get_attribute("data-difference") or ""
    open_page(page, f"{server}/{path}")
    open_panel(page)
    expect(page.get_by_role("textbox", name="To cite it")).to_have_value(re.compile(title))
    code = page.get_by_role("textbox", name="HTML to embed").input_value()
    source = re.search(r'src="([^"]+)"', code)
    assert source
    assert source[1].replace("&amp;", "&") == f"{server}/{path}&frame=full"


def test_a_frame_shows_the_map_alone_with_the_notice_and_the_way_out(page: Page, server: str) -> None:
    open_page(page, f"{server}/?kind=mine_find")
    wait_for_map(page, ready="true")
    shared_link(page)
    page.get_by_label("What the frame shows").select_option("map")
    code = page.get_by_role("textbox", name="HTML to embed")
    source = re.search(r'src="([^"]+)"', code.input_value())
    assert source
    open_page(page, source[1].replace("&amp;", "&"))
    wait_for_map(page, shown="6")
    expect(page.get_by_text("An unmarked place is not necessarily safe").last).to_be_visible()
    expect(page.get_by_role("slider")).to_have_count(0)
    expect(page.get_by_role("link", name="Texts")).to_have_count(0)
    expect(page.get_by_role("button", name="Share", exact=True)).to_have_count(0)
    assert page.evaluate(SCROLLING) == [], "a scrolling frame keeps the wheel from the site's page"
    way_out = page.get_by_role("link", name="Open the full view")
    way_out.focus()
    assert "frame=" not in (way_out.get_attribute("href") or "")
    assert "kind=mine_find" in (way_out.get_attribute("href") or "")


def test_a_frame_with_controls_has_timeline_and_list_and_no_menu(page: Page, server: str) -> None:
    open_page(page, f"{server}/?frame=full")
    wait_for_map(page, ready="true")
    expect(page.get_by_role("slider")).to_have_count(2)
    expect(page.get_by_role("region", name="Claims").first).to_be_visible()
    expect(page.get_by_role("link", name="Texts")).to_have_count(0)
    expect(page.get_by_role("link", name="Open the full view")).to_be_visible()


def picture_has_its_words_around_it(page: Page, tmp_path: Path) -> None:
    map_frame(page).evaluate(NOTE_SQUEEZED)
    with page.expect_download() as download:
        page.get_by_role("button", name="Picture of the map").click()
    assert map_frame(page).evaluate("window.squeezed") == []
    download.value.save_as(tmp_path / "map.png")
    raw = (tmp_path / "map.png").read_bytes()
    assert raw[:8] == b"\x89PNG\r\n\x1a\n"
    size = map_frame(page).evaluate("[window.map.getSize().x, window.map.getSize().y]")
    width, height = int.from_bytes(raw[16:20], "big") / 2, int.from_bytes(raw[20:24], "big") / 2
    assert width >= size[0]
    assert height > size[1] + 200, "title, legend, notice and link stand above and below the map"


def test_the_page_to_print_has_every_chosen_claim_without_a_script(page: Page, server: str) -> None:
    page.goto(f"{server}/print?kind=mine_find&bogus=1")
    claims = json.loads(get(f"{server}/data/claims.json?kind=mine_find")[2])["claims"]
    assert page.locator("article").count() == len(claims)
    assert page.locator("script").count() == 0
    expect(page.get_by_text("An unmarked place is not necessarily safe")).to_be_visible()
    expect(page.get_by_text(re.compile("version=[0-9a-f]{12}"))).to_be_visible()


def test_a_view_on_paper_says_where_every_claim_is_with_its_sources(page: Page, server: str) -> None:
    open_page(page, f"{server}?q=Saribaba")
    wait_for_map(page, ready="true")
    page.emulate_media(media="print")
    told = page.get_by_text("Every claim with its sources: ")
    expect(told).to_be_visible()
    page.goto(told.inner_text().split()[-1])
    expect(page.locator("article").first).to_contain_text("Saribaba")


def test_on_paper_there_is_no_menu_and_nothing_to_press(page: Page, server: str) -> None:
    open_page(page, f"{server}/table")
    expect(page.get_by_role("table").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Share", exact=True)).to_be_hidden()
    expect(page.get_by_role("link", name="Texts", exact=True)).to_be_hidden()
    expect(page.get_by_role("table").first).to_be_visible()


def test_an_older_link_says_what_is_not_known_and_keeps_its_view(page: Page, server: str) -> None:
    open_page(page, f"{server}/?kind=mine_find&version=0123456789ab")
    expect(page.get_by_text("That version is not in the history")).to_be_visible()
    wait_for_map(page, shown="6")
    assert "version=0123456789ab" in page.url


def test_a_link_of_the_present_version_says_nothing(page: Page, server: str) -> None:
    version = json.loads(get(f"{server}/data/claims.json?limit=0")[2])["version"]
    open_page(page, f"{server}/?version={version}")
    wait_for_map(page, ready="true")
    expect(page.get_by_text("This link was made with version")).to_have_count(0)


def test_what_is_served_tells_programs_of_the_view(server: str) -> None:
    status, headers, body = get(f"{server}/figures?claim=saribaba-mines-found-2022-11")
    assert status == 200
    assert headers["content-type"].startswith("text/html")
    assert b'property="og:title" content="The figures: Ministry of Defence of Azerbaijan said: 350' in body
    picture = re.search(rb'property="og:image" content="([^"]+)"', body)
    assert picture
    assert get(picture[1].decode())[1]["content-type"] == "image/png"


def test_data_is_for_scripts_of_any_site_to_read_and_to_ask_again(server: str) -> None:
    address = f"{server}/data/claims.json"
    status, headers, _ = get(address, "OPTIONS", Origin="https://example.org")
    assert status == 204
    assert headers["access-control-allow-origin"] == "*"
    assert "If-None-Match" in headers["access-control-allow-headers"]
    tag = get(address)[1]["etag"]
    assert get(address, **{"If-None-Match": tag})[0] == 304


def test_data_answers_head_without_a_body_and_refuses_to_be_written(server: str) -> None:
    address = f"{server}/data/claims.csv"
    status, headers, body = get(address, "HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) == len(get(address)[2])
    status, headers, body = get(address, "POST")
    assert (status, headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert "error" in json.loads(body)


def test_data_is_compressed_for_whoever_takes_it(server: str) -> None:
    _, headers, body = get(f"{server}/data/claims.kml", **{"Accept-Encoding": "gzip"})
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(body) == get(f"{server}/data/claims.kml")[2]
