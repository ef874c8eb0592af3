"""What holds for every corpus: run with the repository's, or that of `--corpus DIR`, and with the example."""

from __future__ import annotations

import csv
import gzip
import io
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimsmap.__main__ import main
from claimsmap.analysis.difference_register import differences_of
from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.history import history_file, read_history
from claimsmap.export.api import answer
from claimsmap.export.catalogue import MAKERS
from claimsmap.importing.own_export import changes_of, exported
from claimsmap.loading.cache.compiled import open_compiled, write_compiled
from claimsmap.loading.store import Snapshot, Store
from claimsmap.model.vocabulary import Drawn
from claimsmap.query.selection import LISTS, Selection, changed
from claimsmap.query.view_parameters import parse
from pages.server.first_picture.picture import first_picture
from pages.server.link_previews import head_of
from pages.server.print_page import page_html
from tests.builders import ROOT
from tests.pages.running import html_of, run
from tests.tested_corpus import corpus_under_test

EXAMPLE = ROOT / "examples" / "floods"
BASE = "https://maps.example/"
WITH_NOTICE = ("claims.csv", "claims.json", "claims.geojson", "claims.kml", "datapackage.json", "citation.json")


@dataclass
class Served:
    """A corpus served in place of the usual one."""

    folder: Path
    snapshot: Snapshot

    @property
    def corpus(self) -> Corpus:
        return self.snapshot.whole

    def body(self, name: str, selection: Selection = Selection()) -> str:  # noqa: B008 (frozen)
        found = answer(name, selection.pairs(), self.snapshot, base=BASE)
        assert found.status == 200
        return gzip.decompress(found.packed).decode()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    folders = dict.fromkeys([corpus_under_test(metafunc.config), EXAMPLE])
    metafunc.parametrize("served", folders, ids=lambda folder: folder.name, indirect=True, scope="module")


@pytest.fixture(scope="module")
def served(request: pytest.FixtureRequest) -> Iterator[Served]:
    patch = pytest.MonkeyPatch()
    store = Store(request.param / "claims.yaml", request.param / "geodata")
    patch.setattr("claimsmap.loading.store._store", store)
    yield Served(request.param, store.current())
    patch.undo()


def test_its_folder_has_no_fault(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(served.folder)]) == 0, capsys.readouterr().out


def test_what_is_known_of_its_versions_has_no_fault(served: Served) -> None:
    assert read_history(history_file(served.folder / "claims.yaml"))[1] == []


@pytest.mark.parametrize("name", sorted(MAKERS))
def test_every_file_can_be_had(name: str, served: Served) -> None:
    text = served.body(name)
    assert text.strip()
    if name in WITH_NOTICE:
        assert served.corpus.about.notice[:40] in text.replace("&apos;", "'")


def test_the_files_hold_each_claim_once(served: Served) -> None:
    everything = changed(Selection(), {"collection": served.corpus.about.chosen(served.corpus.about.collection_ids)})
    ids = sorted(served.corpus.claims)
    rows = csv.DictReader(io.StringIO(served.body("claims.csv", everything).removeprefix("\ufeff")))
    assert sorted(row["id"] for row in rows) == ids
    features = json.loads(served.body("claims.geojson", everything))["features"]
    assert sorted(feature["properties"]["id"] for feature in features) == ids


def test_every_filter_keeps_what_has_its_value_and_survives_its_link(served: Served) -> None:
    about, index = served.corpus.about, served.snapshot.index
    assert index is not None
    everything = changed(Selection(), {"collection": about.chosen(about.collection_ids)})
    for name in (*LISTS[1:], *about.filters):
        for value in list(index.rows[name])[:30]:
            if value:
                selection = changed(everything, {name: (value,)})
                assert parse(selection.pairs(), about) == selection
                assert index.chosen(selection).sum() == len(index.rows[name][value]) > 0, (name, value)


def test_a_place_is_drawn_as_no_more_than_its_class(served: Served) -> None:
    gazetteer = served.corpus.gazetteer
    for place in gazetteer.values():
        form = served.corpus.about.class_of[place.place_class].drawn
        drawn = gazetteer.drawn(place.id)
        assert drawn in (form, Drawn.CIRCLE, Drawn.HATCHED, Drawn.NONE), place.id
        assert drawn is Drawn.NONE or gazetteer.geometry_of(place.id) is not None


def test_every_difference_has_an_aspect_that_has_a_name(served: Served) -> None:
    for each in differences_of(served.corpus):
        assert set(each.aspects) <= set(served.corpus.about.aspects), each.id


@pytest.mark.parametrize("name", ["map", "statements", "figures", "differences", "table", "about"])
def test_every_page_is_drawn(name: str, served: Served) -> None:
    page = run(name)
    assert not page.exception
    assert html_of(page)


def test_picture_preview_and_paper_are_its_own(served: Served) -> None:
    about = served.corpus.about
    _, picture = first_picture(served.snapshot, Selection(), "")
    texts = {"picture": picture, "preview": head_of("", Selection(), BASE, {}), "paper": page_html([], BASE)}
    for name, text in texts.items():
        assert about.title_shown.split("'")[0] in text, name
    assert about.notice[:40].split("'")[0] in texts["paper"]


def test_it_is_the_same_when_it_was_compiled(served: Served, tmp_path: Path) -> None:
    corpus, index = served.corpus, served.snapshot.index
    assert index is not None
    write_compiled(corpus, index, tmp_path)
    again, known = open_compiled(tmp_path, corpus.about, corpus.gazetteer)
    assert dict(again.claims) == dict(corpus.claims)
    for name, values in index.rows.items():
        assert {value: list(rows) for value, rows in known.rows[name].items()} == {
            value: list(rows) for value, rows in values.items()
        }, name
    assert known.rows.keys() == index.rows.keys()


def test_its_export_taken_back_changes_nothing(served: Served, tmp_path: Path) -> None:
    for name in ("claims.yaml", "claims.d", "corpus.yaml", "geodata"):
        if (served.folder / name).is_dir():
            shutil.copytree(served.folder / name, tmp_path / name)
        elif (served.folder / name).exists():
            shutil.copy(served.folder / name, tmp_path / name)
    claims, geodata = tmp_path / "claims.yaml", tmp_path / "geodata"
    changes = changes_of(exported(claims, geodata), claims, geodata)
    assert (changes.added, changes.changed, changes.absent, changes.files) == ([], [], [], {})
