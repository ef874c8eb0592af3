"""From a text to claims on file, and every way in which that is refused without writing anything."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from claimsmap.__main__ import main
from tests.builders import few_places

TEXTS = {
    "en": "Since August 2022, more than 1,400 mines were found in Lachin district, the ministry said. "
    "Since the end of the war 268 people became mine victims, 45 of them were killed. "
    "Armenia should provide accurate maps of minefields. "
    "On October 3 new booby traps were found in Zabukh and Sus villages.\nIt was a fine day.\n",
    "ru": "С августа 2022 года в Лачинском районе обнаружено более 1 400 мин. "
    "3 октября двое военнослужащих ранены при взрыве.",
    "az": "2022-ci ilin avqustundan Laçın rayonunda 1 400-dən çox mina aşkar edilib. İki hərbçi yaralanıb.",
    "hy": "2022 թվականի օգոստոսից Լաչինի շրջանում հայտնաբերվել է ավելի քան 1400 ական։",
}
EMPTY = (
    "# a corpus to begin with\nspeakers:\n  - {id: mfa-az, name: Ministry, party: government of Azerbaijan}\n"
    "  - {id: trend, name: Trend News Agency, party: media}\n\nstatements:\n\nclaims:  # none yet\n"
)


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    few_places(tmp_path / "geodata")
    monkeypatch.setenv("GEODATA_DIR", str(tmp_path / "geodata"))
    Path("claims.yaml").write_text(EMPTY, encoding="utf-8")
    Path("text.txt").write_text(TEXTS["en"], encoding="utf-8")


def read(*more: str) -> int:
    return main(
        ["read", "text.txt", "--published", "2022-11-24", "--publisher", "trend", "--speakers", "mfa-az",
         "--file", "claims.yaml", "--draft", "draft.yaml", *more]
    )  # fmt: skip


def accept(*more: str) -> int:
    return main(["accept", "draft.yaml", "--file", "claims.yaml", *more])


@pytest.mark.parametrize("language", TEXTS)
def test_all_of_a_text_comes_into_an_empty_file_and_is_sound(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("text.txt").write_text(TEXTS[language], encoding="utf-8")
    assert read() == 0
    assert accept("--all") == 0
    printed = capsys.readouterr().out
    assert "+++ claims.yaml" in printed
    assert "no fault" in printed
    lines = iter(Path("claims.yaml").read_text(encoding="utf-8").splitlines())
    assert all(line in lines for line in EMPTY.splitlines())  # all of it is there, in its order
    assert Path("claims.history.json").exists()
    shutil.copy("text.txt", "trend-2022-11-24.txt")
    assert main(["verify", "claims.yaml", "--statements", "."]) == 0


def test_only_what_is_accepted_is_written_and_what_is_left_out_says_why() -> None:
    read()
    draft = Path("draft.yaml").read_text(encoding="utf-8")
    assert draft.count("- state: undecided") >= 4
    draft = draft.replace("- state: undecided", "- state: accepted", 1)
    draft = draft.replace("- state: undecided\n  why: ''", "- state: left_out\n  why: no number of its own", 1)
    Path("draft.yaml").write_text(draft, encoding="utf-8")
    assert accept() == 0
    written = Path("claims.yaml").read_text(encoding="utf-8")
    assert written.count("  - id: ") == 2  # one statement, one claim
    assert "why: no number of its own" in written
    assert "fine day" not in written


def test_the_same_again_is_a_mention_and_not_a_second_claim() -> None:
    read()
    accept("--all")
    before = Path("claims.yaml").read_text(encoding="utf-8")
    Path("draft.yaml").unlink()
    Path("text.txt").write_text(
        "More than 1,400 mines were found in Lachin district since August 2022.", encoding="utf-8"
    )
    assert read("--id", "trend-again") == 0
    assert accept("--all") == 0
    after = Path("claims.yaml").read_text(encoding="utf-8")
    assert after.count("value: 1400") == before.count("value: 1400") == 1
    assert after.count("statement: trend-again") == 1


def test_a_dry_run_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    read()
    assert accept("--all", "--dry-run") == 0
    assert "nothing was written" in capsys.readouterr().out
    assert Path("claims.yaml").read_text(encoding="utf-8") == EMPTY
    assert not Path("claims.history.json").exists()


def _claims_changed() -> None:
    with Path("claims.yaml").open("a", encoding="utf-8") as file:
        file.write("# another editor was here\n")


def _text_changed() -> None:
    Path("text.txt").write_text(TEXTS["en"].replace("1,400", "1,500"), encoding="utf-8")


def _in_draft(old: str, new: str) -> None:
    draft = Path("draft.yaml")
    text = draft.read_text(encoding="utf-8")
    assert old in text
    draft.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "more", "told"),
    [
        (lambda: None, [], "nothing is accepted or left out. Decide a proposal, or give --all"),
        (_claims_changed, ["--all"], "claims.yaml is not what it was when the draft was begun"),
        (_text_changed, ["--all"], "text.txt is not the text that was read"),
        (lambda: _in_draft("state: undecided", "state: left_out"), [], "is left out without a reason"),
        (lambda: _in_draft("state: undecided", "state: acepted"), [], "proposals.0.state: input should be"),
        (
            lambda: _in_draft("state: undecided", "state: accepted\n  merge: no-such-claim"),
            [],
            '"no-such-claim" is no claim',
        ),
        (lambda: _in_draft("said_by: mfa-az", "said_by: nobody"), ["--all"], '"nobody"'),
        (
            lambda: _in_draft("words: more than 1,400", "words: more then 1,400"),
            ["--all"],
            "is not in trend-2022-11-24",
        ),
        (lambda: _in_draft("draft: 1", "draft: 7"), ["--all"], "has the format 7, not 1"),
        (lambda: Path("draft.yaml").write_text("a: &x [*x]", encoding="utf-8"), ["--all"], "sets the anchor"),
        (lambda: Path("draft.yaml").unlink(), ["--all"], "cannot be read"),
    ],
)
def test_what_is_refused_leaves_every_file_as_it_was(
    spoil: object, more: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    read()
    assert callable(spoil)
    spoil()
    before = Path("claims.yaml").read_bytes()
    capsys.readouterr()
    assert accept(*more) == 1
    printed = capsys.readouterr()
    assert told in printed.out + printed.err
    assert Path("claims.yaml").read_bytes() == before
    assert not Path("claims.history.json").exists()
    assert not list(Path().glob(".claims.yaml.*"))


def test_a_draft_is_accepted_once() -> None:
    read()
    assert accept("--all") == 0
    assert accept("--all") == 1


def test_words_that_steer_a_terminal_are_shown_as_signs(capsys: pytest.CaptureFixture[str]) -> None:
    read()
    _in_draft("summary:", 'place_as_written: ["\\e[2J"]\n    summary:')
    assert accept("--all") == 1
    assert "\x1b" not in "".join(capsys.readouterr())


CORE = ("mfa-az-2022-10-25", "trend-2022-10-25", "newsaz-2022-11-24", "turan-2024-01-26", "mfa-az-2024-04-04")


@pytest.mark.parametrize("beginning", ["", "# nothing yet\n", "statements: []\nclaims: []\n", "statements:\nclaims:\n"])
def test_a_text_comes_into_a_file_with_nothing_in_it(beginning: str) -> None:
    Path("claims.yaml").write_text(beginning, encoding="utf-8")
    Path("text.txt").write_text(TEXTS["hy"], encoding="utf-8")
    assert read() == 0
    assert accept("--all") == 0
    assert "    published: " in Path("claims.yaml").read_text(encoding="utf-8")


def test_texts_come_one_after_the_other_into_an_empty_file(tmp_path: Path) -> None:
    """The five texts, if STATEMENTS_DIR names their folder; otherwise those above."""
    folder = Path(os.environ.get("STATEMENTS_DIR") or tmp_path / "none")
    there = [each for each in CORE if (folder / f"{each}.txt").is_file()]
    if not there:
        folder, there = tmp_path, [f"mfa-az-2022-11-2{number}" for number in range(len(TEXTS))]
        for ident, text in zip(there, TEXTS.values(), strict=True):
            (folder / f"{ident}.txt").write_text(text, encoding="utf-8")
    Path("claims.yaml").write_text("", encoding="utf-8")
    for ident in there:
        publisher, day = ident[:-11], ident[-10:]
        command = ["read", str(folder / f"{ident}.txt"), "--published", day, "--publisher", publisher, "--id", ident]
        assert main([*command, "--speakers", "mod-az,mfa-az", "--file", "claims.yaml"]) == 0
        assert main(["accept", f"{ident}.draft.yaml", "--file", "claims.yaml", "--all"]) == 0
    assert main(["verify", "claims.yaml", "--statements", str(folder)]) == 0
    assert Path("claims.yaml").read_text(encoding="utf-8").count("    published: ") == len(there)
