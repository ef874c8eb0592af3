"""Corpora of four countries, each started by `init` with three claims of its own: on the map, in their own words."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from markupsafe import escape

from claimsmap.__main__ import main
from claimsmap.export.api import answer
from claimsmap.export.catalogue import MAKERS
from claimsmap.loading.store import Snapshot, Store
from claimsmap.query.selection import Selection
from pages.server.first_picture.picture import first_picture
from pages.server.link_previews import head_of
from pages.server.print_page import page_html
from pages.static_site.publish import publish
from tests.browser.fixtures import text_in_copy
from tests.data.test_examples import FOREIGN
from tests.pages.running import html_of, run

COUNTRIES = {
    "UA": "Шкода від повеней",
    "SD": "Grain said to be taken",
    "HT": "Ce que l’on dit des routes",
    "PH": "Typhoon damage",
}
BASE = "https://own.example/"
NOTICE = "No flood warning: what is said here was invented."
KIND = """
  - id: washed_out
    label: Roads said to be washed out
    short: washed out
    plural: roads washed out
    meaning: Somebody says that a road was gone.
    colour: "#3f7d20"
    shape: star
    placed: true
"""
CLAIM = """
  - id: own-{number}
    kind: washed_out
    said_by: example-ministry
    summary: the road to {name} was gone
    places: [{place}]
    when: 2024-0{number}-04
    when_basis: stated
    depth: knee-deep
    mentions:
      - {{statement: example-ministry-2024-03-05, words: "own words number {number}", voice: own}}
"""
OWN = {
    "name: CC-BY-4.0": "name: ODbL-1.0",
    "title: Creative Commons Attribution 4.0 International": "title: Open Database License",
    "\ncredits:": "\nfields:\n  - {id: depth, label: How deep, filter: true, column: true}\ncredits:",
    "\n# publisher:": "  - {of: Reading, name: Own Desk}\n# publisher:",
}
"""Placeholders in the templates, and this corpus's values for them."""
EVERYWHERE = ("claims.csv", "claims.json", "claims.geojson", "claims.kml", "datapackage.json", "citation.json")


def foreign(text: str) -> list[str]:
    """Words of the first corpus; these corpora also have their towns from GeoNames."""
    return FOREIGN.findall(re.sub("geonames", "", text, flags=re.IGNORECASE))


def own_corpus(folder: Path, code: str) -> Path:
    """A corpus of a country with its own kind, field, licence, credits and notice, and three claims far apart."""
    assert main(["init", str(folder), "--title", COUNTRIES[code], "--country", code]) == 0
    about, claims = folder / "corpus.yaml", folder / "claims.yaml"
    text = about.read_text("utf-8")
    begin, end = text.index("notice: >-"), text.index("licence:")
    text = f"{text[:begin]}notice: '{NOTICE}'\n\n{text[end:]}".replace("\nkinds:\n", f"\nkinds:{KIND}", 1)
    for theirs, own in OWN.items():
        assert theirs in text
        text = text.replace(theirs, own, 1)
    about.write_text(text, "utf-8")
    rows = [row.split(",") for row in (folder / "geodata" / "places.csv").read_text("utf-8").splitlines()[1:]]
    towns = sorted((row for row in rows if row[2] == "town"), key=lambda row: float(row[3]))
    apart = [towns[0], towns[len(towns) // 2], towns[-1]]
    own = "".join(CLAIM.format(number=at, place=town[0], name=town[1]) for at, town in enumerate(apart, start=1))
    text = claims.read_text("utf-8")
    claims.write_text(text.replace("\n# Running totals", f"{own}\n# Running totals", 1), "utf-8")
    return folder


@pytest.fixture(scope="module", params=COUNTRIES)
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Snapshot]]:
    """A country's code, with its corpus served in place of the first."""
    folder = own_corpus(tmp_path_factory.mktemp("own") / request.param, request.param)
    patch = pytest.MonkeyPatch()
    store = Store(folder / "claims.yaml", folder / "geodata")
    patch.setattr("claimsmap.loading.store._store", store)
    yield request.param, store.current()
    patch.undo()


def body(name: str, snapshot: Snapshot) -> str:
    found = answer(name, [], snapshot, base=BASE)
    assert found.status == 200
    return gzip.decompress(found.packed).decode()


def test_every_file_has_its_own_words_and_none_of_the_first_corpus(served: tuple[str, Snapshot]) -> None:
    code, snapshot = served
    assert [str(fault) for fault in snapshot.faults] == []
    texts = {name: body(name, snapshot) for name in MAKERS}
    assert {name: found for name, text in texts.items() if (found := foreign(text))} == {}
    for name in EVERYWHERE:
        assert NOTICE in texts[name], name
    assert "ODbL-1.0" in texts["datapackage.json"]
    assert COUNTRIES[code] in json.loads(texts["corpus.json"])["name"]
    assert texts["claims.csv"].splitlines()[0].count("depth") == 1


def test_it_opens_on_all_of_its_marks(served: tuple[str, Snapshot]) -> None:
    code, snapshot = served
    features = json.loads(body("places.geojson", snapshot))["features"]
    drawn = {feature["id"] for feature in features if feature["geometry"]}
    claims = [each for each in snapshot.whole.claims.values() if each.places]
    assert {place for claim in claims for place in claim.places} <= drawn
    _, picture = first_picture(snapshot, Selection(), "")
    for claim in claims:
        assert f">{escape(snapshot.whole.gazetteer[claim.places[0]].name)}" in picture, claim.id
    assert COUNTRIES[code] in picture


def test_preview_and_paper_have_its_title_and_notice(served: tuple[str, Snapshot]) -> None:
    code, _ = served
    for text in (head_of("", Selection(), BASE, {}), page_html([], BASE)):
        assert COUNTRIES[code].replace("’", "&#8217;") in text or COUNTRIES[code] in text
        assert foreign(text) == []
    assert NOTICE in page_html([], BASE)


@pytest.mark.parametrize("name", ["map", "table", "about"])
def test_every_page_has_its_own_words(name: str, served: tuple[str, Snapshot]) -> None:
    page = run(name)
    assert not page.exception
    shown = html_of(page)
    assert foreign(shown) == []
    expected = {"map": "Roads said to be washed out", "table": "How deep", "about": COUNTRIES[served[0]]}
    if name != "map":  # its list is drawn by scripts
        assert expected[name] in shown
    if name == "about":
        assert "reports of 2024 are shown" in shown


def test_the_copy_has_its_own_words_and_all_of_its_marks(served: tuple[str, Snapshot], tmp_path: Path) -> None:
    code, snapshot = served
    publish(tmp_path / "copy")
    files = [path for path in (tmp_path / "copy").rglob("*") if path.suffix in {".html", ".js", ".json", ".css"}]
    texts = {path: text_in_copy(path) for path in files if path.name != "world.json"}
    assert {path: found for path, text in texts.items() if (found := foreign(text))} == {}
    index = texts[tmp_path / "copy" / "index.html"]
    assert NOTICE in index
    assert COUNTRIES[code] in index
    (rows,) = (text for path, text in texts.items() if path.parent.parent.name == "rows")
    places = texts[tmp_path / "copy" / "record" / "places.js"].replace("\\", "")
    for claim in snapshot.whole.claims.values():
        assert f'"{claim.id}"' in rows
        assert all(f'"{snapshot.whole.gazetteer[place].name}"' in places for place in claim.places)


def test_it_opens_where_the_corpus_says_or_else_on_its_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = own_corpus(tmp_path / "own", "HT")

    def style(selection: Selection = Selection()) -> str:  # noqa: B008 (frozen)
        store = Store(folder / "claims.yaml", folder / "geodata")
        monkeypatch.setattr("claimsmap.loading.store._store", store)
        return first_picture(store.current(), selection, "")[0]

    on_marks, asked = style(), style(Selection(lat=18.5, lon=-72.3, zoom=9))
    about = folder / "corpus.yaml"
    about.write_text(about.read_text("utf-8") + "\nview: {lat: 18.5, lon: -72.3, zoom: 9}\n", "utf-8")
    assert style() == asked != on_marks
    assert style(Selection(kind=("washed_out",))) != asked, "what is narrowed shows its marks"
