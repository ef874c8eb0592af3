"""The static copy beyond map, timeline and list, which have their own tests: its pages, choices, links and files."""

from __future__ import annotations

import csv
import json
import re
import urllib.request
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from claimsmap.loading.store import Snapshot
from tests.browser.fixtures import OpensWindows, open_page, text_in_copy, wait_for_map

QUERIES = [
    "",
    "kind=mine_find",
    "kind=mine_find&kind=mine_laying",
    "place=saribaba_height&q=PMN",
    "q=LAÇIN mines",
    "q=Լաչին",
    "q=Kelbecer",
    "q=Кəлбәҹəр",
    "q=Kal’bacar&collection=core&collection=wider",
    "q=Шуши&collection=core&collection=wider",
    "dates=said&from=2022-10-01&to=2022-11-30",
    "from=2022-09-01&to=2022-09-30",
    "collection=core&collection=wider",
    "collection=wider&kind=mine_find",
    "collection=core&collection=wider&party=government of Armenia",
    "collection=core&collection=wider&dates=said&from=2023-01-01&q=mine",
    "munition=E-001M",
    "statement=newsaz-2022-11-24",
    "mapped=no",
]
FETCH = "async address => (await fetch(address)).json()"
HREF = re.compile(r'href=\\*"\./([^"\\]+)')
RECORD = re.compile(r'"([^"\\]+)":"<')
"""A record's id in a file of many, before its HTML."""


def test_the_copy_chooses_the_claims_that_the_server_chooses(page: Page, server: str, copy_on_host: str) -> None:
    open_page(page, copy_on_host)
    for query in QUERIES:
        told = page.evaluate(FETCH, f"{copy_on_host}/data/list.json?{query}")
        encoded = urllib.request.quote(query, safe="=&")
        with urllib.request.urlopen(f"{server}/data/list.json?{encoded}") as answer:
            assert told == json.load(answer), query


def test_the_wheel_scrolls_the_list_beside_the_map_and_not_the_page(page: Page, copy_on_host: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    open_page(page, f"{copy_on_host}/")
    scrolled = page.locator(".claims-list-scroll")
    expect(page.locator(".claims-list li[data-claim]").first).to_be_visible()
    scrolled.hover()
    page.mouse.wheel(0, 200)
    page.wait_for_function("() => document.querySelector('.claims-list-scroll').scrollTop > 50")
    assert page.evaluate("window.scrollY") == 0


def test_who_waits_for_the_map_is_told_so_and_nobody_after_it_is_drawn(page: Page, copy_on_host: str) -> None:
    waiting = page.get_by_text("The map is drawn here when its scripts are loaded.")
    page.route("**/modules.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{copy_on_host}/")
    expect(waiting).to_be_visible()
    assert waiting.evaluate(
        "each => parseFloat(getComputedStyle(each).paddingLeft) > 16"
    )  # off the edge, like the footer
    page.unroute_all()
    open_page(page, f"{copy_on_host}/")
    expect(page.locator(".claims-list li[data-claim]").first).to_be_visible()
    expect(waiting).to_have_count(0)


@pytest.mark.parametrize("kept_away", ["modules.js", "leaflet.js"])
def test_without_its_scripts_the_map_of_a_copy_says_how_to_go_on(
    window: OpensWindows, copy_on_host: str, kept_away: str
) -> None:
    page = window(1280, 720)
    page.route(f"**/{kept_away}", lambda route: route.abort())
    page.goto(f"{copy_on_host}/")
    waiting = page.locator(".copy-waiting")
    expect(waiting.get_by_role("link", name="Reload the page")).to_be_visible()
    waiting.get_by_role("link", name="The texts and what they claim").click()
    expect(page.get_by_role("link", name=re.compile("25 October 2022")).first).to_be_visible()


@pytest.mark.parametrize("name", ["index", "statements", "figures", "differences", "about"])
def test_every_page_opens_from_a_file_host_with_the_notice_and_scrolls_by_wheel_and_keys(
    page: Page, copy_on_host: str, name: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    open_page(page, f"{copy_on_host}/{name}.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("an unmarked place is not necessarily safe", exact=False).first).to_be_visible()
    expect(page.get_by_role("button", name="Share", exact=True)).to_be_visible()
    if name == "index":  # its map fills the screen, and its list scrolls separately
        return
    page.mouse.move(20, 300)
    page.mouse.wheel(0, 200)
    page.wait_for_function("() => window.scrollY > 50")
    page.keyboard.press("End")
    page.wait_for_function("() => window.scrollY + window.innerHeight > document.documentElement.scrollHeight - 2")


def test_a_finger_scrolls_a_page_that_is_longer_than_the_screen(window: OpensWindows, copy_on_host: str) -> None:
    page = window(390, 844, phone=True)
    open_page(page, f"{copy_on_host}/statements.html")
    finger = page.context.new_cdp_session(page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": 200, "y": 600}]})
    for y in range(580, 200, -20):
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": 200, "y": y}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_function("() => window.scrollY > 50")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("statements.html?statement=newsaz-2022-11-24", "News.Az, 24 November 2022"),
        ("statements.html?collection=core&collection=wider", "{statements} statements"),
        ("figures.html?series=victims-since-november-2020", "Landmine victims (killed and injured)"),
        (
            "statements.html?statement=mfa-az-2022-10-25&statement=trend-2022-10-25",
            "Claim by claim, as both were coded",
        ),
        ("differences.html?difference=deaths-to-2022-10--trend-2022-10-25--killed", "One report gives 48 dead"),
        ("index.html?claim=saribaba-mines-found-2022-11", "350 anti-personnel PMN-E mines"),
        ("index.html?claim=deaths-to-2022-10", "266 landmine victims since the end of the 2020 war"),
        ("index.html?claim=deaths-to-2022-10", "“deaths-to-2022-10” of an earlier version is now part of"),
        ("statements.html?claim=deaths-to-2022-10", "“deaths-to-2022-10” of an earlier version is now part of"),
    ],
)
def test_a_record_opens_at_its_own_address(
    page: Page, copy_on_host: str, known_record: Snapshot, address: str, words: str
) -> None:
    open_page(page, f"{copy_on_host}/{address}")
    told = page.locator("#page").get_by_text(words.format(statements=len(known_record.whole.statements)))
    expect(told.locator("visible=true").first).to_be_visible()


def test_of_a_record_that_does_not_come_it_is_not_said_that_there_is_none(
    window: OpensWindows, copy_on_host: str
) -> None:
    page = window(1280, 720)
    page.route("**/views/figures/*", lambda route: route.abort())
    page.goto(f"{copy_on_host}/figures.html?series=no-such-series")
    expect(page.locator(".copy-alert")).to_have_text("What this link asks for could not be loaded. Reload the page.")
    expect(page.locator("#page h1")).to_have_count(1)


def test_a_record_that_is_not_in_the_copy_is_named(page: Page, copy_on_host: str) -> None:
    open_page(page, f"{copy_on_host}/statements.html?statement=../../etc/passwd")
    expect(page.get_by_text("There is no statement “../../etc/passwd” in this record.")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("place=atlantis", "There is no place “atlantis” in this record."),
        ("place=", "This part of the link was left out. place: is empty"),
        ("zoom=-5", "-5 is not from 0 to 22"),
    ],
)
def test_what_an_address_asks_for_in_vain_is_named(page: Page, copy_on_host: str, query: str, words: str) -> None:
    open_page(page, f"{copy_on_host}/?{query}")
    expect(page.get_by_text(words)).to_be_visible()


@pytest.mark.parametrize("name", ["index", "statements"])
def test_a_frame_keeps_the_notice(page: Page, copy_on_host: str, name: str) -> None:
    page.set_viewport_size({"width": 500, "height": 640})
    for frame in ("full", "map"):
        open_page(page, f"{copy_on_host}/{name}.html?frame={frame}")
        notice = page.get_by_text("an unmarked place is not necessarily safe", exact=False).locator("visible=true")
        expect(notice.first).to_be_in_viewport() if name == "index" else expect(notice.first).to_be_visible()
        expect(page.get_by_role("navigation", name="Pages")).to_be_hidden()
    open_page(page, f"{copy_on_host}/{name}.html?frame=nonsense")
    expect(page.get_by_role("navigation", name="Pages")).to_be_visible()


def test_a_claim_chosen_in_the_list_of_a_phone_is_in_sight_and_picked_out_on_the_map(
    page: Page, copy_on_host: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    open_page(page, copy_on_host)
    page.get_by_role("button", name="Raise the list").click()
    page.locator(".claims-list-row", has_text="350 anti-personnel PMN-E mines found").click()
    expect(page.locator(".claims-card h2")).to_be_in_viewport()
    expect(page.locator(".mark-open")).to_have_count(1)


def test_a_copy_lives_in_any_folder(context: BrowserContext, copy: Path, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "claims").symlink_to(copy)
    page = context.new_page()
    open_page(page, (tmp_path / "data" / "claims" / "index.html").as_uri())
    assert int(wait_for_map(page, ready="true")["shown"]) > 0
    expect(page.locator(".claims-list li").first).to_be_visible()


def test_the_wider_record_is_one_switch_away(page: Page, copy_on_host: str, known_record: Snapshot) -> None:
    drawn = known_record.whole.gazetteer.geometry_of
    count = sum(any(map(drawn, claim.places)) for claim in known_record.whole.claims.values())
    open_page(page, f"{copy_on_host}/")
    page.get_by_label("Include other sources").check()
    page.wait_for_url(re.compile("collection=core&collection=wider"))
    wait_for_map(page, ready="true", shown=str(count))
    expect(page.get_by_role("button", name=f"On the map {count}")).to_be_visible()


def test_the_back_button_goes_back_to_what_was_chosen(page: Page, copy_on_host: str) -> None:
    open_page(page, f"{copy_on_host}/?kind=mine_find")
    page.get_by_role("button", name="Clear filters").click()
    page.wait_for_url(re.compile(r"/$"))
    page.go_back()
    expect(page.get_by_role("button", name="Kind: Mines reported found")).to_be_visible()


def test_sharing_gives_link_citation_and_whole_files(page: Page, copy_on_host: str) -> None:
    open_page(page, f"{copy_on_host}/?kind=mine_find")
    wait_for_map(page, ready="true")
    page.get_by_role("button", name="Share", exact=True).click()
    panel = page.get_by_role("dialog", name="Share this view")
    link = panel.get_by_role("textbox", name="Link to this view")
    expect(link).to_have_value(re.compile(r"/\?kind=mine_find&lat=.*&version=[0-9a-f]{12}$"))
    expect(panel.get_by_role("textbox", name="To cite it")).to_have_value(re.compile(re.escape(link.input_value())))
    files = panel.get_by_role("link", name="CSV")
    addresses = [files.nth(index).get_attribute("href") or "" for index in range(files.count())]
    rows = []
    for address in addresses:
        with urllib.request.urlopen(address) as answer:
            rows.append(sum(1 for _ in csv.DictReader(answer.read().decode("utf-8-sig").splitlines())))
    assert len(rows) == 2
    assert 0 < rows[0] < rows[1]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("figures.html?series=victims-since-november-2020", "The figures as claimed: Landmine victims"),
        ("differences.html?difference=dead-48-or-45-in-one-report", "Where the texts differ: One report gives 48"),
        ("differences.html", "What official statements claim"),
    ],
)
def test_a_record_that_a_page_has_opened_is_what_is_cited(page: Page, copy_on_host: str, path: str, title: str) -> None:
    open_page(page, f"{copy_on_host}/{path}")
    page.get_by_role("button", name="Share", exact=True).click()
    cited = page.get_by_role("textbox", name="To cite it")
    expect(cited).to_have_value(re.compile(title))
    expect(cited).to_have_value(re.compile("Stated in " if "?" in path else r"(\d+) of \1 claims"))


def test_every_link_of_every_part_leads_to_a_file_of_the_copy(copy: Path) -> None:
    parts = [*copy.glob("*.html"), *copy.glob("views/**/*.js")]
    found = {link for part in parts for link in HREF.findall(text_in_copy(part))}
    assert len(found) > 500
    held = {
        (part.parent.name, part.name.split(".")[1], ident)
        for part in copy.glob("views/**/*.js")
        for ident in RECORD.findall(text_in_copy(part))
    }
    for link in found:
        address = urlsplit(link.replace("&amp;", "&"))
        assert (copy / address.path).is_file(), link
        own = {"statements.html": "statement", "figures.html": "series", "differences.html": "difference"}
        name = own.get(address.path, "claim")
        asked = "+".join(sorted(value for key, value in parse_qsl(address.query) if key == name))
        if asked:
            folder = "card" if address.path == "index.html" else address.path.removesuffix(".html")
            variant = "all" if "collection=wider" in address.query else "core"
            assert (folder, variant, asked) in held, link


@pytest.mark.parametrize("folder", ["data", "data/all"])
def test_a_data_package_describes_the_files_beside_it(copy: Path, folder: str) -> None:
    described = json.loads((copy / folder / "datapackage.json").read_text("utf-8"))
    for resource in described["resources"]:
        assert (copy / folder / resource["path"]).is_file()


def test_a_copy_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pages.static_site import publish

    made, target = tmp_path / "made", tmp_path / "copy"
    (made / publish.NEW).mkdir(parents=True)
    target.mkdir()
    (target / "index.html").write_text("the last good one")
    move = Path.rename

    def fail_for_the_new_one(path: Path, to: Path) -> Path:
        if path.name == publish.NEW:
            raise OSError(28, "no space left")
        return move(path, to)

    monkeypatch.setattr(Path, "rename", fail_for_the_new_one)
    with pytest.raises(OSError, match="no space"):
        publish._put_in_place(made, target)
    assert (target / "index.html").read_text() == "the last good one"


def test_only_a_copy_is_replaced(tmp_path: Path) -> None:
    from pages.static_site.publish import publish

    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(ValueError, match="something else than a copy"):
        publish(tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "years of work"
