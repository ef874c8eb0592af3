"""What `check` reports: every fault at once, with its line, its record, what is wrong and how to fix it."""

import os
from pathlib import Path

import pytest

from claimsmap.__main__ import main
from claimsmap.loading.claims_file import read_corpus
from tests.builders import GEODATA

SOUND = """\
statements:
  - id: ministry-2022-10-25
    publisher: Ministry
    kind: primary
    published: 2022-10-25
    published_basis: stated
    collection: core
    speakers: [ministry]
    address:
claims:
  - id: lachin-find
    kind: mine_find
    said_by: ministry
    summary: more than 1,400 mines found
    places: [lachin_district]
    when: 2022-08/2022-10-25
    when_basis: inferred
    figures: [{measure: mines_found, value: 1400, qualifier: more_than}]
    munition: E-001 M
    mentions:
      - {statement: ministry-2022-10-25, words: "more than 1,400 mines", voice: own}
"""


def faults_of(tmp_path: Path, text: str | bytes) -> list[str]:
    file = tmp_path / "claims.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    corpus, faults = read_corpus(file, GEODATA)
    assert (corpus is None) == bool(faults)
    return [str(fault).removeprefix(f"{tmp_path}/") for fault in faults]


def test_a_sound_file_has_no_fault(tmp_path: Path) -> None:
    assert faults_of(tmp_path, SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("[lachin_district]", "[lachin_distict]",
         'claims.yaml:15: lachin-find.places.0: no place "lachin_distict" in geodata/places.csv. '
         'Did you mean "lachin_district"?'),
        ("kind: mine_find", "kind: mine_fnd",
         'claims.yaml:12: lachin-find.kind: is "mine_fnd", which is none of mine_find, incident, casualty_toll, '
         'mine_laying, mine_estimate, map_records, denial, legal_step, visit, context, appraisal. '
         'Did you mean "mine_find"?'),
        ("value: 1400", 'value: "1,400"',
         'claims.yaml:18: lachin-find.figures.0.value: is "1,400", not a number. '
         "Write digits only, and put the words before it into the qualifier."),
        ("    summary: more than 1,400 mines found\n", "",
         "claims.yaml:11: lachin-find.summary: is missing or empty. Write the summary."),
        ("munition:", "munitions:",
         'claims.yaml:19: lachin-find.munitions: is not a field of this record. Did you mean "munition"?'),
        ("statement: ministry-2022-10-25", "statement: ministry-2022-10-26",
         'claims.yaml:21: lachin-find.mentions.0.statement: no statement "ministry-2022-10-26" in statements. '
         'Did you mean "ministry-2022-10-25"?'),
        ("said_by: ministry", "said_by: minister",
         'claims.yaml:13: lachin-find.said_by: no speaker "minister" in speakers. Did you mean "ministry"?'),
        ("when: 2022-08/2022-10-25", "when: 2022-10-25/2022-08",
         'claims.yaml:16: lachin-find.when: "2022-10-25/2022-08" ends before it begins. Write the earlier date first.'),
        ("when: 2022-08/2022-10-25", "when: 2022-08/2022-10-26",
         "claims.yaml:16: lachin-find.when: reaches to 2022-10-26, after the day of its last statement, 2022-10-25. "
         "Mend the date or the statement's day."),
        ("more than 1,400 mines\"", "these are rather more than eight words in a row\"",
         "claims.yaml:21: lachin-find.mentions.0.words: has 10 words, more than 8. Keep the 8 that find the place."),
        ("address:", "address: javascript:alert(1)",
         "claims.yaml:9: ministry-2022-10-25.address: is not an http(s) address. "
         "Leave it empty when no page was seen."),
        ("munition: E-001 M", "admission: true",
         "claims.yaml:19: lachin-find.admission: stands with the kind mine_find: "
         "only mine_laying is admitted or alleged. Leave it out."),
        ("claims:", "claim:", 'claims.yaml:10: claim: is not a section. Did you mean "claims"?'),
        ("voice: own}", "voice: own, differs: {wen: x}}",
         'claims.yaml:21: lachin-find.mentions.0.differs.wen: no field or measure "wen" in this corpus. '
         'Did you mean "when"?'),
    ],
)  # fmt: skip
def test_a_fault_names_file_line_record_problem_and_cure(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in SOUND
    assert fault in faults_of(tmp_path, SOUND.replace(old, new, 1))


def test_every_fault_is_found_at_once(tmp_path: Path) -> None:
    text = (
        SOUND.replace("[lachin_district]", "[nowhere]")
        .replace("kind: primary", "kind: rumour")
        .replace("voice: own", "voice: loud")
    )
    assert len(faults_of(tmp_path, text)) >= 2


@pytest.mark.parametrize(
    ("figures", "problem"),
    [
        ("[{measure: victims, value: 10}, {measure: killed, value: 11}]", "gives 11 killed, more than 10 victims"),
        ("[{measure: map_accuracy_pct, value: 101}]", "is 101 per cent"),
    ],
)
def test_a_part_is_never_more_than_its_whole(tmp_path: Path, figures: str, problem: str) -> None:
    text = SOUND.replace("[{measure: mines_found, value: 1400, qualifier: more_than}]", figures)
    assert any(problem in fault for fault in faults_of(tmp_path, text))


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"claims: \xff\n", "is not UTF-8 (byte 0xff)"),
        (b"", "is missing"),
        (b"claims: 3\nstatements: []\n", "is not a list"),
    ],
)
def test_a_file_of_another_kind_is_a_fault(tmp_path: Path, raw: bytes, problem: str) -> None:
    assert any(problem in fault for fault in faults_of(tmp_path, raw))


def test_a_folder_or_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    assert "is a folder" in str(read_corpus(tmp_path, GEODATA)[1])
    assert "cannot be read" in str(read_corpus(tmp_path / "none.yaml", GEODATA)[1])


def test_an_id_is_used_once(tmp_path: Path) -> None:
    again = SOUND + SOUND.partition("claims:\n")[2]
    assert any("lachin-find.id: is used twice" in fault for fault in faults_of(tmp_path, again))


def test_a_check_that_comes_out_otherwise_is_a_fault(tmp_path: Path) -> None:
    check = """\
checks:
  - id: same
    title: the same
    how: equal
    parts: [{claim: lachin-find, measure: mines_found}, {claim: lachin-find, measure: mines_found}]
    expected: fails
"""
    assert any("same.expected: holds, not fails" in fault for fault in faults_of(tmp_path, SOUND + check))


def test_the_command_prints_each_fault_and_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(SOUND.replace("[lachin_district]", "[nowhere]"))
    assert main(["check", str(file)]) == 1
    assert f"{file}:15: lachin-find.places.0: no place" in capsys.readouterr().out


def test_the_command_ends_with_nothing_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "good.yaml"
    file.write_text(SOUND)
    assert main(["check", str(file)]) == 0
    assert "1 claims, 1 mentions" in capsys.readouterr().out


def test_verify_finds_words_that_are_no_longer_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, texts = tmp_path / "claims.yaml", tmp_path / "texts"
    file.write_text(SOUND)
    texts.mkdir()
    text = texts / "ministry-2022-10-25.txt"
    text.write_text("They found more than 1,400 mines there.")
    assert main(["verify", str(file), "--statements", str(texts)]) == 0
    text.write_text("They found more than 1,500 mines there.")
    assert main(["verify", str(file), "--statements", str(texts)]) == 1
    said = capsys.readouterr().out
    assert 'lachin-find.mentions.0.words: "more than 1,400 mines" is not in ministry-2022-10-25.' in said
    assert 'Nearest: "more than 1,500 mines"' in said


def test_verify_finds_a_text_that_is_not_the_one_that_was_coded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(SOUND.replace("    address:\n", f"    sha256: {'0' * 64}\n"))
    (tmp_path / "ministry-2022-10-25.txt").write_text("more than 1,400 mines")
    assert main(["verify", str(file), "--statements", str(tmp_path)]) == 1
    assert "not the one that was coded" in capsys.readouterr().out


def test_verify_misses_a_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(SOUND)
    assert main(["verify", str(file), "--statements", str(tmp_path / "none")]) == 1
    assert "ministry-2022-10-25.txt cannot be read" in capsys.readouterr().out


def test_verify_names_a_text_that_is_a_pipe_and_does_not_wait_for_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(SOUND)
    os.mkfifo(tmp_path / "ministry-2022-10-25.txt")
    assert main(["verify", str(file), "--statements", str(tmp_path)]) == 1
    assert "is a pipe" in capsys.readouterr().out


EQUAL = """\
checks:
  - id: c
    title: the same number twice
    how: equal
    expected: holds
    parts:
      - {claim: lachin-find, measure: mines_found}
      - {claim: sus-find, measure: mines_found}
"""


def test_a_check_comes_out_the_same_with_each_collection_alone(tmp_path: Path) -> None:
    head, claim = SOUND.split("claims:\n")
    wider = head.removeprefix("statements:\n").replace("ministry-2022-10-25", "agency-2022").replace("core", "wider")
    further = '      - {statement: agency-2022, words: "1,400 mines", voice: own, differs: {mines_found: "1,400"}}\n'
    changes = {"lachin-find": "sus-find", "lachin_district": "sus", "ministry-2022-10-25": "agency-2022"}
    other = claim
    for old, new in changes.items():
        other = other.replace(old, new)
    (fault,) = faults_of(tmp_path, f"{head}{wider}claims:\n{claim}{further}{other}{EQUAL}")
    assert "c.expected: fails with the wider collection alone, not holds: 1,400 / more than 1,400" in fault
