"""The static copy as files, made without a browser."""

import json
import zipfile
from pathlib import Path

import pytest

from claimsmap.files import in_processes
from claimsmap.loading import store as store_module
from claimsmap.loading.store import Store
from pages.parts.sections import long_lists
from pages.static_site import downloads
from pages.static_site.publish import publish as publish_here
from pages.static_site.scripts import PACKED_FROM, put_js
from tests.benchmarks.corpora import make_corpus, wide_shape
from tests.browser.fixtures import publish, text_in_copy
from tests.builders import GEODATA
from tests.core.loading.test_consistency import SOUND


def test_no_text_of_a_statement_is_in_the_copy_though_the_folder_of_the_texts_is_named(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(SOUND)
    (tmp_path / "ministry-2022-10-25.txt").write_text("more than 1,400 mines, and 9,999 words more")
    made = publish(
        tmp_path / "copy",
        CLAIMS_FILE=str(tmp_path / "claims.yaml"),
        STATEMENTS_DIR=str(tmp_path),
        GEODATA_DIR=str(GEODATA),
    )
    parts = [text_in_copy(part) for part in made.rglob("*") if part.suffix in (".html", ".js", ".json")]
    assert any("more than 1,400 mines" in part for part in parts), "the locator itself belongs into the copy"
    assert not [part for part in parts if "9,999 words" in part]


def test_a_long_text_is_carried_compressed_and_a_short_one_legibly(tmp_path: Path) -> None:
    short, long = "it’s “said”", "it’s “said” " * PACKED_FROM
    (tmp_path / "long.js").write_text(put_js("long", long), "utf-8")
    assert "’s “said”" in put_js("short", short)
    assert (tmp_path / "long.js").stat().st_size < PACKED_FROM
    assert long in text_in_copy(tmp_path / "long.js")


def test_several_processes_make_the_same_copy_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = make_corpus(60, tmp_path / "corpus", shape=wide_shape(60))
    monkeypatch.setattr(store_module, "_store", Store(corpus.claims_file, corpus.geodata))
    monkeypatch.setattr(in_processes.os, "cpu_count", lambda: 2)
    publish_here(tmp_path / "by one")
    monkeypatch.setattr(in_processes, "FEW", 0)
    publish_here(tmp_path / "by two")
    by_one, by_two = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.js")}
        for folder in (tmp_path / "by one", tmp_path / "by two")
    )
    assert len([path for path in by_one if "views" in path.parts]) > 3
    assert by_one == by_two


def test_a_copy_of_many_claims_has_few_files_and_short_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = 250
    corpus = make_corpus(claims, tmp_path / "corpus", shape=wide_shape(claims))
    monkeypatch.setattr(store_module, "_store", Store(corpus.claims_file, corpus.geodata))
    monkeypatch.setattr(downloads, "ZIPPED_FROM", claims)
    monkeypatch.setattr(long_lists, "MOST_PRINTED", 20)
    made = tmp_path / "copy"
    publish_here(made)
    files = [path for path in made.rglob("*") if path.is_file() and "assets" not in path.parts]
    assert len(files) < claims / 5
    assert all(path.stat().st_size < 200_000 for path in made.glob("*.html"))
    assert "20 of 250 are shown here" in (made / "statements.html").read_text("utf-8")
    described = json.loads((made / "data" / "datapackage.json").read_text("utf-8"))
    assert all((made / "data" / each["path"]).is_file() for each in described["resources"])
    with zipfile.ZipFile(made / "data" / "claims.kmz") as held:
        assert held.read("doc.kml").count(b"<Placemark") == claims
