"""Right-to-left words inside left-to-right sentences: neither changes the order of the other."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import hosted, known, map_frame, open_page, publish_once, shared_server, wait_for_map

SUMMARY = "العثور على 350 لغماً من طراز PMN-E (قرب الطريق)"
PLACE, WRITTEN, WORDS = "زابوخ (قرية)", "في قرية زابوخ", "350 لغماً من طراز PMN-E"
SPEAKER, PUBLISHER = "משרד החוץ (לדוגמה)", "وكالة الأنباء 24"
FILE = f"""
speakers: [{{id: ministry, name: "{SPEAKER}", party: "سلطة (1)"}}]
statements:
  - {{id: ministry-2022-10-25, publisher: "{PUBLISHER}", kind: primary, title: "{SUMMARY}", published: 2022-10-25,
     published_basis: stated, speakers: [ministry], address: "https://example.org/a", language: ar}}
  - {{id: agency-2022-10-26, publisher: Agency, kind: report, reports: ministry-2022-10-25, published: 2022-10-26,
     published_basis: stated, speakers: [ministry]}}
claims:
  - {{id: found, kind: mine_find, said_by: ministry, summary: "{SUMMARY}", places: [zabukh],
     place_as_written: "{WRITTEN}", when: 2022-10-24, when_basis: stated, note: "{WRITTEN}",
     figures: [{{measure: mines_found, value: 350}}],
     mentions: [{{statement: ministry-2022-10-25, words: "{WORDS}", voice: own, note: "{WRITTEN}"}},
                {{statement: agency-2022-10-26, words: "11 لغماً", voice: quoted, differs: {{place: "{WRITTEN}"}}}}]}}
"""
MIXED = r"""() => {
    const RIGHT = /[\u0590-\u08ff]/, LEFT = /[A-Za-z]/, APART = /\u2068[^\u2069]*\u2069/g;
    const found = [];
    const isMixed = words => RIGHT.test(words) && LEFT.test(words.replaceAll("PMN-E", ""));
    const look = root => {
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        for (let each = walk.currentNode; each; each = walk.nextNode()) {
            if (each.nodeType === Node.TEXT_NODE) {
                const around = each.parentElement?.closest(":not(mark, a, span:not([dir]), strong, em, b)");
                const isShown = each.parentElement?.checkVisibility() && !each.parentElement.closest("script, style");
                const bidi = around ? getComputedStyle(around).unicodeBidi : "";
                const isApart = around?.textContent === each.data || /isolate|plaintext/.test(bidi);
                const words = each.data.replace(APART, "");
                if (isShown && RIGHT.test(words) && (!isApart || isMixed(words))) {
                    found.push(`${around.localName}.${around.className}: ${each.data.trim()}`);
                }
            } else if (each.getAttribute) {
                for (const name of ["title", "aria-label"]) {
                    const words = (each.getAttribute(name) ?? "").replace(APART, "");
                    if (isMixed(words)) {
                        found.push(`${name}: ${words}`);
                    }
                }
                each.shadowRoot && look(each.shadowRoot);
            }
        }
    };
    look(document.body);
    return found;
}"""
"""Right-to-left words that are part of another text without being isolated from it."""


@pytest.fixture(scope="module")
def corpus(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The settings that serve the claim above, at a place with an Arabic name."""
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "claims.yaml").write_text(FILE)
    shutil.copytree(known(pytestconfig) / "geodata", folder / "geodata")
    places = folder / "geodata" / "places.csv"
    with places.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with places.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(row | {"name": PLACE} if row["id"] == "zabukh" else row for row in rows)
    return {"CLAIMS_FILE": str(folder / "claims.yaml"), "GEODATA_DIR": str(folder / "geodata")}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, corpus: dict[str, str]) -> Iterator[str]:
    """A server of that claim."""
    with shared_server(tmp_path_factory, "right-to-left", **corpus) as address:
        yield address


@pytest.fixture(scope="module")
def copy_on_host(tmp_path_factory: pytest.TempPathFactory, corpus: dict[str, str]) -> Iterator[str]:
    """A copy of that claim on a plain file server."""
    with hosted(publish_once(tmp_path_factory, "copy-right-to-left", **corpus)) as address:
        yield address


def read_map(page: Page, address: str) -> None:
    """Open the map, point at the mark and open the claim: nowhere do two directions mix."""
    open_page(page, address)
    wait_for_map(page, ready="true")
    row = page.locator(".claims-list-row", has_text=SUMMARY)
    expect(row).to_be_visible()
    frame = map_frame(page)
    frame.locator("button[data-place=zabukh]").hover()
    expect(frame.locator(".claims-tooltip")).to_contain_text(PLACE)
    assert not [each for frame in page.frames for each in frame.evaluate(MIXED)]
    row.click()
    expect(page.locator(".claims-card")).to_contain_text(WORDS)
    assert not page.evaluate(MIXED)


def test_neither_list_nor_card_nor_label_mixes_two_directions(page: Page, server: str) -> None:
    read_map(page, f"{server}/")


def test_nor_do_those_of_the_copy(page: Page, copy_on_host: str) -> None:
    read_map(page, f"{copy_on_host}/index.html")


@pytest.mark.parametrize(
    "path",
    ["statements", "statements?statement=ministry-2022-10-25", "differences", "figures", "table", "about", "print"],
)
def test_no_other_page_does(page: Page, server: str, path: str) -> None:
    if path == "print":
        page.goto(f"{server}/print")
    else:
        open_page(page, f"{server}/{path}")
    expect(
        page.get_by_text(SUMMARY).or_(page.get_by_text("ministry").or_(page.get_by_text(PUBLISHER))).first
    ).to_be_attached()
    assert not page.evaluate(MIXED)
