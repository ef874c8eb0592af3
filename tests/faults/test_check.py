"""Every kind of fault that `check` promises to find, beyond those in tests/core: each with its line and its cure."""

import os
import shutil
from pathlib import Path

import pytest

from claimsmap.__main__ import main
from claimsmap.files import reading
from claimsmap.files.characters import LONGEST_FIELD, MOST_ITEMS
from claimsmap.loading import claims_file
from tests.builders import GEODATA
from tests.core.loading.test_consistency import SOUND, faults_of

WORDS = "more than 1,400 mines found\n"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("statement: ministry-2022-10-25,", "statement: &it ministry-2022-10-25,",
         "claims.yaml:21: file: sets the anchor &it. Write the value out where it is needed."),
        ("    munition:", "\tmunition:", "claims.yaml:19: file: the line is indented with a tab. Indent with spaces."),
        ("    munition: E-001 M\n", "    munition: E-001 M\n    munition: PMN-E\n",
         "claims.yaml:20: munition: stands twice in one record. Keep one of the two."),
        ("when: 2022-08/", "when: 2022-02-30/",
         'claims.yaml:16: lachin-find.when: "2022-02-30/2022-10-25" is not a date in EDTF. '
         "Write 2024-03-09, 2024-03, 2024 or 2024-01/2024-03-09."),
        ("published: 2022-10-25", "published: 25.10.2022",
         'claims.yaml:5: ministry-2022-10-25.published: "25.10.2022" is not a date in EDTF. '
         "Write 2024-03-09, 2024-03, 2024 or 2024-01/2024-03-09."),
        ("[lachin_district]", "{id: lachin_district}",
         "claims.yaml:15: lachin-find.places: is a record where a list is meant. "
         "Begin each item with '- ' or write [ ]."),
        (WORDS, "[a, b]\n",
         "claims.yaml:14: lachin-find.summary: is a list where one text is meant. Write the text on one line."),
        ("    munition:", "    relates: [{to: lachin-fund, how: contradicts}]\n    munition:",
         'claims.yaml:19: lachin-find.relates.0.to: no claim "lachin-fund" in claims. Did you mean "lachin-find"?'),
        ("speakers: [ministry]", "speakers: []",
         "claims.yaml:8: ministry-2022-10-25.speakers: is empty. Name at least one."),
    ],
)  # fmt: skip
def test_a_fault_has_its_line_and_its_cure(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in SOUND
    assert fault in faults_of(tmp_path, SOUND.replace(old, new, 1))


@pytest.mark.parametrize(
    ("section", "fault"),
    [
        ("series: [{id: s, title: t, measure: mines_found, since: '2020', claims: [no-such]}]",
         's.claims.0: no claim "no-such" in claims.'),
        ("checks: [{id: c, title: t, how: never_decreases, series: no-such, expected: holds}]",
         'c.series: no series "no-such" in series.'),
        ("speakers: [{id: other, name: Other, party: media}]",
         'lachin-find.said_by: no speaker "ministry" in speakers.'),
    ],
)  # fmt: skip
def test_an_id_that_leads_nowhere_is_named(tmp_path: Path, section: str, fault: str) -> None:
    assert any(f"claims.yaml:{22 if 'lachin' not in fault else 13}: {fault}" in each
               for each in faults_of(tmp_path, f"{SOUND}{section}\n"))  # fmt: skip


def test_all_these_faults_are_found_in_one_go(tmp_path: Path) -> None:
    text = SOUND.replace("[lachin_district]", "[nowhere]").replace(WORDS, '"mines \\u202e found"\n') + "claims2: []\n"
    shutil.copytree(GEODATA, tmp_path / "geodata")
    places = tmp_path / "geodata" / "places.csv"
    places.write_text(places.read_text().replace("39.", "399.", 1))
    (tmp_path / "claims.yaml").write_text(text)
    said = "\n".join(map(str, claims_file.read_corpus(tmp_path / "claims.yaml", tmp_path / "geodata")[1]))
    for problem in ('no place "nowhere"', "which nobody sees", "is not a section", "is outside the world"):
        assert problem in said


@pytest.mark.parametrize(
    "sign", ["\\u202e", "\\u2066", "\\u200b", "\\ufeff", "\\e", "\\0", "\\r", "\\u2028", "\\u3164"]
)
@pytest.mark.parametrize("field", ["summary", "munition", "place_as_written", "when_basis", "note"])
def test_a_sign_that_nobody_sees_is_refused_in_every_field(tmp_path: Path, sign: str, field: str) -> None:
    lines = [line for line in SOUND.splitlines() if not line.startswith(f"    {field}:")]
    at = lines.index("    kind: mine_find")
    faults = faults_of(tmp_path, "\n".join([*lines[:at], f'    {field}: "stated a{sign}b"', *lines[at:]]))
    assert [fault for fault in faults if f"claims.yaml:12: lachin-find.{field}: holds U+" in fault]
    assert all(fault.isprintable() for fault in faults), "a message must not steer the terminal it is printed in"


@pytest.mark.parametrize(
    "address",
    ["ftp://example.org", "data:text/html,x", "JAVASCRIPT:alert(1)", "//example.org", "http://", "http://[",
     "https://a b", "https://example.org:99999/", "https://example.org\\\\@other.org/", "https://ministry.example@other.org/",
     "https://mіnistry.example/", 'https://example.org/\\"onclick=x'],
)  # fmt: skip
def test_an_address_that_is_not_plainly_http_is_refused(tmp_path: Path, address: str) -> None:
    faults = faults_of(tmp_path, SOUND.replace("address:", f'address: "{address}"'))
    assert any("claims.yaml:9: ministry-2022-10-25.address:" in fault for fault in faults)


@pytest.mark.parametrize("address", ["https://example.org/a?b=c&d=%D1%8F#e", "http://example.org:8080/путь/(1),2;3'4"])
def test_an_ordinary_address_is_taken(tmp_path: Path, address: str) -> None:
    assert faults_of(tmp_path, SOUND.replace("address:", f'address: "{address}"')) == []


def test_a_field_and_a_list_have_a_longest_length(tmp_path: Path) -> None:
    long = SOUND.replace(WORDS, "x" * (LONGEST_FIELD + 1) + "\n")
    assert "claims.yaml:14: lachin-find.summary: has 2,001 characters, more than 2,000. Shorten it." in faults_of(
        tmp_path, long
    )
    many = SOUND.replace("[lachin_district]", f"[{', '.join(['lachin_district'] * (MOST_ITEMS + 1))}]")
    assert any("claims.yaml:15: lachin-find.places: has 1,001 items" in fault for fault in faults_of(tmp_path, many))


def test_a_file_has_a_greatest_number_of_records_and_of_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims_file, "MOST_RECORDS", 0)
    assert "claims.yaml:10: claims: has 1 records, more than 0. Split the corpus." in faults_of(tmp_path, SOUND)
    monkeypatch.setattr(reading, "LARGEST", 100)
    assert "claims.yaml:1: file: has more than 100 bytes. Make it smaller." in faults_of(tmp_path, SOUND)


def test_a_file_that_cannot_be_read_is_a_fault_and_waits_for_nobody(tmp_path: Path) -> None:
    loop, pipe = tmp_path / "loop.yaml", tmp_path / "pipe.yaml"
    loop.symlink_to(loop)
    os.mkfifo(pipe)
    assert "cannot be read" in str(claims_file.read_corpus(loop, GEODATA)[1])
    assert "is a pipe or a device" in str(claims_file.read_corpus(pipe, GEODATA)[1])


def test_check_compares_words_and_hashes_where_a_folder_holds_the_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(SOUND.replace("    address:\n", f"    sha256: {'0' * 64}\n"))
    (tmp_path / "ministry-2022-10-25.txt").write_text("no such words")
    monkeypatch.setenv("STATEMENTS_DIR", str(tmp_path))
    assert main(["check", str(file)]) == 1
    said = capsys.readouterr().out
    assert f"{file}:9: ministry-2022-10-25.sha256: the text has the SHA-256" in said
    assert f'{file}:21: lachin-find.mentions.0.words: "more than 1,400 mines" is not in ministry-2022-10-25.' in said
