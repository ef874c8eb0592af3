"""Claims in several files: `claims.d/*.yaml` beside the claims file, read as one corpus."""

import time
from pathlib import Path

from claimsmap.__main__ import main
from claimsmap.loading.claims_file import read_corpus
from claimsmap.loading.store import Store
from tests.builders import GEODATA
from tests.core.loading.test_consistency import SOUND

MORE = """\
claims:
  - id: zabukh-find
    kind: mine_find
    said_by: ministry
    summary: mines found
    places: [zabukh]
    when: 2022-10-03
    when_basis: stated
    mentions:
      - {statement: ministry-2022-10-25, words: "in Zabukh", voice: own}
"""


def files(folder: Path, more: str = MORE) -> Path:
    (folder / "claims.d").mkdir()
    (folder / "claims.d" / "more.yaml").write_text(more)
    (folder / "claims.yaml").write_text(SOUND)
    return folder / "claims.yaml"


def test_the_claims_of_every_file_are_one_corpus(tmp_path: Path) -> None:
    corpus, faults = read_corpus(files(tmp_path), GEODATA)
    assert not faults
    assert corpus is not None
    assert list(corpus.claims) == ["lachin-find", "zabukh-find"]


def test_a_fault_names_the_file_it_stands_in(tmp_path: Path) -> None:
    _, faults = read_corpus(files(tmp_path, MORE.replace("[zabukh]", "[zabuk]")), GEODATA)
    assert [(Path(fault.file).name, fault.line, fault.where) for fault in faults] == [
        ("more.yaml", 6, "zabukh-find.places.0")
    ]


def test_an_id_that_two_files_use_is_a_fault_of_the_later(tmp_path: Path) -> None:
    _, faults = read_corpus(files(tmp_path, MORE.replace("zabukh-find", "lachin-find")), GEODATA)
    assert [(Path(fault.file).name, fault.problem) for fault in faults] == [("more.yaml", "is used twice")]


def test_a_section_that_is_none_is_a_fault_of_its_file(tmp_path: Path) -> None:
    _, faults = read_corpus(files(tmp_path, MORE.replace("claims:", "claim:")), GEODATA)
    assert [(Path(fault.file).name, fault.where) for fault in faults] == [("more.yaml", "claim")]


def test_the_version_changes_with_every_file(tmp_path: Path) -> None:
    file = files(tmp_path)
    before, _ = read_corpus(file, GEODATA)
    (tmp_path / "claims.d" / "more.yaml").write_text(MORE.replace("mines found", "ten mines found"))
    after, _ = read_corpus(file, GEODATA)
    assert before is not None
    assert after is not None
    assert before.version != after.version


def test_a_file_that_comes_later_is_read_by_a_running_store(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(SOUND)
    store = Store(tmp_path / "claims.yaml", GEODATA)
    assert store.current().corpus is not None
    files(tmp_path)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and len(getattr(store.current().corpus, "claims", ())) < 2:
        store._looked = 0.0
    assert len(getattr(store.current().corpus, "claims", ())) == 2


def test_check_counts_what_all_files_hold(tmp_path: Path) -> None:
    assert main(["check", str(files(tmp_path))]) == 0
