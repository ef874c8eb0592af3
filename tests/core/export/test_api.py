"""What /data answers, without a server."""

import csv
import gzip
import io
import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.export.api import Answer, answer
from claimsmap.export.catalogue import MAKERS
from claimsmap.files.faults import Fault
from claimsmap.loading.store import Snapshot
from claimsmap.query.claim_index import make_index
from tests.builders import a_claim, a_corpus, a_mention, a_statement

NARROWINGS = [
    ("mapped", "yes"),
    ("mapped", "no"),
    ("kind", "visit"),
    ("limit", "1"),
    ("offset", "1"),
    ("to", "2022-09-30"),
]
HOSTILE = "</script><img src=x onerror=alert(1)>${alert(1)}`"


def a_snapshot(*claims: Any, **more: Any) -> Snapshot:
    corpus = a_corpus(*claims, **more)
    return Snapshot(corpus, make_index(corpus))


def get(name: str, snapshot: Snapshot, *pairs: tuple[str, str]) -> Answer:
    return answer(name, pairs, snapshot)


def body(found: Answer) -> str:
    return gzip.decompress(found.packed).decode()


def test_a_feature_says_who_said_what_when_and_where_and_leads_to_the_words() -> None:
    statement = a_statement(address="https://example.org/a-b")
    claim = a_claim(figures=[{"measure": "mines_found", "value": "1400", "qualifier": "more_than"}])
    feature = json.loads(body(get("claims.geojson", a_snapshot(claim, statements=(statement,)))))["features"][0]
    assert feature["geometry"] == {"type": "Point", "coordinates": [46.54403, 39.5893]}
    properties = feature["properties"]
    assert {"id", "kind", "said_by", "summary", "places", "place_class", "when", "from", "to", "said", "figures",
            "mentions"} <= set(properties)  # fmt: skip
    assert (properties["from"], properties["to"], properties["said"]) == ("2022-10-03", "2022-10-03", ["2022-10-25"])
    assert properties["label"] == "more than 1,400"
    assert properties["mentions"][0]["link"] == "https://example.org/a-b#:~:text=mines%20were%20found"


def test_several_places_are_one_collection_of_their_forms() -> None:
    claim = a_claim(places=["zabukh", "lachin_district"])
    feature = json.loads(body(get("claims.geojson", a_snapshot(claim))))["features"][0]
    assert [part["type"] for part in feature["geometry"]["geometries"]] == ["Point", "Polygon"]
    assert feature["properties"]["place_class"] == "district"


@pytest.mark.parametrize("places", [[], ["azerbaijan"]])
def test_a_country_or_no_place_has_no_geometry(places: list[str]) -> None:
    feature = json.loads(body(get("claims.geojson", a_snapshot(a_claim(places=places)))))["features"][0]
    assert feature["geometry"] is None


THREE = (a_claim(id="placed"), a_claim(id="nowhere", places=[]), a_claim(id="said", kind="visit"))


@cache
def answer_alone(question: tuple[str, str]) -> tuple[int, list[dict[str, Any]]]:
    """The response to a question that is asked first."""
    told = json.loads(body(get("claims.json", a_snapshot(*THREE), *([question] if question else []))))
    return told["total"], told["claims"]


@given(questions=st.lists(st.sampled_from([(), *NARROWINGS]), min_size=2, max_size=6))
def test_no_answer_changes_what_another_is_given(questions: list[tuple[str, str]]) -> None:
    asked_together = a_snapshot(*THREE)
    for question in questions:
        pairs = [question] if question else []
        together = json.loads(body(get("claims.json", asked_together, *pairs)))
        assert (together["total"], together["claims"]) == answer_alone(question)


@pytest.mark.parametrize("pair", [("claim", "find"), ("zoom", "9")])
def test_what_a_page_has_opened_chooses_nothing(pair: tuple[str, str]) -> None:
    snapshot = a_snapshot(a_claim(id="find"))
    for name in ("places.geojson", "claims.json", "statements.json"):
        whole, opened = (json.loads(body(get(name, snapshot, *pairs))) for pairs in ([], [pair]))
        rows = next(key for key in ("features", "claims", "statements") if key in whole)
        assert opened[rows] == whole[rows]


def test_every_name_answers_the_same_parameters() -> None:
    snapshot = a_snapshot(a_claim(id="a"), a_claim(id="b", kind="visit", when="2022-09-01"))
    pairs = [("from", "2022-10-01"), ("kind", "mine_find")]
    assert [row["id"] for row in json.loads(body(get("claims.json", snapshot, *pairs)))["claims"]] == ["a"]
    assert len(json.loads(body(get("claims.geojson", snapshot, *pairs)))["features"]) == 1
    assert len(list(csv.reader(io.StringIO(body(get("claims.csv", snapshot, *pairs)))))) == 2
    assert json.loads(body(get("list.json", snapshot, *pairs)))["total"] == 1


@pytest.mark.parametrize("name", MAKERS)
def test_a_bad_parameter_is_a_400_that_names_it(name: str) -> None:
    found = get(name, a_snapshot(), ("from", "soon"))
    assert (found.status, json.loads(body(found))["parameter"]) == (400, "from")


@pytest.mark.parametrize(
    "pair",
    [
        ("limit", "x"),
        ("limit", "-1"),
        ("offset", "9" * 9),
        ("geometry", "all"),
        ("geometry", "outlines"),
        ("mapped", "maybe"),
    ],
)
def test_the_parameters_of_data_alone_are_as_strict(pair: tuple[str, str]) -> None:
    assert json.loads(body(get("claims.json", a_snapshot(), pair)))["parameter"] == pair[0]


def test_places_can_be_had_with_and_without_their_forms() -> None:
    def forms(*pairs: tuple[str, str]) -> dict[str, str | None]:
        found = json.loads(body(get("places.geojson", a_snapshot(), *pairs)))["features"]
        return {each["id"]: each["geometry"] and each["geometry"]["type"] for each in found}

    whole = forms()
    assert {"Point", "Polygon", None} <= set(whole.values())
    assert forms(("geometry", "none")) == dict.fromkeys(whole)


def test_limit_and_offset_page_through_the_rows() -> None:
    snapshot = a_snapshot(*(a_claim(id=f"c{number}") for number in range(5)))
    found = json.loads(body(get("claims.json", snapshot, ("limit", "2"), ("offset", "3"))))
    assert (found["total"], [row["id"] for row in found["claims"]]) == (5, ["c3", "c4"])


def test_an_unknown_name_is_a_404_and_a_corpus_at_fault_a_503_with_its_faults() -> None:
    assert get("secrets", a_snapshot()).status == 404
    found = get("claims.json", Snapshot(None, None, (Fault("f", 3, "a", "b", "C"),)))
    assert (found.status, json.loads(body(found))["faults"]) == (503, ["f:3: a: b. C."])


def test_a_tag_that_still_holds_is_answered_without_a_body() -> None:
    snapshot = a_snapshot()
    tag = get("claims.json", snapshot).tag
    assert replace(answer("claims.json", (), snapshot, tag), version="") == Answer(304, "application/json", b"", tag)
    assert answer("claims.json", [("kind", "visit")], snapshot, tag).status == 200


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(formula: str) -> None:
    rows = list(csv.reader(io.StringIO(body(get("claims.csv", a_snapshot(a_claim(summary=formula)))))))
    assert rows[1][rows[0].index("summary")] == f"'{formula}"


def test_hostile_text_stays_text() -> None:
    snapshot = a_snapshot(a_claim(summary=HOSTILE, mentions=[a_mention(words=HOSTILE)]))
    assert json.loads(body(get("claims.json", snapshot)))["claims"][0]["summary"] == HOSTILE


def test_the_notice_is_in_every_export() -> None:
    for name in ("claims.json", "claims.geojson", "places.geojson", "statements.json"):
        assert "An unmarked place is not necessarily safe" in json.loads(body(get(name, a_snapshot())))["notice"]


@pytest.mark.parametrize(
    ("parameter", "value", "nearest"),
    [
        ("statement", "ministry-2022-10-52", "ministry-2022-10-25"),
        ("place", "zabuhk", "zabukh"),
        ("claim", "zabukh-fimd", "zabukh-find"),
        ("speaker", "minister", "ministry"),
    ],
)
def test_an_unknown_id_is_a_400_that_names_the_parameter_and_the_nearest(
    parameter: str, value: str, nearest: str
) -> None:
    found = get("claims.json", a_snapshot(a_claim()), (parameter, value))
    told = json.loads(body(found))
    assert (found.status, told["parameter"]) == (400, parameter)
    assert value in told["error"]
    assert f'Did you mean "{nearest}"?' in told["error"]


def test_a_place_of_the_gazetteer_that_no_claim_names_is_no_fault_but_an_empty_answer() -> None:
    found = get("claims.json", a_snapshot(a_claim()), ("place", "lachin_district"))
    assert (found.status, json.loads(body(found))["total"]) == (200, 0)


def test_an_id_of_another_collection_is_no_fault_but_an_empty_answer() -> None:
    wider = a_statement(id="elsewhere", collection="wider")
    snapshot = a_snapshot(a_claim(mentions=[a_mention(statement="elsewhere")]), statements=(wider,))
    found = get("claims.json", snapshot, ("statement", "elsewhere"))
    assert (found.status, json.loads(body(found))["total"]) == (200, 0)
