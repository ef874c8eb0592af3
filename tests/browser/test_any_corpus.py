"""What readers do with any corpus: run with the example, and with the corpus under test."""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from claimsmap.corpus.collections import part_in
from claimsmap.export.catalogue import MAKERS
from claimsmap.loading.store import Snapshot, Store
from claimsmap.model.vocabulary import Drawn
from claimsmap.query.view_parameters import parse
from pages.parts.filters.options import CLEAR, WORDS, groups_of
from pages.parts.shell.pages import PAGES
from tests.browser.fixtures import ROOT, Site, map_frame, open_page, publish_once, shared_server, wait_for_map
from tests.browser.test_every_page import BROKEN, opened
from tests.browser.test_map import HEARD
from tests.browser.test_share import open_panel
from tests.tested_corpus import corpus_under_test, is_first

EXAMPLE = ROOT / "examples" / "floods"
OPENED = "() => window.heard.find(each => each.id)"
"""The messages of a pressed mark; a closed card is announced without an id."""
MOST_PRESSED = 8
"""Maximum number of marks that are pressed."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    told = [] if is_first(metafunc.config) else [corpus_under_test(metafunc.config)]
    metafunc.parametrize("folder", dict.fromkeys([EXAMPLE, *told]), ids=lambda folder: folder.name, scope="module")


@pytest.fixture(scope="module")
def server(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the corpus."""
    with shared_server(tmp_path_factory, folder.name, CORPUS_DIR=str(folder)) as address:
        yield address


@pytest.fixture(scope="module")
def record(folder: Path) -> Snapshot:
    """The corpus: what the pages must show."""
    return Store(folder / "claims.yaml", folder / "geodata").current()


@pytest.fixture(scope="module")
def copied(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The copy of the corpus on disk."""
    published = publish_once(tmp_path_factory, f"copy-{folder.name}", CORPUS_DIR=str(folder))
    return Site((published / "index.html").as_uri())


@pytest.fixture
def explorer(page: Page, server: str) -> Page:
    """The map page, drawn."""
    return explored(page, server)


def explored(page: Page, address: str) -> Page:
    open_page(page, address)
    wait_for_map(page, ready="true")
    for part in (".claims-list", ".claims-timeline"):
        expect(page.locator(part)).to_have_attribute("data-ready", "true")
    return page


def chosen(record: Snapshot, address: str = "") -> int:
    """How many claims an address selects, by the claims table and not by what the page says."""
    assert record.index is not None
    return int(record.index.chosen(parse(parse_qsl(urlsplit(address).query), record.whole.about)).sum())


def marked(record: Snapshot) -> set[str]:
    """Every place that a mark must represent when nothing is filtered."""
    shown = part_in(record.whole, record.whole.about.usual_collections)
    named = {place for claim in shown.claims.values() for place in claim.places}
    return {place for place in named if shown.gazetteer.drawn(place) is not Drawn.NONE}


def expect_count(page: Page, count: int) -> None:
    expect(page.locator(".claims-list")).to_have_attribute("data-total", str(count))


def see_all_marks(page: Page, record: Snapshot) -> None:
    """Each named place has a mark, and each mark is within the window."""
    frame = map_frame(page)
    size = frame.evaluate("[innerWidth, innerHeight]")
    marks = frame.evaluate("window.claimsMap.look().marks")
    assert {place for mark in marks for place in mark["places"]} == marked(record)
    assert all(0 < mark["x"] < size[0] and 0 < mark["y"] < size[1] for mark in marks)


def test_the_map_opens_with_all_its_marks_and_each_leads_to_its_words(explorer: Page, record: Snapshot) -> None:
    see_all_marks(explorer, record)
    expect_count(explorer, chosen(record))
    frame, card = map_frame(explorer), explorer.locator(".claims-card")
    frame.evaluate(HEARD)
    zoom = frame.evaluate("window.map.getZoom()")
    for mark in frame.evaluate("window.claimsMap.look().marks")[:MOST_PRESSED]:
        frame.evaluate("window.heard.length = 0")
        frame.locator(f"button[data-place='{mark['places'][0]}']").press("Enter")
        if len(mark["places"]) > 1:  # pressing a ring of several places zooms in
            frame.wait_for_function("(zoom) => window.map.getZoom() > zoom", arg=zoom)
            frame.get_by_role("button", name="Show all marks").click()
            frame.wait_for_function("(zoom) => window.map.getZoom() === zoom", arg=zoom)
            continue
        frame.wait_for_function(OPENED)
        claim = record.whole.claims[frame.evaluate(OPENED)["id"]]
        assert set(claim.places) & set(mark["places"])
        expect(card).to_have_attribute("data-claim", claim.id)
        expect(card).to_contain_text(claim.mentions[0].words or claim.summary)
        explorer.wait_for_url(re.compile(f"claim={claim.id}"))
        explorer.get_by_role("button", name="All claims").click()
        expect(card).to_have_count(0)


def test_every_filter_and_the_search_keep_what_they_say(explorer: Page, record: Snapshot) -> None:
    about = record.whole.about
    word = max(next(iter(record.whole.claims.values())).summary.split(), key=len)
    explorer.get_by_role("textbox", name=WORDS).fill(word)
    explorer.get_by_role("textbox", name=WORDS).press("Enter")
    explorer.wait_for_url(re.compile("q="))
    expect_count(explorer, chosen(record, explorer.url))
    explorer.get_by_role("button", name=CLEAR).click()
    expect_count(explorer, chosen(record))
    used = 0
    for label, names in groups_of(about).values():
        for index in range(len(names)):
            explorer.get_by_role("button", name=label, exact=True).click()
            body = explorer.get_by_test_id("stPopoverBody")
            fields = body.get_by_role("combobox")
            if "kind" in names:
                body.get_by_test_id("stButtonGroup").first.get_by_role("button").first.click()
            elif index < fields.count():
                fields.nth(index).click()
                explorer.get_by_role("option").first.click()
            else:
                explorer.keyboard.press("Escape")
                continue
            explorer.wait_for_url(re.compile(f"[?&]({'|'.join(names)})="))
            assert chosen(record, explorer.url) > 0
            expect_count(explorer, chosen(record, explorer.url))
            explorer.keyboard.press("Escape")
            explorer.get_by_role("button", name=CLEAR).click()
            expect_count(explorer, chosen(record))
            used += 1
    assert used > 2


def test_the_timeline_steps_and_plays_with_map_and_list(explorer: Page, record: Snapshot) -> None:
    timeline = explorer.locator(".claims-timeline")
    start = timeline.get_attribute("data-from") or ""
    explorer.get_by_role("slider", name="From", exact=True).press("ArrowRight")
    expect(timeline).not_to_have_attribute("data-from", start)
    first = timeline.get_attribute("data-from") or ""
    wait_for_map(explorer, **{"from": first})
    explorer.wait_for_url(re.compile(f"from={first}"))
    expect_count(explorer, chosen(record, explorer.url))
    explorer.get_by_role("slider", name="To", exact=True).press("ArrowLeft")
    explorer.wait_for_url(re.compile("to="))
    last = timeline.get_attribute("data-to") or ""
    explorer.get_by_role("button", name="Play").click()
    expect(timeline).not_to_have_attribute("data-to", last)


def test_every_file_of_share_can_be_had_and_the_link_is_copied(explorer: Page, record: Snapshot, server: str) -> None:
    panel = open_panel(explorer)
    explorer.wait_for_selector("dialog[data-cited]")
    links = panel.get_by_role("listitem").get_by_role("link").evaluate_all("links => links.map(each => each.href)")
    assert {urlsplit(each).path.rpartition("/")[2] for each in links} <= set(MAKERS)
    assert len(links) > 5
    for address in links:
        with urllib.request.urlopen(address) as answer:
            assert answer.read()
    explorer.get_by_role("button", name="Copy: Link to this view").click()
    expect(explorer.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    explorer.get_by_label("Form of the citation").select_option("BibTeX")
    expect(explorer.get_by_role("textbox", name="To cite it")).to_have_value(re.compile(r"^@misc\{"))


@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_every_page_is_its_own_and_can_be_used_by_everybody(
    page: Page, record: Snapshot, server: str, path: str
) -> None:
    opened(page, f"{server}/{path}", path)
    expect(page).to_have_title(re.compile(re.escape(record.whole.about.name)))
    notice = record.whole.about.notice.strip()[:30]
    expect(page.get_by_text(notice).first).to_be_attached()
    assert page.evaluate(BROKEN) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_copy_on_a_disk_shows_the_same(page: Page, record: Snapshot, copied: Site) -> None:
    explored(page, copied)
    see_all_marks(page, record)
    expect_count(page, chosen(record))
    page.locator(".claims-list li[data-claim]").first.click()
    page.wait_for_url(re.compile("claim="))
    expect(page.locator(".claims-card")).to_be_in_viewport()
