"""What the history contains, and what an old link can be told."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from claimsmap.__main__ import main
from claimsmap.cli.record import next_step, record, written
from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.history import History, changes, history_file, print_of, read_history
from tests.builders import a_claim, a_corpus

NOW = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)


def version(name: str, *claims: Any) -> Corpus:
    return a_corpus(*claims, version=name * 12)


def grown(*versions: Corpus) -> History:
    history = History()
    for corpus in versions:
        history = History(steps=(*history.steps, next_step(history, corpus, NOW)))
    return history


def test_a_version_that_was_recorded_can_be_had_again() -> None:
    one, two = version("1", a_claim(id="a"), a_claim(id="b")), version("2", a_claim(id="b"), a_claim(id="c"))
    history = grown(one, two)
    assert set(history.held("1" * 12) or ()) == {"a", "b"}
    assert set(history.held("2" * 12) or ()) == {"b", "c"}
    assert history.held("3" * 12) is None


def test_what_came_changed_and_went_is_told_apart() -> None:
    one = version("1", a_claim(id="a"), a_claim(id="b"), a_claim(id="c"))
    now = a_corpus(a_claim(id="b", note="corrected"), a_claim(id="c"), a_claim(id="d"))
    found = changes(grown(one).held("1" * 12) or {}, now.claims)
    assert (found.added, found.corrected, found.withdrawn) == (("d",), ("b",), ("a",))


def test_a_claim_that_came_back_is_there_again() -> None:
    with_a, without = version("1", a_claim(id="a"), a_claim(id="b")), version("2", a_claim(id="b"))
    again = version("3", a_claim(id="a"), a_claim(id="b"))
    assert grown(with_a, without, again).held() == grown(with_a).held()


def test_a_print_changes_with_anything_in_the_record() -> None:
    assert print_of(a_claim()) == print_of(a_claim())
    assert print_of(a_claim()) != print_of(a_claim(note="see the other"))


def test_a_history_survives_its_file(tmp_path: Path) -> None:
    history = grown(version("1"), version("2", a_claim(id="b")))
    path = tmp_path / "claims.history.json"
    path.write_text(written(history))
    assert read_history(path) == (history, [])


def test_no_file_is_an_empty_history_and_a_broken_one_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "claims.history.json"
    assert read_history(path) == (History(), [])
    path.write_text('{"steps": [{"version": "x"}]}')
    history, faults = read_history(path)
    assert history == History()
    assert "steps.0.version" in str(faults[0])


def test_a_version_is_recorded_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claims_file = tmp_path / "claims.yaml"
    assert record(version("1"), claims_file) == 0
    assert record(version("1"), claims_file) == 0
    assert "recorded already" in capsys.readouterr().out
    assert len(read_history(history_file(claims_file))[0].steps) == 1


def test_a_broken_history_is_never_written_over(tmp_path: Path) -> None:
    path = history_file(tmp_path / "claims.yaml")
    path.write_text("{")
    assert record(version("1"), tmp_path / "claims.yaml") == 1
    assert path.read_text() == "{"


def test_check_names_the_faults_of_the_history(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "claims.yaml"
    copy.write_text(Path("claims.yaml").read_text("utf-8"), "utf-8")
    history_file(copy).write_text("[]")
    assert main(["check", str(copy)]) == 1
    assert "is no history" in capsys.readouterr().out


def test_a_range_of_nothing_is_another_claim_than_no_range() -> None:
    without, from_nothing = (
        a_claim(figures=[{"measure": "mines_found", "value": 5, "low": low, "high": 9}]) for low in (None, 0)
    )
    assert print_of(without) != print_of(from_nothing)
