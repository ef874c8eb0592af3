"""Ids are permanent: what an old one opens, and what the reader of an old link is told."""

import gzip
import json

from claimsmap.corpus.collections import part_in
from claimsmap.corpus.succession import followed, successions_of, successor_of
from claimsmap.export.api import answer
from claimsmap.loading.store import Snapshot
from claimsmap.model.records import Withdrawn
from claimsmap.query.claim_index import make_index
from tests.builders import a_claim, a_corpus, a_mention, a_statement

CORPUS = a_corpus(
    a_claim(id="find", was=["find-again", "find-of-autumn"], summary="mines found at Zabukh"),
    a_claim(id="toll", mentions=[a_mention(statement="monitor-2023")]),
    statements=(a_statement(), a_statement(id="monitor-2023", collection="wider")),
    withdrawn={
        "split": Withdrawn(id="split", why="it was two things.", see=("find", "toll")),
        "dropped": Withdrawn(id="dropped", why="no text says so"),
    },
)


def test_a_merged_claim_opens_the_one_that_took_it_in() -> None:
    assert followed(CORPUS, "find-of-autumn") == "find"
    assert successor_of(CORPUS, "find-of-autumn").words == (
        "The claim “find-of-autumn” of an earlier version is now part of “find”."
    )


def test_a_split_claim_opens_the_nearest_part_and_tells_why() -> None:
    succession = successor_of(CORPUS, "split")
    assert succession.claims == ("find", "toll")
    assert succession.words == (
        "The claim “split” of an earlier version was withdrawn: it was two things. The nearest to it is “find”."
    )


def test_a_dropped_claim_opens_nothing_and_tells_why() -> None:
    assert successor_of(CORPUS, "dropped").claims == ()
    assert followed(CORPUS, "dropped") == "dropped"


def test_a_live_claim_and_an_id_that_never_was_stay_as_they_are() -> None:
    for ident in ("find", "never-was"):
        assert successor_of(CORPUS, ident) is None
        assert followed(CORPUS, ident) == ident


def test_the_part_of_a_corpus_knows_the_old_ids_of_the_whole() -> None:
    assert followed(part_in(CORPUS, ["wider"]), "find-again") == "find"
    assert set(successions_of(part_in(CORPUS, ["core"]))) == {"find-again", "find-of-autumn", "split", "dropped"}


def test_data_resolves_an_old_id_and_tells_so() -> None:
    found = answer("claims.json", [("claim", "find-again")], Snapshot(CORPUS, make_index(CORPUS)))
    told = json.loads(gzip.decompress(found.packed))
    assert found.status == 200
    assert told["title"] == "ministry said: mines found at Zabukh"
    assert "claim=find&" in told["link"]
    assert told["replaced"]["asked"] == "find-again"
    assert told["replaced"]["claims"] == ["find"]


def test_data_tells_nothing_of_a_claim_that_is_live() -> None:
    found = answer("claims.json", [("claim", "find")], Snapshot(CORPUS, make_index(CORPUS)))
    assert "replaced" not in json.loads(gzip.decompress(found.packed))
