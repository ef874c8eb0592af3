"""What a corpus covers, and where its geodata comes from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimsmap.analysis.coverage import claims_by_party, counts_of, drawn_roughly, with_passages_left_out
from claimsmap.model.records import Speaker
from claimsmap.places.provenance import read_provenance
from tests.builders import GEODATA, a_claim, a_corpus, a_mention, a_statement, the_gazetteer

EXCERPT = a_statement(
    id="agency-2023",
    collection="wider",
    published="",
    published_basis="inferred: no day is given",
    excerpt_only="true",
    left_out=[{"words": "we hope for peace", "why": "a hope"}],
)


def test_each_collection_is_counted_for_itself() -> None:
    claims = (
        a_claim(),
        a_claim(id="wider", when="", when_basis="", places=[], mentions=[a_mention(statement=EXCERPT.id)] * 2),
    )
    corpus = a_corpus(*claims, statements=(a_statement(address="https://example.org/a"), EXCERPT))
    core, wider = (counts_of(corpus, collection) for collection in ("core", "wider"))
    assert (core.statements, core.claims, core.mentions, core.with_address, core.off_map) == (1, 1, 1, 1, 0)
    assert (wider.statements, wider.claims, wider.mentions, wider.with_address, wider.off_map) == (1, 1, 2, 0, 1)
    assert (core.left_out, core.excerpts, core.published_inferred, core.when_inferred, core.undated) == (0,) * 5
    assert (wider.left_out, wider.excerpts, wider.published_inferred, wider.when_inferred, wider.undated) == (1,) * 5


def test_claims_are_counted_by_party_most_first() -> None:
    said_by = {"a": "ministry", "b": "court", "c": "court", "d": "registrar"}
    claims = [a_claim(id=ident, said_by=speaker) for ident, speaker in said_by.items()]
    speakers = {ident: Speaker(id=ident, name=ident, party="court") for ident in ("court", "registrar")}
    assert claims_by_party(a_corpus(*claims, speakers=speakers), "core") == [("court", 3), ("capacity not recorded", 1)]


def test_a_height_is_drawn_roughly_and_a_village_is_not() -> None:
    gazetteer = the_gazetteer()
    assert [place.id for place in drawn_roughly(gazetteer, ["zabukh", "saribaba_height"])] == ["saribaba_height"]
    names = [place.name for place in drawn_roughly(gazetteer, [*gazetteer][::-1])]
    assert len(names) > 2
    assert names == sorted(names)


def test_every_file_and_source_of_the_geodata_is_read() -> None:
    provenance = read_provenance(GEODATA)
    assert {each.file for each in provenance.files} == {"places.csv", "outlines.geojson"}
    assert all(each.licence_published for each in provenance.sources)


def test_a_record_that_is_no_yaml_says_where(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text("files: [")
    with pytest.raises(ValueError, match=r"sources\.yaml:2: file: is not YAML"):
        read_provenance(tmp_path)


def test_a_record_that_is_a_pipe_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "sources.yaml")
    with pytest.raises(ValueError, match="is a pipe"):
        read_provenance(tmp_path)


def test_a_collection_without_statements_has_nothing_to_count() -> None:
    corpus = a_corpus()
    assert set(vars(counts_of(corpus, "wider")).values()) == {0}
    assert claims_by_party(corpus, "wider") == []


def test_statements_of_which_a_passage_was_left_out_are_named_in_the_order_of_the_file() -> None:
    left_out = [{"words": "we hope", "why": "a hope"}]
    statements = (a_statement(id="whole"), EXCERPT, a_statement(), a_statement(id="later", left_out=left_out))
    assert with_passages_left_out(a_corpus(statements=statements)) == [EXCERPT.id, "later"]
