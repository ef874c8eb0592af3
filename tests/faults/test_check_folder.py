"""`check DIR` reads everything in a folder, and reports the consequences of one fault once."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from claimsmap.__main__ import main
from claimsmap.proposing.words.assumed import Assumed
from tests.builders import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples" / "floods", tmp_path / "own")
    return tmp_path / "own"


def change(file: Path, before: str, after: str, times: int = -1) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, times), "utf-8")


def told(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The faults, without the folder's path."""
    capsys.readouterr()
    assert main(["check", str(folder)]) == 1
    return [line.replace(f"{folder}/", "") for line in capsys.readouterr().out.splitlines()]


def test_a_sound_folder_has_none(folder: Path) -> None:
    assert main(["check", str(folder)]) == 0


def test_a_record_with_one_bad_value_is_known_to_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claims = folder / "claims.yaml"
    ident = re.findall(r"claim: ([a-z0-9-]+)", claims.read_text("utf-8"))[0]  # a check names it
    change(claims, f"  - id: {ident}\n", f"  - id: {ident}\n    apart: [a list]\n")
    faults = told(folder, capsys)
    assert [f"{ident}.apart: is a list where one text is meant" in each for each in faults] == [True], faults


def test_a_statement_with_one_bad_value_is_known_to_its_claims(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / "claims.yaml", "published_basis: stated", "published_basis: guessed", 1)
    assert len(told(folder, capsys)) == 1


def test_a_place_with_one_bad_value_is_known_to_its_claims(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = folder / "geodata" / "places.csv"
    row = next(row for row in places.read_text("utf-8").splitlines() if row.startswith("kherson,"))
    cells = row.split(",")
    change(places, row, ",".join([*cells[:3], "north", *cells[4:]]))
    faults = told(folder, capsys)
    assert len(faults) == 1
    assert 'kherson.lat: "north" is not a number' in faults[0]


def test_places_that_cannot_be_read_are_one_fault(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder / "geodata" / "places.csv", "id,name,", "id,title,", 1)
    faults = told(folder, capsys)
    assert len([each for each in faults if each.startswith("geodata/places.csv")]) == 1
    assert not [each for each in faults if each.startswith("claims.yaml")]


def test_a_field_that_is_none_is_one_fault_whatever_it_holds(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder / "claims.yaml", "    figures: [", "    figurs: [", 1)
    (fault,) = [each for each in told(folder, capsys) if "figurs" in each]
    assert fault.endswith('.figurs: is not a field of this record. Did you mean "figures"?')


def test_what_many_records_name_and_nothing_is_told_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claims = folder / "claims.yaml"
    text = claims.read_text("utf-8")
    begin = text.index("  - id:", text.index("\nclaims:"))
    record = text[begin : text.index("  - id:", begin + 1)]
    ident = record.split("id: ")[1].split("\n")[0]
    copies = "".join(
        record.replace(ident, f"copy-{number}").replace("kind: flood", "kind: fire") for number in range(300)
    )
    claims.write_text(text[:begin] + copies + text[begin:], "utf-8")
    faults = [each for each in told(folder, capsys) if '"fire"' in each]
    assert len(faults) == 1
    assert "299 times more, on lines " in faults[0]
    assert " and 279 more" in faults[0]


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("file: places.csv", "file: cities.csv", 'no file "cities.csv" in geodata/'),
        ("file: places.csv", "file: cities.csv", "does not say where places.csv comes from"),
        ("  - source: ", "  - source: not ", "which places.csv names"),
        ("licence_received:", "licence_recieved:", 'Did you mean "licence_received"?'),
        ("sources:\n", "sources: [\n", "is not YAML from here on"),
    ],
)
def test_the_sources_are_read_as_well(
    before: str, after: str, message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / "geodata" / "sources.yaml", before, after)
    faults = told(folder, capsys)
    assert all(each.startswith("geodata/sources.yaml:") for each in faults)
    assert [each for each in faults if message in each], faults


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "en",
            "kinds:\n  - {kind: fload, sentence: flood}\n",
            'en.yaml:2: kinds.0.kind: no kind "fload" in corpus.yaml. Did you',
        ),
        ("en", "words:\n  says: 'said|(told'\n", "en.yaml:2: words.says: is no regular expression"),
        ("fr", "measures:\n  - {measure: houses, right: maisons}\n", 'no measure "houses" in corpus.yaml'),
        ("assumed", "no_place: [forecasts]\n", 'no kind "forecasts" in corpus.yaml. Did you mean "forecast"?'),
        ("assumed", "no_places: [forecast]\n", 'is not a field of this record. Did you mean "no_place"?'),
        ("places", "kyiv: [\n", "places.yaml:2: file: is not YAML"),
    ],
)
def test_the_words_of_the_subject_are_read_as_well(
    name: str, text: str, message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "reading").mkdir()
    (folder / "reading" / f"{name}.yaml").write_text(text, "utf-8")
    faults = told(folder, capsys)
    assert [each for each in faults if message in each], faults


KINDS = Assumed.model_fields["no_place"].annotation
OF_OTHERS = {"likelier", "seats_of_government"}
"""Keys that name classes and places."""


@pytest.mark.parametrize(
    "key", [name for name, field in Assumed.model_fields.items() if field.annotation == KINDS and name not in OF_OTHERS]
)
def test_every_key_that_names_kinds_names_those_of_the_corpus(
    key: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "reading").mkdir()
    (folder / "reading" / "assumed.yaml").write_text(f"{key}: [forecasts]\n", "utf-8")
    (fault,) = told(folder, capsys)
    assert f'{key}.kind: no kind "forecasts" in corpus.yaml' in fault


@pytest.mark.parametrize(
    "text", ["2023-06-10T14:30", "2023-06-10 14:30", "2023-06-10T1430", "14:30", "2023-06-10 2 pm"]
)
def test_a_time_of_day_is_told_from_nonsense(text: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claims = folder / "claims.yaml"
    line = next(each for each in claims.read_text("utf-8").splitlines() if each.startswith("    when: "))
    change(claims, f"{line}\n", f'    when: "{text}"\n', 1)
    (fault,) = told(folder, capsys)
    assert "has a time of day; days are the finest here" in fault
