"""The benchmark corpora: valid, reproducible, and impossible to mistake for real ones."""

import csv
from pathlib import Path

from claimsmap.loading.claims_file import read_corpus
from claimsmap.model.dates import LATEST
from claimsmap.query.claim_index import make_index
from claimsmap.query.selection import Selection
from claimsmap.query.timeline_data import axis_of
from tests.benchmarks.corpora import FIRST, LAST, make_corpus, wide_shape


def test_a_synthetic_corpus_has_no_fault(tmp_path: Path) -> None:
    made = make_corpus(500, tmp_path)
    corpus, faults = read_corpus(made.claims_file, made.geodata)
    assert not faults
    assert corpus
    assert len(corpus.claims) == 500


def test_a_wide_corpus_has_as_many_statements_as_claims(tmp_path: Path) -> None:
    made = make_corpus(800, tmp_path, shape=wide_shape(800))
    corpus, faults = read_corpus(made.claims_file, made.geodata)
    assert not faults
    assert corpus
    sizes = len(corpus.statements), len(corpus.speakers), len(corpus.series), len(corpus.checks)
    assert sizes == (800, 16, 2, 20)


def test_the_same_size_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = make_corpus(60, tmp_path / "one"), make_corpus(60, tmp_path / "other")
    assert one.claims_file.read_bytes() == other.claims_file.read_bytes()
    assert one.light.read_bytes() == other.light.read_bytes()


def test_everything_in_it_says_that_it_is_synthetic(tmp_path: Path) -> None:
    made = make_corpus(60, tmp_path)
    corpus, _ = read_corpus(made.claims_file, made.geodata)
    assert corpus
    assert all("synthetic" in claim.id and "synthetic" in claim.summary for claim in corpus.claims.values())
    assert all("Synthetic" in statement.title for statement in corpus.statements.values())
    assert all("Synthetic" in place.name for place in corpus.gazetteer.values())


def test_the_light_table_holds_the_same_claims_on_the_same_days(tmp_path: Path) -> None:
    made = make_corpus(500, tmp_path)
    corpus, _ = read_corpus(made.claims_file, made.geodata)
    assert corpus
    with made.light.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["id"] for row in rows) == sorted(corpus.claims)
    for row in rows:
        claim = corpus.claims[row["id"]]
        assert row["last"] == (claim.span.last or LATEST).isoformat()
        drawn = any(corpus.gazetteer.geometry_of(place) for place in claim.places)
        assert bool(row["lat"]) == drawn


def test_every_size_has_the_axis_of_the_other_ways(tmp_path: Path) -> None:
    for size in (50, 500):
        made = make_corpus(size, tmp_path / str(size))
        corpus, _ = read_corpus(made.claims_file, made.geodata)
        assert corpus
        assert axis_of(make_index(corpus), Selection()) == (FIRST, LAST)
