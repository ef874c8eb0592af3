"""Synthetic corpora of any size: generated from a seed, and labelled as synthetic wherever readers could meet them.

    python -m tests.benchmarks.corpora 1000 FOLDER [wide]

writes `claims.yaml` and `geodata/` for the app, and `light.csv`, the same claims as one table, for apps without our
records. Nothing in them was ever said or found; only the region, the span of years and the mix of forms resemble those
of a real corpus.
"""

from __future__ import annotations

import csv
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks.synthetic_geodata import COUNTRY, Spot, write_geodata

FIRST, LAST = date(2020, 11, 1), date(2024, 4, 30)
LONG_AGO, FAR_AHEAD = "0001-01-01", "9999-12-31"
"""Stand-ins for an open side in the light table."""
MOST_PLACES = 5000
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
        """The value of CLAIMS_FILE."""
        return self.folder / "claims.yaml"

    @property
    def geodata(self) -> Path:
        """The value of GEODATA_DIR."""
        return self.folder / "geodata"

    @property
    def light(self) -> Path:
        """One row per claim: id, kind, said_by, summary, first, last (ISO days), lat, lon (empty without a mark)."""
        return self.folder / "light.csv"


class Day(NamedTuple):
    """When a claim happened, as EDTF and as first and last ISO day."""

    edtf: str
    first: str
    last: str


@dataclass(frozen=True)
class Shape:
    """The shape of a corpus: how much it has of everything but claims."""

    statements: int
    speakers: int
    places: int
    series: int = 0
    checks: int = 0
    points: int = 12
    """Claims per series."""


def usual_shape(claims: int) -> Shape:
    """Few statements and speakers with many claims each: for measuring interaction with the map."""
    return Shape(min(252, max(8, claims // 40 + 2)), SPEAKERS, min(MOST_PLACES, max(20, claims // 4)))


def wide_shape(claims: int) -> Shape:
    """As many statements as claims, and much of everything else: for measuring page sizes."""
    return Shape(
        statements=max(8, claims),
        speakers=max(SPEAKERS, claims // 50),
        places=max(20, claims * 3 // 40),
        series=max(1, claims // 400),
        checks=max(1, claims // 40),
    )


def make_corpus(claims: int, folder: Path, seed: int = 4, shape: Shape | None = None) -> Synthetic:
    """Write a corpus of this many claims; the same size, shape and seed give the same bytes."""
    dice = random.Random(f"{seed}/{claims}")
    shape = shape or usual_shape(claims)
    made = Synthetic(folder, claims)
    made.geodata.mkdir(parents=True, exist_ok=True)
    spots = write_geodata(made.geodata, shape.places, dice)
    days = [FIRST, *sorted(_a_day(dice) for _ in range(shape.statements - 2)), LAST]
    with made.claims_file.open("w", encoding="utf-8") as file, made.light.open("w", newline="") as light:
        table = csv.writer(light, lineterminator="\n")
        table.writerow(["id", "kind", "said_by", "summary", "first", "last", "lat", "lon"])
        file.write("# Synthetic: made up to measure with. None of this was ever said.\n\n")
        _write_records(file, "speakers", _speakers(shape))
        _write_records(file, "statements", _statements(days, shape))
        tolls: list[str] = []
        _write_records(file, "claims", _claims(claims, days, spots, shape, table, tolls, dice))
        if shape.series:
            _write_records(file, "series", _series(shape, tolls))
            _write_records(file, "checks", _checks(shape.checks, tolls))
    return made


def _write_records(file: Any, section: str, records: Iterator[dict[str, Any]]) -> None:
    """A section in YAML: one record per entry, one field per line, nested values as JSON, which is valid YAML."""
    file.write(f"{section}:\n")
    for record in records:
        lines = [f"{name}: {json.dumps(value)}" for name, value in record.items() if value]
        file.write("  - " + "\n    ".join(lines) + "\n\n")


def _speakers(shape: Shape) -> Iterator[dict[str, Any]]:
    for number in range(shape.speakers):
        yield {"id": f"synthetic-speaker-{number}", "name": f"Synthetic speaker {number}", "party": "nobody"}


def _statements(days: list[date], shape: Shape) -> Iterator[dict[str, Any]]:
    """One per day of the list; every third reports the one before."""
    for number, day in enumerate(days):
        is_report = number % 3 == 2
        yield {
            "id": f"synthetic-{number}",
            "publisher": f"Synthetic publisher {number % shape.speakers}",
            "kind": "report" if is_report else "primary",
            "reports": f"synthetic-{number - 1}" if is_report else "",
            "title": f"Synthetic statement {number}, made up for measurements",
            "published": day.isoformat(),
            "published_basis": "stated: drawn at random",
            "speakers": [f"synthetic-speaker-{number % shape.speakers}"],
        }


def _series(shape: Shape, tolls: list[str]) -> Iterator[dict[str, Any]]:
    """Series of claims with the same measure."""
    points = min(shape.points, len(tolls))
    for number in range(shape.series):
        yield {
            "id": f"synthetic-series-{number}",
            "title": f"Synthetic series {number}, made up for measurements",
            "measure": "victims",
            "since": FIRST.isoformat(),
            "claims": [tolls[(points * number + each) % len(tolls)] for each in range(points)],
        }


def _checks(count: int, tolls: list[str]) -> Iterator[dict[str, Any]]:
    """Checks that compare a figure with itself, which always hold."""
    for number in range(count):
        operand = {"claim": tolls[number % len(tolls)], "measure": "victims"}
        yield {
            "id": f"synthetic-check-{number}",
            "title": f"Synthetic check {number}, made up for measurements",
            "how": "equal",
            "parts": [operand, operand],
            "expected": "holds",
        }


def _claims(
    count: int,
    days: list[date],
    spots: list[Spot],
    shape: Shape,
    table: Any,
    tolls: list[str],
    dice: random.Random,
) -> Iterator[dict[str, Any]]:
    """The claims; their rows go into the light table, the ids of tolls into a list."""
    for number in range(count):
        ident, kind = f"synthetic-claim-{number}", dice.choice(list(MEASURES))
        # one in twenty is of the first day, and one was said on the last: every axis spans both
        statement = 0 if number % 20 == 0 else len(days) - 1 if number == 1 else dice.randrange(len(days))
        when = _when(days[statement], dice)
        places = [] if dice.random() < SHARE["no_mark"] else dice.sample(spots, 2 if _is("two_places", dice) else 1)
        summary = f"synthetic claim {number}: made up to measure with, said by nobody, drawn at random"
        speaker = f"synthetic-speaker-{statement % shape.speakers}"
        later = [each for each in range(statement + 1, min(statement + 4, len(days))) if dice.random() < 0.15]
        value = int(dice.lognormvariate(3, 2)) + 1
        mark = [f"{places[0].lat:.5f}", f"{places[0].lon:.5f}"] if places else ["", ""]
        if MEASURES[kind] == "victims":
            tolls.append(ident)
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
            "apart": "drawn at random" if MEASURES[kind] else "",
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
    """When an event in a statement of this day happened: on a day, in a month, over an interval, or unknown."""
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
        first = first.replace("2020-11-10", "2020-11-11")  # a day that the coding rules require a text to name
        return Day(f"{first}/{last}", first, last) if first < last else Day(last, last, last)
    return Day(last, last, last)


if __name__ == "__main__":
    size = int(sys.argv[1])
    made = make_corpus(size, Path(sys.argv[2]), shape=wide_shape(size) if "wide" in sys.argv[3:] else None)
    print(f"{made.claims_file}: {made.claims:,} synthetic claims")
