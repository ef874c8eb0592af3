"""corpus.yaml: what a corpus says about itself, and how faults in it are reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimsmap.loading.about_file import read_about
from claimsmap.loading.claims_file import read_corpus
from tests.builders import CLAIMS_FILE, GEODATA, SAMPLE

SMALL = """\
title: {en: What reports say of the floods, fr: Ce que disent les rapports}
description: Reports say where water stood.
notice: Not a warning. Ask the authorities.
licence: {name: CC0-1.0, title: Creative Commons Zero}
kinds:
  - {id: flood, label: Floods, short: flood, plural: floods, meaning: Water stood., colour: "#0072b2", shape: disc}
place_classes:
  - {id: town, label: town, drawn: point}
"""


def read(text: str, folder: Path) -> list[str]:
    file = folder / "corpus.yaml"
    file.write_text(text, encoding="utf-8")
    return [str(fault).removeprefix(str(file)) for fault in read_about(file)[1]]


def test_a_small_corpus_needs_nine_lines(tmp_path: Path) -> None:
    (tmp_path / "corpus.yaml").write_text(SMALL, encoding="utf-8")
    about, faults = read_about(tmp_path / "corpus.yaml")
    assert about is not None, faults
    assert about.title_shown == "What reports say of the floods"
    assert about.title["fr"] == "Ce que disent les rapports"
    assert about.usual_collections == about.collection_ids == ("all",)
    assert about.kind_of["flood"].placed


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("shape: disc", "shape: disk"), ':6: kinds.flood.shape: is "disk", which is none of disc, ring, diamond'),
        (("#0072b2", "blue"), ":6: kinds.flood.colour: is not a colour. Write a # and six hexadecimal digits"),
        (
            ("drawn: point", "drawn: dot"),
            ':8: place_classes.town.drawn: is "dot", which is none of point, circle',
        ),
        (("notice:", "note:"), ":3: note: is not a field of this record. Did you mean"),
        (("notice: Not a warning. Ask the authorities.\n", ""), ":1: notice: is missing or empty. Write the notice"),
        (("{en: What", "{english: What"), ':1: title: has the language "english". Write its ISO 639 code'),
        (
            ("place_classes:", "figure_sections: [{title: Floods, kinds: [storm]}]\nplace_classes:"),
            'names no kind of this corpus, "storm". Write one of flood',
        ),
        (
            ("place_classes:", "fields: [{id: said_by, label: Who}]\nplace_classes:"),
            ":7: fields.said_by: is a name that every claim or address has. Choose another id",
        ),
        (
            ("place_classes:", "fields: [{id: a, label: A, beside: b}, {id: b, label: B, beside: a}]\nplace_classes:"),
            'the field "a" stands beside "b", which stands beside another. Name one that stands alone',
        ),
        (
            ("place_classes:", "collections: [{id: a, name: A, on_at_first: no}]\nplace_classes:"),
            "has no collection that is on at first",
        ),
        (
            ("place_classes:", "view: {lat: 95, lon: 3, zoom: 4}\nplace_classes:"),
            ":7: view.lat: is 95. Write a number that is at most 90",
        ),
    ],
)
def test_a_fault_names_its_line_and_its_cure(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    said = "\n".join(read(SMALL.replace(*change), tmp_path))
    assert told in said


def test_the_corpus_carries_its_description_and_changes_its_version_with_it(tmp_path: Path) -> None:
    for name in ("claims.yaml", "corpus.yaml"):
        (tmp_path / name).write_bytes((SAMPLE / name).read_bytes())
    same, faults = read_corpus(tmp_path / "claims.yaml", GEODATA)
    assert same is not None, faults
    assert same.about.title_shown.startswith("What official statements claim")
    told = (tmp_path / "corpus.yaml").read_text(encoding="utf-8")
    (tmp_path / "corpus.yaml").write_text(told.replace("title: What", "title: All that"), encoding="utf-8")
    other, _ = read_corpus(tmp_path / "claims.yaml", GEODATA)
    assert other is not None
    assert other.about.title_shown.startswith("All that official")
    assert other.version != same.version


def test_a_claims_file_that_has_no_description_beside_it_has_that_of_the_folder_of_the_corpus(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_bytes(CLAIMS_FILE.read_bytes())
    corpus, faults = read_corpus(tmp_path / "claims.yaml", GEODATA)
    assert corpus is not None, faults
