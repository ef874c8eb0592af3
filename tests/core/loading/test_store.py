"""The served corpus: reloaded when its files change, and kept when the new files have faults."""

from pathlib import Path

import pytest

from claimsmap.loading import store as store_module
from claimsmap.loading.store import Store
from tests.builders import few_places
from tests.core.loading.test_consistency import SOUND


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setattr(store_module, "LOOK_EVERY", -1.0)
    monkeypatch.setattr(store_module, "SETTLES_IN", -1.0)
    (tmp_path / "claims.yaml").write_text(SOUND)
    few_places(tmp_path / "geodata")
    return Store(tmp_path / "claims.yaml", tmp_path / "geodata")


def summary(watched: Store) -> str:
    corpus = watched.current().corpus
    assert corpus
    return corpus.claims["lachin-find"].summary


def test_a_change_is_seen_without_a_restart(watched: Store) -> None:
    assert summary(watched) == "more than 1,400 mines found"
    watched.claims_file.write_text(SOUND.replace("mines found\n", "mines reported\n"))
    assert summary(watched) == "more than 1,400 mines reported"


def test_an_unchanged_file_is_not_read_again(watched: Store) -> None:
    assert watched.current() is watched.current()


@pytest.mark.parametrize("harm", ["delete", "empty", "cut", "folder", "nonsense"])
def test_a_file_at_fault_never_replaces_a_good_one(watched: Store, harm: str) -> None:
    good = watched.current().corpus
    file = watched.claims_file
    if harm in ("delete", "folder"):
        file.unlink()
    if harm == "folder":
        file.mkdir()
    texts = {"empty": "", "cut": SOUND[:300], "nonsense": "\x00"}
    if harm in texts:
        file.write_text(texts[harm])
    snapshot = watched.current()
    assert snapshot.corpus is good
    assert snapshot.faults


def test_a_bad_start_recovers_when_the_file_does(watched: Store) -> None:
    watched.claims_file.write_text("claims: [")
    assert watched.current().corpus is None
    assert watched.current().faults
    watched.claims_file.write_text(SOUND)
    assert watched.current().corpus
    assert not watched.current().faults


def test_a_change_of_the_geodata_is_seen_too(watched: Store) -> None:
    version = watched.current().corpus.version  # type: ignore[union-attr]
    places = watched.geodata / "places.csv"
    places.write_text(places.read_text().replace("Zabukh", "Zabux", 1))
    assert watched.current().corpus.version != version  # type: ignore[union-attr]
