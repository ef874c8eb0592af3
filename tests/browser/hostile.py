"""A corpus of attacks: each text of tests/data/hostile.yaml in every field of every record that takes foreign text."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from claimsmap.files.yaml_lines import read_yaml
from claimsmap.places.places_file import COLUMNS

FILE = Path(__file__).resolve().parents[1] / "data" / "hostile.yaml"
SOURCE = "https://source.example"
"""The only external place that a link may lead to."""


def attacks() -> dict[str, str]:
    """The attacks by name."""
    tree, faults = read_yaml(FILE.read_text(), FILE.name)
    assert not faults
    return {name: text for group in tree.values() for name, text in group.items()}


def locator(attack: str) -> str:
    """An attack cut to the length of a locator."""
    return " ".join(attack.split()[:8])


def speaker(attack: str) -> str:
    """The name of an attack's speaker: the attack with an addition, since no summary may name its speaker."""
    return f"{attack} agency"


def write(folder: Path) -> dict[str, str]:
    """Write claims, geodata and texts into a folder; returns the environment that serves them."""
    geodata, texts = folder / "geodata", folder / "texts"
    geodata.mkdir()
    texts.mkdir()
    (folder / "claims.yaml").write_text(json.dumps(_claims(), indent=1))
    (geodata / "places.csv").write_text(_places())
    (geodata / "outlines.geojson").write_text(json.dumps(_outlines()))
    (geodata / "sources.yaml").write_text(json.dumps(_sources()))
    for name, attack in attacks().items():
        for kind in ("own", "report"):
            (texts / f"{kind}-{name}.txt").write_text(f"{attack}\n{locator(attack)} and {locator(attack)}!\n")
    return {"CLAIMS_FILE": str(folder / "claims.yaml"), "GEODATA_DIR": str(geodata), "STATEMENTS_DIR": str(texts)}


def _claims() -> dict[str, Any]:
    named = attacks().items()
    return {
        "speakers": [{"id": f"speaker-{name}", "name": speaker(attack), "party": attack} for name, attack in named],
        "statements": [
            _statement(name, attack, kind, number)
            for number, (name, attack) in enumerate(named)
            for kind in ("own", "report")
        ],
        "claims": [_claim(name, attack, number) for number, (name, attack) in enumerate(named)],
        "series": [
            {"id": f"series-{name}", "title": attack, "measure": "mines_found", "since": "2022",
             "claims": [f"claim-{name}"], "note": attack}
            for name, attack in named
        ],
        "checks": [
            {"id": f"check-{name}", "title": attack, "how": "equal", "expected": "fails", "differs_in": ["munition"],
             "note": attack,
             "parts": [{"claim": f"claim-{name}", "field": "munition", "statement": f"{kind}-{name}"}
                       for kind in ("own", "report")]}
            for name, attack in named
        ],
    }  # fmt: skip


def _statement(name: str, attack: str, kind: str, number: int) -> dict[str, Any]:
    return {
        "id": f"{kind}-{name}", "publisher": attack, "kind": "primary" if kind == "own" else "report",
        "reports": "" if kind == "own" else f"own-{name}", "reports_of": attack, "title": attack,
        "published": f"2022-10-{number + 1:02}", "published_basis": f"stated: {attack}",
        "speakers": [f"speaker-{name}"], "address": f"{SOURCE}/'&amp;;%22(javascript:claimed())",
        "address_checked": attack, "language": attack, "note": attack,
        "left_out": [{"words": locator(attack), "why": attack}],
    }  # fmt: skip


def _claim(name: str, attack: str, number: int) -> dict[str, Any]:
    mention = {"words": locator(attack), "voice": "own", "note": attack}
    differs = {"munition": f"{attack} too", "who": attack, "place": attack, "wording": attack, "scope": attack}
    return {
        "id": f"claim-{name}", "kind": "mine_find", "said_by": f"speaker-{name}", "summary": attack,
        "places": [f"place-{name}"], "place_as_written": [locator(attack)], "when": f"2022-09-{number + 1:02}",
        "when_basis": f"inferred: {attack}", "munition": attack, "note": attack,
        "figures": [{"measure": "mines_found", "value": 10 + number}],
        "mentions": [
            {"statement": f"own-{name}", **mention},
            {"statement": f"report-{name}", **mention, "differs": differs},
        ],
        "relates": [{"to": "claim-script" if number else "claim-handler", "how": "contradicts", "note": attack}],
    }  # fmt: skip


def _places() -> str:
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS)
    table.writeheader()
    for number, (name, attack) in enumerate(attacks().items()):
        table.writerow({
            "id": f"place-{name}", "name": attack, "place_class": "height" if number % 3 else "village",
            "lat": 39.2 + number % 5 * 0.2, "lon": 46 + number // 5 * 0.25, "uncertainty_m": 3000,
            "alt_names": "", "source": attack, "licence": attack, "note": attack,
        })  # fmt: skip
    return out.getvalue()


def _outlines() -> dict[str, Any]:
    ring = [[45, 38], [49, 38], [49, 41], [45, 41], [45, 38]]
    return {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]},
             "properties": {"id": f"land-{name}", "name": attack, "role": "background", "kind": "country",
                            "source": attack, "licence": attack, "note": attack}}
            for name, attack in attacks().items()
        ],
    }  # fmt: skip


def _sources() -> dict[str, Any]:
    text = " ".join(attacks().values())
    file = dict.fromkeys(["file", "what", "producer", "made", "precision", "licence", "attribution", "sha256"], text)
    source = dict.fromkeys(
        ["source", "producer", "what", "licence_received", "licence_published", "accessed", "attribution"], text
    )
    return {
        "files": [file],
        "sources": [{**source, "address": each} for each in ("javascript:claimed()", "http://[", text)],
    }
