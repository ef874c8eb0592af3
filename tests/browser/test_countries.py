"""Corpora of four countries in a browser: each map, on the server and in the copy, opens on all of its marks."""

from __future__ import annotations

import json
import shutil
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from claimsmap.loading.store import Store
from pages.static_site.publish import publish
from tests.browser.fixtures import OpensWindows, becomes_so, map_frame, open_page, running_server, wait_for_map
from tests.pages.test_four_countries import COUNTRIES, NOTICE, own_corpus

LEARNED = 20
"""Seconds within which a server must notice that its files have changed."""
OUTSIDE = """() => {
    const map = document.querySelector(".leaflet-container").getBoundingClientRect();
    const marks = [...document.querySelectorAll("button.mark")].map(each => each.getBoundingClientRect());
    const isOutside = ({ left, right, top, bottom }) =>
        left < map.left || right > map.right || top < map.top || bottom > map.bottom;
    return [marks.length, marks.filter(isOutside).length];
}"""
"""How many marks there are, and how many are not fully in view."""


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path, str], str]]:
    """Makes one server show another corpus, under its name; returns its address."""
    served = tmp_path_factory.mktemp("served")
    shutil.copytree(own_corpus(tmp_path_factory.mktemp("first") / "UA", "UA"), served, dirs_exist_ok=True)
    with running_server(tmp_path_factory.mktemp("server"), CORPUS_DIR=str(served)) as server:

        def is_shown(name: str) -> bool:
            with urllib.request.urlopen(f"{server.address}/data/corpus.json") as answer:
                return bool(json.load(answer)["name"] == name)

        def show(folder: Path, name: str) -> str:
            shutil.copytree(folder, served, dirs_exist_ok=True)
            assert becomes_so(lambda: is_shown(name), LEARNED)
            return server.address

        yield show


@pytest.mark.parametrize("code", COUNTRIES)
def test_the_map_of_a_country_opens_on_all_of_its_marks(
    code: str,
    serve: Callable[[Path, str], str],
    window: OpensWindows,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    corpus = own_corpus(tmp_path / code, code)
    store = Store(corpus / "claims.yaml", corpus / "geodata")
    monkeypatch.setattr("claimsmap.loading.store._store", store)
    monkeypatch.setenv("TILES_URL", "")
    whole = store.current().whole
    drawn = [claim for claim in whole.claims.values() if any(map(whole.gazetteer.geometry_of, claim.places))]
    publish(tmp_path / "copy")
    page = window(1280, 720)
    for address in (serve(corpus, COUNTRIES[code]), (tmp_path / "copy" / "index.html").as_uri()):
        open_page(page, address)
        assert wait_for_map(page, ready="true")["shown"] == str(len(drawn))
        frame = map_frame(page)
        marks, outside = frame.evaluate(OUTSIDE)
        assert marks > 1
        assert outside == 0
        expect(frame.get_by_text("washed out").first).to_be_visible()
        expect(page.get_by_text(COUNTRIES[code]).locator("visible=true").first).to_be_visible()
        expect(frame.get_by_text(NOTICE).locator("visible=true").first).to_be_visible()
