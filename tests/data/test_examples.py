"""The example corpus is self-contained: nothing it shows or serves contains a word of the first corpus."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from claimsmap.export.api import answer
from claimsmap.export.catalogue import MAKERS
from claimsmap.loading.claims_file import read_corpus
from claimsmap.loading.store import Snapshot, Store
from claimsmap.places.provenance import read_provenance
from claimsmap.query.selection import Selection
from pages.server.link_previews import head_of
from pages.server.print_page import page_html
from pages.static_site.publish import publish
from tests.builders import ROOT
from tests.pages.running import html_of, run

EXAMPLE = ROOT / "examples" / "floods"
MADE = {".html", ".js", ".json", ".csv", ".kml", ".atom"}
FOREIGN = re.compile(
    r"landmine|minefield|\bmines?\b|\bmined\b|munition|karabakh|azerbaijan|\bazeri|armenia|peacekeep|lachin|zabukh|geonames"
    r"|hazard map|land release|\bcore collection|\bwider\b",
    re.IGNORECASE,
)
"""Words of the first corpus."""


@pytest.fixture(scope="module", autouse=True)
def served() -> Snapshot:
    """The example in place of the first corpus."""
    patch = pytest.MonkeyPatch()
    store = Store(EXAMPLE / "claims.yaml", EXAMPLE / "geodata")
    patch.setattr("claimsmap.loading.store._store", store)
    yield store.current()  # type: ignore[misc]
    patch.undo()


def test_the_example_has_no_fault(served: Snapshot) -> None:
    assert [str(fault) for fault in served.faults] == []
    corpus, _ = read_corpus(EXAMPLE / "claims.yaml", EXAMPLE / "geodata")
    assert corpus is not None
    assert {place.source for place in corpus.gazetteer.values()} <= {
        source.source for source in read_provenance(EXAMPLE / "geodata").sources
    }


@pytest.mark.parametrize("name", MAKERS)
def test_no_file_has_a_word_of_the_first_corpus(name: str, served: Snapshot) -> None:
    found = answer(name, [], served, base="https://floods.example/")
    text = gzip.decompress(found.packed).decode()
    assert found.status == 200
    assert FOREIGN.findall(text) == []
    if name in ("claims.csv", "claims.json", "claims.geojson", "claims.kml", "datapackage.json", "citation.json"):
        assert "Invented, to show how a corpus is written" in text


@pytest.mark.parametrize("name", ["map", "statements", "figures", "differences", "table", "about"])
def test_no_page_has_a_word_of_the_first_corpus(name: str, served: Snapshot) -> None:
    page = run(name)
    assert not page.exception
    assert FOREIGN.findall(html_of(page)) == []


def test_links_and_paper_have_the_words_of_the_example(served: Snapshot) -> None:
    head = head_of("", Selection(), "https://floods.example/", {})
    paper = page_html([], "https://floods.example/")
    for text in (head, paper):
        assert "What reports say of floods along a river" in text
        assert FOREIGN.findall(text) == []


def test_the_copy_has_no_word_of_the_first_corpus(served: Snapshot, tmp_path: Path) -> None:
    publish(tmp_path / "copy")
    files = [path for path in (tmp_path / "copy").rglob("*") if path.suffix in MADE and "assets" not in path.parts]
    texts = {path.name: path.read_text("utf-8") for path in files if path.name != "modules.js"}
    assert {name: found for name, text in texts.items() if (found := FOREIGN.findall(text))} == {}
    assert "Flood reports" in texts["index.html"]


def test_the_first_view_has_all_marks(served: Snapshot) -> None:
    features = json.loads(gzip.decompress(answer("places.geojson", [], served).packed))["features"]
    drawn = {feature["id"] for feature in features if feature["geometry"]}
    assert drawn == {"kyiv", "kherson", "mykolaiv", "lower_dnipro"}
