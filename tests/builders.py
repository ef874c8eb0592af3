"""Builders of test records: each returns a valid record, so that a test shows only what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.faults import Fault
from claimsmap.loading.about_file import read_about
from claimsmap.loading.claims_file import read_corpus
from claimsmap.model.about import About
from claimsmap.model.records import Claim, Statement
from claimsmap.places import gazetteer, places_file
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.query import view_parameters
from claimsmap.query.claim_index import ClaimIndex, make_index
from claimsmap.query.selection import Selection
from claimsmap.query.view_parameters import BadParameter

_versions = count()
ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "tests" / "sample"
"""The corpus for tests of general behaviour, independent of the repository's data."""
GEODATA = SAMPLE / "geodata"
CLAIMS_FILE = SAMPLE / "claims.yaml"


def a_mention(**changes: Any) -> dict[str, Any]:
    """A mention as a mapping."""
    return {"statement": "ministry-2022-10-25", "words": "mines were found", "voice": "own", **changes}


def a_claim(**changes: Any) -> Claim:
    """One find at Zabukh on 3 October 2022."""
    return Claim.model_validate(
        {
            "id": "zabukh-find",
            "kind": "mine_find",
            "said_by": "ministry",
            "summary": "mines found at Zabukh",
            "places": ["zabukh"],
            "when": "2022-10-03",
            "when_basis": "stated",
            "mentions": [a_mention()],
            **changes,
        }
    )


def a_statement(**changes: Any) -> Statement:
    """A ministry's own statement of 25 October 2022."""
    return Statement.model_validate(
        {
            "id": "ministry-2022-10-25",
            "publisher": "Ministry",
            "kind": "primary",
            "published": "2022-10-25",
            "published_basis": "stated",
            "collection": "core",
            "speakers": ["ministry"],
            **changes,
        }
    )


@cache
def the_gazetteer() -> Gazetteer:
    """The gazetteer of the sample."""
    return read_gazetteer(GEODATA)[0]


@cache
def corpus_in(folder: Path) -> Corpus:
    """The corpus in a folder, read once per test process: it is immutable."""
    corpus, faults = read_corpus(folder / "claims.yaml", folder / "geodata")
    assert corpus is not None, "\n".join(map(str, faults))
    return corpus


@cache
def index_of(folder: Path) -> ClaimIndex:
    """Its index."""
    return make_index(corpus_in(folder))


@cache
def the_about() -> About:
    """The sample's own description."""
    about, faults = read_about(SAMPLE / "corpus.yaml")
    assert about is not None, faults
    return about


def an_about(**changes: Any) -> About:
    """A copy with some fields changed."""
    return About.model_validate(the_about().model_dump() | changes)


def the_corpus() -> Corpus:
    """The sample."""
    return corpus_in(SAMPLE)


def the_index() -> ClaimIndex:
    """Its index."""
    return index_of(SAMPLE)


def a_corpus(*claims: Claim, statements: tuple[Statement, ...] = (), **more: Any) -> Corpus:
    """A corpus of these claims; one claim if none is given."""
    made = statements or (a_statement(),)
    return Corpus(
        statements={statement.id: statement for statement in made},
        claims={claim.id: claim for claim in claims or (a_claim(),)},
        **{"gazetteer": the_gazetteer(), "about": the_about(), "version": f"test-{next(_versions)}", **more},
    )


def parse(pairs: Iterable[tuple[str, str]]) -> Selection:
    """The selection for an address, on the sample."""
    return view_parameters.parse(pairs, the_about())


def parse_leniently(pairs: Iterable[tuple[str, str]]) -> tuple[Selection, list[BadParameter]]:
    """The selection and its problems."""
    return view_parameters.parse_leniently(pairs, the_about())


def read_gazetteer(folder: Path, about: About | None = None) -> tuple[Gazetteer, list[Fault]]:
    """The gazetteer of a folder, with the place classes of the sample or of another corpus."""
    return gazetteer.read_gazetteer(folder, about or the_about())


def read_places(path: Path) -> tuple[dict[str, places_file.Row], list[Fault]]:
    """The rows of a places file, with the same classes."""
    return places_file.read_places(path, the_about().class_of)


A_FEW = ("azerbaijan", "lachin_district", "lachin_town", "zabukh", "sus", "karabakh", "east_zangezur_economic_region")


def few_places(folder: Path) -> None:
    """A gazetteer of a few places without outlines, quick to read."""
    folder.mkdir(parents=True)
    rows = (GEODATA / "places.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows[1:] if row.split(",")[0] in A_FEW]
    (folder / "places.csv").write_text("".join([rows[0], *kept]), encoding="utf-8")
    (folder / "outlines.geojson").write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
