from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimsmap.__main__ import main
from tests.builders import SAMPLE

TEXT = "Since August 2022, more than 1,400 mines were found in Lachin district, the ministry said. It was a fine day.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def command(text: Path, *more: str) -> list[str]:
    return ["read", str(text), "--published", "2022-11-24", "--publisher", "trend", *more]


def test_json_has_every_sentence_with_its_offsets(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command(text, "--speakers", "mfa-az", "--json")) == 0
    printed = json.loads(capsys.readouterr().out)
    assert [each["undecided"] for each in printed["sentences"]] == [False, True]
    first = printed["sentences"][0]
    assert TEXT[first["start"] : first["end"]].startswith("Since August")
    assert first["proposals"][0]["figures"][0]["value"] == 1400
    assert printed["statement"]["speakers"] == ["mfa-az", "trend"]


def test_a_draft_holds_offsets_and_a_sum_and_never_the_text(text: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    assert main(command(text, "--draft", str(draft))) == 0
    written = draft.read_text(encoding="utf-8")
    assert "state: undecided" in written
    assert "text_sha256" in written
    assert "It was a fine day" not in written
    assert main(command(text, "--draft", str(draft))) == 2  # an existing draft is not overwritten


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--published", "24.11.2022"], '--published "24.11.2022" is not a day: write it like 2024-03-09'),
        (["--publisher", "trnd"], '--publisher "trnd" is no speaker of the claims file. Did you mean "trend"?'),
        (["--speakers", "nobody-at-all"], "Add the speaker to the section speakers first"),
        (["--id", "No Id"], '--id "No Id" is not an id.'),
        (["--id", "mfa-az-2022-10-25"], "is a statement on file. Give this one another"),
        (["--language", "e1"], '--language "e1" is no language code.'),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    text: Path, more: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(command(text, "--json", *more)) == 2
    printed = capsys.readouterr().err
    assert told in printed
    assert printed.count("\n") == 1


@pytest.mark.parametrize("named", [["--publisher", "Trend News"], ["--speakers", "mfa-az, Foreign Ministry"]])
def test_a_name_in_the_place_of_an_id_is_refused_where_no_speaker_is_on_file(
    text: Path, tmp_path: Path, named: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "claims.yaml"
    empty.touch()
    (tmp_path / "corpus.yaml").write_bytes((SAMPLE / "corpus.yaml").read_bytes())
    assert main(command(text, "--json", "--id", "a", "--file", str(empty), *named)) == 2
    printed = capsys.readouterr().err
    assert "is not an id. Use lower-case letters, digits, '-' and '_'" in printed
    assert printed.count("\n") == 1


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"mines " * 60_000, "has 360,000 characters, more than 200,000. Split it"),
        (b"one\n\xff", ":2 is not UTF-8 (byte 0xff). Save it as UTF-8"),
        (b"mines\n\x1b[2J", ":2 holds the control character U+001B. Save it as plain text"),
        (b"  \n 12 ", "holds no word."),
    ],
)
def test_a_hostile_text_is_refused(text: Path, raw: bytes, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    text.write_bytes(raw)
    assert main(command(text, "--json")) == 2
    printed = capsys.readouterr().err
    assert told in printed
    assert printed.count("\n") == 1


def test_a_text_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command(tmp_path / "none.txt", "--json")) == 2
    assert "cannot be read" in capsys.readouterr().err
