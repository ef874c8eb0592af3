"""From the desk into the record: shown first, written in one step, and exactly as shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desk.decisions.errors import DeskError
from tests.desk.room import CLAIMS, TEXT, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.begin()
    made.look("1,400")
    made.decide("merge", claim="mines-in-lachin")
    made.decide("accept")
    made.look("victims")
    made.decide("accept")
    return made


def test_the_change_is_shown_and_then_written_as_it_was_shown(desk: Desk) -> None:
    change = desk.ask("change")
    assert change["refused"] == ""
    assert any('differs: {mines_found: "more than 1,400"}' in line for line in change["lines"])
    assert desk.claims.read_text(encoding="utf-8") == CLAIMS
    done = desk.ask("write", sum=change["sum"])
    assert "claims added" in done["history"]
    written = desk.claims.read_text(encoding="utf-8").splitlines()
    rest = iter(written)
    assert all(line in rest for line in CLAIMS.splitlines())
    assert "fine day" not in "\n".join(written)
    assert json.loads((desk.folder / "claims.history.json").read_text())["steps"]
    assert desk.ask("change")["refused"].endswith(
        "or look at what has changed and write the new sum under claims_sha256"
    )


def test_another_change_than_the_one_shown_is_not_written(desk: Desk) -> None:
    shown = desk.ask("change")["sum"]
    desk.look("Zabukh")
    desk.decide("accept")
    with pytest.raises(DeskError, match="not the change that was shown"):
        desk.ask("write", sum=shown)
    assert desk.claims.read_text(encoding="utf-8") == CLAIMS


def test_a_changed_file_is_not_written_over_until_the_editor_goes_on_from_it(desk: Desk) -> None:
    shown = desk.ask("change")["sum"]
    desk.claims.write_text(CLAIMS + "# by somebody else\n", encoding="utf-8")
    with pytest.raises(DeskError, match="is not what it was"):
        desk.ask("write", sum=shown)
    desk.ask("follow")
    change = desk.ask("change")
    desk.ask("write", sum=change["sum"])
    assert "# by somebody else" in desk.claims.read_text(encoding="utf-8")


def test_faults_of_the_result_are_named_and_nothing_is_written(desk: Desk) -> None:
    desk.decide("edit", field="summary", value="Ministry of Foreign Affairs counts 268 victims")
    change = desk.ask("change")
    assert change["refused"]
    assert any("summary" in fault for fault in change["faults"])
    assert desk.claims.read_text(encoding="utf-8") == CLAIMS


def test_a_proposal_left_out_beside_a_coded_one_is_no_passage_left_out(desk: Desk) -> None:
    words = "45 of them were killed"
    start = TEXT.index(words)
    desk.decide("propose", item="", start=start, end=start + len(words))
    desk.decide("leave_out", why="the rules mistook it")
    assert not any("left_out:" in line for line in desk.ask("change")["lines"])


def test_a_mention_of_a_claim_that_another_file_holds_is_written_there(tmp_path: Path) -> None:
    made = Desk(tmp_path)
    begin, end = CLAIMS.index("  - id: mines-in-lachin"), CLAIMS.index("  - id: maps-asked-for")
    more = tmp_path / "claims.d" / "more.yaml"
    more.parent.mkdir()
    more.write_text(f"claims:\n{CLAIMS[begin:end]}", encoding="utf-8")
    made.claims.write_text(CLAIMS[:begin] + CLAIMS[end:], encoding="utf-8")
    made.begin()
    made.look("1,400")
    made.decide("merge", claim="mines-in-lachin")
    made.decide("accept")
    change = made.ask("change")
    assert change["refused"] == ""
    assert [line.split("/")[-1].strip() for line in change["lines"] if line.startswith("+++")] == [
        "more.yaml",
        "claims.yaml",
    ]
    assert made.ask("write", sum=change["sum"])["written"] == f"{more}, {made.claims}"
    assert "statement: trend-2022-11-24" in more.read_text(encoding="utf-8")
    assert "mines-in-lachin" not in made.claims.read_text(encoding="utf-8")
