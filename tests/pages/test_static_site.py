"""The static copy as files, written without a browser."""

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from claimsmap.files import in_processes
from claimsmap.loading import store as store_module
from claimsmap.loading.store import Store
from pages.parts.sections import long_lists
from pages.static_site import downloads
from pages.static_site.fragments import file_of
from pages.static_site.parts import apart
from pages.static_site.printing import printed_pages
from pages.static_site.publish import publish as publish_here
from pages.static_site.scripts import PACKED_FROM, put_js
from tests.benchmarks.corpora import Shape, make_corpus, wide_shape
from tests.browser.fixtures import publish, text_in_copy
from tests.builders import GEODATA
from tests.core.loading.test_consistency import SOUND

TITLE = re.compile(r"Synthetic statement \d+,")


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
    for page in made.glob("*.html"):
        text = page.read_text("utf-8")
        assert len(text) < 150_000, page
        assert len(re.findall("<[a-z]", text)) < 2_700, page
    assert re.search(r"10 of \d+ are shown here", (made / "figures.html").read_text("utf-8"))
    further = "".join(text_in_copy(file) for file in made.glob("views/statements/whole-*.js"))
    shown = further + (made / "statements.html").read_text("utf-8")
    assert {f"Synthetic statement {number}," for number in range(claims)} == set(TITLE.findall(shown))
    held = "".join(text_in_copy(file) for file in made.glob("views/figures/whole-*.js"))
    assert 0 < held.count("<tr role") < 60, "of a table that is dear to draw, no more than the copy has room for"
    described = json.loads((made / "data" / "datapackage.json").read_text("utf-8"))
    assert all((made / "data" / each["path"]).is_file() for each in described["resources"])
    with zipfile.ZipFile(made / "data" / "claims.kmz") as held:
        assert held.read("doc.kml").count(b"<Placemark") == claims


GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize("case", json.loads((GOLDEN / "files_of_records.json").read_text("utf-8")))
def test_a_record_lies_in_the_file_in_which_the_browser_looks_for_it(case: dict[str, Any]) -> None:
    assert file_of(case["record"], case["files"]) == case["file"]


def test_the_parts_of_a_long_statement_go_on_counting_its_mentions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = make_corpus(400, tmp_path, shape=Shape(statements=2, speakers=2, places=20))
    monkeypatch.setattr(store_module, "_store", Store(corpus.claims_file, corpus.geodata))
    (printed,) = printed_pages("statements", [{"statement": ["synthetic-0"]}])
    assert len(printed.lists) == 1
    assert len(re.findall("<[a-z]", printed.html)) < 2_700
    numbers = [
        int(number) for text in (printed.html, *printed.lists[0]) for number in re.findall(r'id="said-(\d+)"', text)
    ]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 190


def test_lists_within_the_parts_of_a_list_are_told_from_it() -> None:
    html, lists = apart(
        'a<hr data-mark="list |1|3"> <hr data-mark="part 2">b'
        '<hr data-mark="list tbody|1|2"> <hr data-mark="part 1">c<hr data-mark="/part"> <hr data-mark="/list">d'
        '<hr data-mark="/part"> <hr data-mark="/list">e'
    )
    assert [html[0], html[-1]] == ["a", "e"]
    assert 'data-list="0" data-parts="2"' in html
    assert lists[1] == ["c"]
    assert lists[0][0].startswith("b<div")
    assert lists[0][0].endswith("d")
    assert 'data-list="1" data-parts="1" data-holds="tbody"' in lists[0][0]
