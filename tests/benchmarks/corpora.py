"""Synthetic corpora of any size: made up from a seed, and labelled as synthetic wherever a reader could meet them.

    python -m tests.benchmarks.corpora 1000 FOLDER

writes `claims.yaml` and `geodata/` for the app, and `light.csv`, the same claims as one table, for apps without our
records. Nothing in them was ever said or found; only the region, the span of years and the mix of forms are like those
of a real corpus.
"""

from __future__ import annotations

import csv
import hashlib
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from claimsmap.places.places_file import COLUMNS

FIRST, LAST = date(2020, 11, 1), date(2024, 4, 30)
LONG_AGO, FAR_AHEAD = "0001-01-01", "9999-12-31"
"""Stand in for an open side in the light table."""
MOST_PLACES = 5000
CELLS_WIDE, CELLS_HIGH = 8, 5
WEST, SOUTH, EAST, NORTH = 45.5, 38.9, 48.5, 41.2
"""The districts are the cells of a grid over this box, in degrees; every other place lies in one of them."""
COUNTRY = "synthetic-country"
SPEAKERS = 6
SHARE = {"two_places": 0.05, "no_mark": 0.03, "no_day": 0.03, "open": 0.02, "month": 0.1, "interval": 0.25}
MEASURES = {
    "mine_find": "mines_found",
    "incident": "victims",
    "casualty_toll": "victims",
    "mine_laying": "mines_laid",
    "mine_estimate": "mines_in_the_ground",
    "map_records": "maps_offered",
    "denial": None,
}


@dataclass(frozen=True)
class Synthetic:
    """A corpus on disk."""

    folder: Path
    claims: int

    @property
    def claims_file(self) -> Path:
        """For CLAIMS_FILE."""
        return self.folder / "claims.yaml"

    @property
    def geodata(self) -> Path:
        """For GEODATA_DIR."""
        return self.folder / "geodata"

    @property
    def light(self) -> Path:
        """One row a claim: id, kind, said_by, summary, first, last (ISO days), lat, lon (empty without a mark)."""
        return self.folder / "light.csv"


class Spot(NamedTuple):
    """A place and the point its mark stands at."""

    id: str
    lat: float
    lon: float


class Day(NamedTuple):
    """When a claim happened: as EDTF, and its first and last day as ISO dates."""

    edtf: str
    first: str
    last: str


def make_corpus(claims: int, folder: Path, seed: int = 4) -> Synthetic:
    """Write a corpus of this many claims; the same size and seed give the same bytes."""
    dice = random.Random(f"{seed}/{claims}")
    made = Synthetic(folder, claims)
    made.geodata.mkdir(parents=True, exist_ok=True)
    spots = _write_geodata(made.geodata, min(MOST_PLACES, max(20, claims // 4)), dice)
    days = [FIRST, *sorted(_a_day(dice) for _ in range(min(250, max(6, claims // 40)))), LAST]
    with made.claims_file.open("w", encoding="utf-8") as file, made.light.open("w", newline="") as light:
        table = csv.writer(light, lineterminator="\n")
        table.writerow(["id", "kind", "said_by", "summary", "first", "last", "lat", "lon"])
        file.write("# Synthetic: made up to measure with. None of this was ever said.\n\n")
        _write_records(file, "speakers", _speakers())
        _write_records(file, "statements", _statements(days))
        _write_records(file, "claims", _claims(claims, days, spots, table, dice))
    return made


def _write_records(file: Any, section: str, records: Iterator[dict[str, Any]]) -> None:
    """A section in YAML: an entry a record, a line a field, what is nested in JSON, which YAML reads."""
    file.write(f"{section}:\n")
    for record in records:
        lines = [f"{name}: {json.dumps(value)}" for name, value in record.items() if value]
        file.write("  - " + "\n    ".join(lines) + "\n\n")


def _speakers() -> Iterator[dict[str, Any]]:
    for number in range(SPEAKERS):
        yield {"id": f"synthetic-speaker-{number}", "name": f"Synthetic speaker {number}", "party": "nobody"}


def _statements(days: list[date]) -> Iterator[dict[str, Any]]:
    """One a day of the list; every third reports the one before."""
    for number, day in enumerate(days):
        is_report = number % 3 == 2
        yield {
            "id": f"synthetic-{number}",
            "publisher": f"Synthetic publisher {number % SPEAKERS}",
            "kind": "report" if is_report else "primary",
            "reports": f"synthetic-{number - 1}" if is_report else "",
            "title": f"Synthetic statement {number}, made up for measurements",
            "published": day.isoformat(),
            "published_basis": "stated: drawn at random",
            "speakers": [f"synthetic-speaker-{number % SPEAKERS}"],
        }


def _claims(
    count: int, days: list[date], spots: list[Spot], table: Any, dice: random.Random
) -> Iterator[dict[str, Any]]:
    for number in range(count):
        ident, kind = f"synthetic-claim-{number}", dice.choice(list(MEASURES))
        # One in twenty is of the first day, and one is said on the last: every axis reaches from one to the other.
        statement = 0 if number % 20 == 0 else len(days) - 1 if number == 1 else dice.randrange(len(days))
        when = _when(days[statement], dice)
        places = [] if dice.random() < SHARE["no_mark"] else dice.sample(spots, 2 if _is("two_places", dice) else 1)
        summary = f"synthetic claim {number}: made up to measure with, said by nobody, drawn at random"
        speaker = f"synthetic-speaker-{statement % SPEAKERS}"
        later = [each for each in range(statement + 1, min(statement + 4, len(days))) if dice.random() < 0.15]
        value = int(dice.lognormvariate(3, 2)) + 1
        mark = [f"{places[0].lat:.5f}", f"{places[0].lon:.5f}"] if places else ["", ""]
        table.writerow([ident, kind, speaker, summary, when.first, when.last, *mark])
        yield {
            "id": ident,
            "kind": kind,
            "said_by": speaker,
            "summary": summary,
            "places": [place.id for place in places] or [COUNTRY],
            "when": when.edtf,
            "when_basis": "stated: drawn at random",
            "figures": [{"measure": MEASURES[kind], "value": value}] if MEASURES[kind] else [],
            "mentions": [
                {"statement": f"synthetic-{each}", "words": f"synthetic words {number} in {each}", "voice": "own"}
                for each in (statement, *later)
            ],
        }


def _is(what: str, dice: random.Random) -> bool:
    return dice.random() < SHARE[what]


def _a_day(dice: random.Random) -> date:
    return FIRST + timedelta(days=dice.randrange((LAST - FIRST).days + 1))


def _when(published: date, dice: random.Random) -> Day:
    """When something happened that was published on a day: on a day, in a month, over an interval, or not known."""
    if _is("no_day", dice):
        return Day("", LONG_AGO, FAR_AHEAD)
    end = max(FIRST, published - timedelta(days=dice.randrange(60)))
    last = end.isoformat()
    if _is("open", dice):
        return Day(f"../{last}", LONG_AGO, last)
    if _is("month", dice):
        following = date(end.year + end.month // 12, end.month % 12 + 1, 1)
        return Day(last[:7], f"{last[:7]}-01", (following - timedelta(days=1)).isoformat())
    if _is("interval", dice):
        first = max(FIRST, end - timedelta(days=dice.randrange(1, 200))).isoformat()
        return Day(f"{first}/{last}", first, last) if first < last else Day(last, last, last)
    return Day(last, last, last)


def _write_geodata(folder: Path, count: int, dice: random.Random) -> list[Spot]:
    """The gazetteer and its outlines: a country, districts with outlines, heights with circles, villages and towns."""
    cells = [(column, row) for row in range(CELLS_HIGH) for column in range(CELLS_WIDE)][: max(4, count // 20)]
    districts = [_district(column, row) for column, row in cells]
    rows = [{"id": COUNTRY, "name": "Synthetic country", "place_class": "country", "lat": 40.0, "lon": 47.0}]
    rows += [row for row, _ in districts]
    for number in range(count - len(districts)):
        (column, row), (district, _) = dice.choice(list(zip(cells, districts, strict=True)))
        west, south, east, north = _cell(column, row)
        place_class = dice.choices(["village", "town", "height"], [65, 10, 25])[0]
        rows.append(
            {
                "id": f"synthetic-{place_class}-{number}",
                "name": f"Synthetic {place_class} {number}",
                "place_class": place_class,
                "lat": round(dice.uniform(south, north), 5),
                "lon": round(dice.uniform(west, east), 5),
                "uncertainty_m": dice.randrange(300, 3000) if place_class == "height" else "",
                "parent": district["id"],
            }
        )
    for row in rows:
        row |= {"source": "synthetic", "licence": "CC0 1.0", "note": "made up to measure with"}
    with (folder / "places.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    outlines = {"type": "FeatureCollection", "features": [outline for _, outline in districts]}
    (folder / "outlines.geojson").write_text(json.dumps(outlines))
    _write_provenance(folder)
    return [Spot(row["id"], row["lat"], row["lon"]) for row in rows[1:]]


def _cell(column: int, row: int) -> tuple[float, float, float, float]:
    """West, south, east and north of a cell of the grid."""
    wide, high = (EAST - WEST) / CELLS_WIDE, (NORTH - SOUTH) / CELLS_HIGH
    return WEST + column * wide, SOUTH + row * high, WEST + (column + 1) * wide, SOUTH + (row + 1) * high


def _district(column: int, row: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """A row of the gazetteer and its outline, a rectangle."""
    west, south, east, north = (round(edge, 5) for edge in _cell(column, row))
    ident = f"synthetic-district-{column}-{row}"
    name = f"Synthetic district {column}-{row}"
    place = {
        "id": ident,
        "name": name,
        "place_class": "district",
        "lat": round((south + north) / 2, 5),
        "lon": round((west + east) / 2, 5),
        "parent": COUNTRY,
    }
    properties = {"id": ident, "name": name, "role": "place", "source": "synthetic", "licence": "CC0 1.0"}
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return place, {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _write_provenance(folder: Path) -> None:
    files = [
        {
            "file": name,
            "what": "synthetic places to measure with",
            "producer": "tests/benchmarks/corpora.py",
            "made": "drawn at random from a seed",
            "precision": "none",
            "licence": "CC0 1.0",
            "attribution": "none",
            "sha256": hashlib.sha256((folder / name).read_bytes()).hexdigest(),
        }
        for name in ("places.csv", "outlines.geojson")
    ]
    source = {
        "source": "synthetic",
        "producer": "tests/benchmarks/corpora.py",
        "what": "places that do not exist",
        "licence_received": "CC0 1.0",
        "licence_published": "CC0 1.0",
    }
    (folder / "sources.yaml").write_text(json.dumps({"files": files, "sources": [source]}))


if __name__ == "__main__":
    made = make_corpus(int(sys.argv[1]), Path(sys.argv[2]))
    print(f"{made.claims_file}: {made.claims:,} synthetic claims")
