"""A small corpus on disk that accepts imports, and the import as editors run it."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from claimsmap.__main__ import main
from claimsmap.corpus.corpus import Corpus
from claimsmap.loading.claims_file import read_corpus
from claimsmap.places.places_file import COLUMNS

ABOUT: dict[str, Any] = {
    "title": "Reported attacks",
    "description": "What is reported of attacks.",
    "notice": "Reports, not findings.",
    "licence": {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0"},
    "kinds": [
        {
            "id": "incident", "label": "Incidents", "short": "incident", "plural": "incidents",
            "meaning": "Something happened.", "colour": "#0072b2", "shape": "disc",
        },
        {
            "id": "context", "label": "Strikes", "short": "strike", "plural": "strikes",
            "meaning": "Something was struck.", "colour": "#d55e00", "shape": "cross",
        },
    ],
    "place_classes": [
        {"id": "village", "label": "settlement", "drawn": "point", "by_bare_name": "true"},
        {"id": "zone", "label": "area", "drawn": "hatched"},
        {"id": "district", "label": "district", "drawn": "area"},
        {"id": "country", "label": "country", "drawn": "none"},
    ],
    "measures": [
        {"id": "killed", "one": "person killed", "many": "people killed", "unit": "people"},
        {"id": "injured", "one": "person injured", "many": "people injured", "unit": "people"},
    ],
    "contested": ["terror", "illegal"],
}  # fmt: skip
PLACES = f"{','.join(COLUMNS)}\n"
OPTIONS = ("--licence", "CC BY 4.0", "--attribution", "The Monitor", "--publisher", "The Monitor")


def a_folder(tmp_path: Path, places: str = "") -> Path:
    """A corpus without records."""
    folder = tmp_path / "corpus"
    (folder / "geodata").mkdir(parents=True)
    (folder / "corpus.yaml").write_text(yaml.safe_dump(ABOUT, sort_keys=False), encoding="utf-8")
    (folder / "claims.yaml").write_text("statements:\nclaims:\n", encoding="utf-8")
    (folder / "geodata" / "places.csv").write_text(PLACES + places, encoding="utf-8")
    (folder / "geodata" / "outlines.geojson").write_text('{"type": "FeatureCollection", "features": []}')
    sources = {
        "files": [{"file": "places.csv", "sha256": hashlib.sha256((PLACES + places).encode()).hexdigest()}],
        "sources": [{"source": "own estimate", "what": "our own"}],
    }
    (folder / "geodata" / "sources.yaml").write_text(yaml.safe_dump(sources, sort_keys=False))
    return folder


def a_csv(folder: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]], name: str = "table.csv") -> Path:
    """A UTF-8 table, separated by commas."""
    path = folder / name
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
    return path


def imported(table: Path, folder: Path, *more: str) -> int:
    """Run `claimsmap import` on a table, into a folder; returns the exit code."""
    return main(["import", str(table), "--into", str(folder), *OPTIONS, *more])


def corpus_in(folder: Path) -> Corpus:
    """The valid corpus in a folder."""
    corpus, faults = read_corpus(folder / "claims.yaml", folder / "geodata")
    assert not faults
    assert corpus is not None
    return corpus


def bytes_of(folder: Path) -> dict[str, bytes]:
    """The content of every file in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
