"""Encoded columns; the browser's packed_columns.js runs the same cases."""

import json
from pathlib import Path
from typing import Any

import pytest

from claimsmap.export.formats.place_columns import place_columns
from claimsmap.query.claim_index import make_index
from claimsmap.query.map_columns import map_columns, packed_marks
from claimsmap.query.packed_columns import packed_degrees, packed_exceptions, packed_ids, packed_numbers, packed_rising
from tests.builders import a_claim, a_corpus

GOLDEN = Path(__file__).parents[2] / "golden"
CASES = json.loads((GOLDEN / "packed_columns.json").read_text("utf-8"))
PACKED = {"numbers": packed_numbers, "rising": packed_rising, "degrees": packed_degrees, "ids": packed_ids}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['how']}: {case['why']}")
def test_columns_travel_as_texts(case: dict[str, Any]) -> None:
    plain = case["plain"]
    packed = packed_exceptions(plain, case["usual"]) if case["how"] == "exceptions" else PACKED[case["how"]](plain)
    assert packed == case["packed"]


def test_marks_travel_packed_and_what_is_not_packed_stays() -> None:
    case = json.loads((GOLDEN / "packed_marks.json").read_text("utf-8"))
    assert packed_marks(case["plain"] | {"notice": "told"}) == case["packed"] | {"notice": "told"}


def test_what_the_map_holds_of_a_claim_and_of_a_place_is_a_few_signs() -> None:
    corpus = a_corpus(*(a_claim(id=f"found-{number}", places=["zabukh"]) for number in range(400)))
    marks = packed_marks(map_columns(corpus, make_index(corpus), most_with_texts=0))
    assert len(json.dumps(marks)) < 12 * 400
    places = place_columns(corpus)
    assert len(places["lon"]) < 6 * len(corpus.gazetteer)
    assert all("area" in places["drawn"]["values"] for at in places["outlines"])


def test_a_place_without_a_spot_is_told_so() -> None:
    corpus = a_corpus(a_claim(id="one", places=["azerbaijan"]))
    order = list(corpus.gazetteer)
    assert place_columns(corpus)["spotless"] == packed_exceptions(
        [corpus.gazetteer.label_of(place) is None for place in order], 0
    )
