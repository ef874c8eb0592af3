"""A large corpus is compiled for the next start: it equals the files, and a stale one is never served."""

import os
from pathlib import Path

import pytest

from claimsmap.corpus.corpus import Corpus
from claimsmap.loading import store as store_module
from claimsmap.loading.cache import corpus_cache
from claimsmap.loading.cache.compiled import open_compiled, write_compiled
from claimsmap.loading.cache.compiling import compile_into
from claimsmap.loading.claims_file import read_corpus
from claimsmap.loading.store import Store
from claimsmap.query.claim_index import make_index
from claimsmap.settings import REPOSITORY
from tests.builders import few_places
from tests.core.loading.test_consistency import SOUND


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(store_module, "COMPILED_FROM", 0)
    monkeypatch.setattr(store_module, "LOOK_EVERY", -1.0)
    monkeypatch.setattr(store_module, "SETTLES_IN", -1.0)
    monkeypatch.setattr(corpus_cache, "_run_compiler", compile_into)
    return tmp_path / "cache" / "claims-map" / "corpora"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / "claims.yaml").write_text(SOUND)
    few_places(tmp_path / "geodata")
    return tmp_path / "claims.yaml", tmp_path / "geodata"


def served(files: tuple[Path, Path]) -> Corpus:
    """What a server started now would open."""
    corpus = Store(*files).current().corpus
    assert corpus
    return corpus


@pytest.fixture
def no_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("it was compiled again")

    monkeypatch.setattr(corpus_cache, "_compile", refuse)


def test_a_compiled_corpus_says_what_its_files_say(tmp_path: Path) -> None:
    corpus, _ = read_corpus(REPOSITORY / "claims.yaml", REPOSITORY / "geodata")
    assert corpus
    index = make_index(corpus)
    write_compiled(corpus, index, tmp_path)
    again, index_again = open_compiled(tmp_path, corpus.about, corpus.gazetteer)
    for section in ("speakers", "statements", "claims", "series", "checks", "withdrawn"):
        assert list(getattr(again, section).items()) == list(getattr(corpus, section).items())
    assert again.version == corpus.version
    assert again.links.related_from == corpus.links.related_from
    assert again.links.renamed == corpus.links.renamed
    assert dict(again.links.by_statement) == dict(corpus.links.by_statement)
    assert index_again.table.equals(index.table)
    for name, postings in index.rows.items():
        assert {value: rows.tolist() for value, rows in index_again.rows[name].items()} == {
            value: rows.tolist() for value, rows in postings.items()
        }
    assert index_again.said_days.tolist() == index.said_days.tolist()
    assert index_again.said_rows.tolist() == index.said_rows.tolist()


@pytest.mark.usefixtures("home")
def test_the_next_start_opens_what_this_one_compiled(files: tuple[Path, Path], request: pytest.FixtureRequest) -> None:
    first = served(files)
    request.getfixturevalue("no_compiling")
    assert dict(served(files).claims) == dict(first.claims)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("changed", ["claims.yaml", "geodata/places.csv"])
def test_a_changed_file_is_compiled_anew_even_with_its_old_date(
    files: tuple[Path, Path], tmp_path: Path, changed: str
) -> None:
    before, path = served(files), tmp_path / changed
    old, text = path.stat(), path.read_text()
    path.write_text(text.replace("mines found", "mines FOUND") if changed == "claims.yaml" else text + "\n")
    os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))
    after = served(files)
    assert after.version != before.version
    if changed == "claims.yaml":
        assert "FOUND" in after.claims["lachin-find"].summary


def test_another_program_does_not_take_it(
    home: Path, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    served(files)
    kept = {path.name for path in home.iterdir()}
    monkeypatch.setattr(corpus_cache, "_program", lambda: "another")
    served(files)
    assert {path.name for path in home.iterdir()} > kept


@pytest.mark.parametrize("name", ["claims.arrow", "rest.json", "sums.json", "arrays.npz"])
def test_a_damaged_one_is_compiled_anew(home: Path, files: tuple[Path, Path], name: str) -> None:
    first = served(files)
    kept = next(home.iterdir()) / name
    kept.write_bytes(kept.read_bytes()[:-9] + b"otherwise")
    assert dict(served(files).claims) == dict(first.claims)


def test_faults_are_those_of_check(home: Path, files: tuple[Path, Path]) -> None:
    files[0].write_text(SOUND.replace("places: [lachin_district]", "places: [lachin_distict]"))
    expected = read_corpus(*files)[1]
    assert expected
    assert list(Store(*files).current().faults) == expected
    assert list(home.iterdir()) == []


def test_a_process_of_its_own_compiles(
    tmp_path: Path, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    read, faults = corpus_cache.compiled_corpus(*files, lambda: files[:1])
    assert not faults
    assert read
    assert "lachin-find" in read[0].claims


@pytest.mark.usefixtures("home")
def test_what_changes_while_it_is_compiled_is_not_kept(
    home: Path, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def compile_and_change(claims_file: Path, geodata: Path, folder: Path) -> None:
        compile_into(claims_file, geodata, folder)
        claims_file.write_text(SOUND.replace("mines found", "mines reported"))

    monkeypatch.setattr(corpus_cache, "_run_compiler", compile_and_change)
    with pytest.raises(OSError, match="changed while"):
        corpus_cache.compiled_corpus(*files, lambda: files[:1])
    assert list(home.iterdir()) == []


@pytest.mark.usefixtures("home")
def test_without_a_place_to_keep_it_nothing_is_missing(
    files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder can be made in here")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(store_module, "COMPILED_FROM", 0)
    assert "lachin-find" in served(files).claims


@pytest.mark.usefixtures("home")
def test_a_running_server_follows_a_change(files: tuple[Path, Path]) -> None:
    store = Store(*files)
    before = store.current().corpus
    files[0].write_text(SOUND.replace("mines found", "mines reported"))
    after = store.current().corpus
    assert before
    assert after
    assert "reported" in after.claims["lachin-find"].summary
    assert "found" in before.claims["lachin-find"].summary


def test_no_more_than_a_few_are_kept(home: Path, files: tuple[Path, Path]) -> None:
    for number in range(corpus_cache.MOST_KEPT + 1):
        files[0].write_text(SOUND + "\n" * number)
        served(files)
    assert len(list(home.iterdir())) == corpus_cache.MOST_KEPT
