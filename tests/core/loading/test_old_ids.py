"""What `check` reports about ids of earlier versions."""

from pathlib import Path

import pytest

from claimsmap.cli.files import corpus_and_faults
from tests.core.loading.test_consistency import SOUND, faults_of

HISTORY = """{"steps": [{"version": "1db087768576", "at": "2026-11-22T11:35:32Z",
"added": {"lachin-find": "9da342fec06f", "find-of-autumn": "9da342fec06f"}}]}"""


def was(ident: str) -> str:
    """A valid file whose claim had another id before."""
    return SOUND.replace("    kind: mine_find", f"    was: [{ident}]\n    kind: mine_find")


def test_an_id_that_was_and_is_live_is_a_fault(tmp_path: Path) -> None:
    assert faults_of(tmp_path, was("lachin-find")) == [
        'claims.yaml:12: lachin-find.was.0: "lachin-find" is the id of a claim that is live. '
        "Give the new claim another id, or take the old one out."
    ]


def test_an_old_id_is_named_once(tmp_path: Path) -> None:
    text = was("find-of-autumn") + "withdrawn:\n  - {id: find-of-autumn, why: it was two}\n"
    assert faults_of(tmp_path, text) == [
        'claims.yaml:24: find-of-autumn.id: "find-of-autumn" is named by "lachin-find" as well. '
        "Name an old id once; list it under withdrawn if it was split."
    ]


def test_a_successor_is_a_claim(tmp_path: Path) -> None:
    text = SOUND + "withdrawn:\n  - {id: find-of-autumn, why: it was two, see: [lachin-fnd]}\n"
    assert faults_of(tmp_path, text) == [
        'claims.yaml:23: find-of-autumn.see.0: no claim "lachin-fnd" in claims. Did you mean "lachin-find"?'
    ]


@pytest.mark.parametrize(
    ("text", "is_lost"),
    [
        (SOUND, True),
        (was("find-of-autumn"), False),
        (SOUND + "withdrawn:\n  - {id: find-of-autumn, why: no text says so}\n", False),
    ],
)
def test_an_id_of_the_history_is_live_or_said_to_be_gone(tmp_path: Path, text: str, is_lost: bool) -> None:
    (tmp_path / "claims.yaml").write_text(text)
    (tmp_path / "claims.history.json").write_text(HISTORY)
    faults = [str(fault) for fault in corpus_and_faults(tmp_path / "claims.yaml", None)[1]]
    assert ["find-of-autumn: stood for a claim in an earlier version" in fault for fault in faults] == [True] * is_lost
