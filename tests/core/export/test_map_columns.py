"""The columns that the map draws: each claim's kind and places, and its texts if there are few."""

import json

from claimsmap.export.api import answer
from claimsmap.model.records import Speaker
from claimsmap.query.claim_index import make_index
from claimsmap.query.map_columns import claims_at, map_columns, map_texts
from tests.builders import a_claim, a_corpus
from tests.core.export.test_api import a_snapshot, body

CLAIMS = (
    a_claim(id="one", kind="incident", places=["zabukh", "azerbaijan"]),
    a_claim(id="two", kind="mine_find", places=["sus", "zabukh"], figures=[{"measure": "mines_found", "value": 3}]),
    a_claim(id="three", kind="incident", places=[]),
)


def test_each_claim_has_the_places_that_are_drawn_for_it() -> None:
    corpus = a_corpus(*CLAIMS)
    columns = map_columns(corpus, make_index(corpus))
    order, at, found = list(corpus.gazetteer), iter(columns["at"]), {}
    for ident, named, drawn in zip(columns["id"], columns["named"], columns["drawn"], strict=True):
        found[ident] = (named, {order[next(at)] for _ in range(drawn)})
    assert found == {"one": (2, {"zabukh"}), "two": (2, {"sus", "zabukh"}), "three": (0, set())}
    kinds = [columns["kinds"][code] for code in columns["kind"]]
    assert kinds == [str(claim.kind) for claim in corpus.claims.values()]


def test_the_places_of_a_claim_are_those_that_its_columns_count_also_in_a_corpus_that_names_none() -> None:
    corpus = a_corpus(a_claim(places=[]))
    columns = map_columns(corpus, make_index(corpus))
    assert (columns["named"], columns["drawn"], columns["at"]) == ([0], [0], [])


def test_a_label_says_who_said_what_and_each_figure_as_a_number_and_in_words() -> None:
    figures = [{"measure": "mines_found", "value": 3, "qualifier": "more_than"}, {"measure": "killed", "value": 1}]
    claim = a_claim(said_by="mfa", figures=figures)
    speakers = {"mfa": Speaker(id="mfa", name="A ministry", party="government")}
    (text,) = map_texts(a_corpus(claim, speakers=speakers), [claim])
    assert (text["said_by_name"], text["summary"]) == ("A ministry", claim.summary)
    assert [each["value"] for each in text["figures"]] == [3, 1]
    assert text["figures"][0]["in_words"].startswith("more than 3 ")


def test_texts_come_along_only_where_there_are_few() -> None:
    corpus = a_corpus(*CLAIMS)
    index = make_index(corpus)
    assert [text["summary"] for text in map_columns(corpus, index)["texts"]] == [
        claim.summary for claim in corpus.claims.values()
    ]
    assert "texts" not in map_columns(corpus, index, most_with_texts=2)
    assert "texts" in map_columns(corpus, index, most_with_texts=3)


def test_texts_are_answered_for_the_rows_that_are_asked_for() -> None:
    snapshot = a_snapshot(*CLAIMS)
    assert snapshot.corpus
    assert snapshot.index
    told = json.loads(body(answer("texts.json", [("row", "1"), ("row", "0"), ("row", "99")], snapshot)))
    assert told["row"] == [1, 0]
    expected = [claim.summary for claim in claims_at(snapshot.corpus, snapshot.index, [1, 0])]
    assert [text["summary"] for text in told["texts"]] == expected


def test_rows_are_numbers_and_not_too_many() -> None:
    snapshot = a_snapshot(*CLAIMS)
    for pairs in ([("row", "-1")], [("row", "first")], [("row", "1")] * 501):
        assert answer("texts.json", pairs, snapshot).status == 400
    assert answer("list.json", [("row", "1")], snapshot).status == 400
