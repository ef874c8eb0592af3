"""The order of the table: absent values last, and an order that survives its address."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.corpus.corpus import Corpus
from claimsmap.query.sorting import (
    NOTHING,
    USUAL,
    Column,
    Order,
    columns_of,
    in_order,
    parse_order,
    rank_name,
    ranks_of,
)
from claimsmap.query.view_parameters import BadParameter
from tests.builders import a_claim, a_corpus, a_mention, a_statement, an_about, the_about

ORDERS = st.builds(Order, st.sampled_from(columns_of(the_about())), st.booleans())
CLAIMS = (
    a_claim(id="killed", kind="casualty_toll", when="2022-01/2024-04", figures=[{"measure": "killed", "value": 65}]),
    a_claim(id="many", figures=[{"measure": "mines_found", "value": 1400, "qualifier": "more_than"}]),
    a_claim(id="some", when="../2021", figures=[{"measure": "mines_found", "qualifier": "not_stated"}], munition="PMN"),
    a_claim(id="dateless", when="", places=[], munition="E-001 M"),
)
CORPUS = a_corpus(*CLAIMS)


def ids(order: Order, corpus: Corpus = CORPUS) -> list[str]:
    ranks = ranks_of(corpus)[rank_name(order.column)]
    rows = in_order(np.arange(len(corpus.claims)), ranks, downwards=order.downwards)
    return [list(corpus.claims)[row] for row in rows]


@given(ORDERS)
def test_an_order_survives_its_address(order: Order) -> None:
    assert parse_order(str(order), the_about()) == order


@given(ORDERS)
def test_an_order_keeps_every_claim_once(order: Order) -> None:
    assert sorted(ids(order)) == sorted(claim.id for claim in CLAIMS)


def test_no_order_in_the_address_is_the_usual_one() -> None:
    assert parse_order("", the_about()) == USUAL


def test_an_unknown_order_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(BadParameter, match='"--when" is none of kind, who') as caught:
        parse_order("--when", the_about())
    assert caught.value.parameter == "sort"


def test_a_head_pressed_twice_turns_the_order_round_and_another_begins_upwards() -> None:
    turned = USUAL.turned_to(Column.PLACE).turned_to(Column.PLACE)
    assert turned == Order(Column.PLACE, downwards=True)
    assert turned.turned_to(Column.PLACE) == Order(Column.PLACE)
    assert turned.turned_to(Column.WHO) == Order(Column.WHO)


@pytest.mark.parametrize("downwards", [False, True])
def test_claims_without_a_date_come_last_both_ways(downwards: bool) -> None:
    assert ids(Order(Column.WHEN, downwards))[-1] == "dateless"


def test_a_claim_with_an_open_beginning_stands_at_its_end() -> None:
    assert ids(Order(Column.WHEN)) == ["some", "killed", "many", "dateless"]


def test_numbers_are_put_in_order_among_those_of_the_same_measure_alone() -> None:
    assert ids(Order(Column.FIGURE)) == ["killed", "some", "many", "dateless"]


def test_claims_that_are_equal_stay_in_the_order_of_the_file_both_ways() -> None:
    assert ids(Order(Column.WHO)) == ids(Order(Column.WHO, downwards=True)) == [claim.id for claim in CLAIMS]


def test_the_first_day_of_publication_counts() -> None:
    later = a_statement(id="outlet-2022-10-26", published="2022-10-26")
    twice = a_claim(id="twice", mentions=[a_mention(statement=later.id), a_mention()])
    once = a_claim(id="once", mentions=[a_mention(statement=later.id)])
    corpus = a_corpus(once, twice, statements=(a_statement(), later))
    assert ids(Order(Column.SAID), corpus) == ["twice", "once"]


def test_of_some_claims_only_these_are_put_in_order() -> None:
    ranks = ranks_of(CORPUS)[rank_name(Column.WHEN)]
    assert in_order(np.array([3, 0, 2]), ranks).tolist() == [2, 0, 3]


@given(st.lists(st.integers(NOTHING, 4), max_size=12))
def test_downwards_is_upwards_the_other_way_round_but_for_equals_and_for_nothing(ranks: list[int]) -> None:
    rows = [row for row, rank in enumerate(ranks) if rank != NOTHING]
    without = [row for row, rank in enumerate(ranks) if rank == NOTHING]
    for downwards in (False, True):
        expected = sorted(rows, key=lambda row: -ranks[row] if downwards else ranks[row])
        found = in_order(np.arange(len(ranks)), np.array(ranks, dtype=np.int32), downwards=downwards)
        assert found.tolist() == [*expected, *without]


def test_a_figure_without_a_number_comes_before_every_number_of_its_measure() -> None:
    figures = [{"value": 0}, {"qualifier": "not_stated"}, {"value": 1}]
    claims = (a_claim(id=f"c{at}", figures=[{"measure": "killed", **each}]) for at, each in enumerate(figures))
    assert ids(Order(Column.FIGURE), a_corpus(*claims)) == ["c1", "c0", "c2"]


def test_a_further_field_is_put_in_order_by_its_words_in_any_case() -> None:
    claims = (a_claim(id="none"), *(a_claim(id=each.lower(), munition=each) for each in ("PMN", "e-001", "ozm")))
    assert ids(Order("munition"), a_corpus(*claims)) == ["e-001", "ozm", "pmn", "none"]


@pytest.mark.parametrize(
    ("column", "changes"),
    [
        (Column.WHAT, [{"summary": "b"}, {"summary": "A"}, {"summary": "C"}]),
        (Column.WHO, [{"said_by": "b"}, {"said_by": "a"}, {"said_by": "c"}]),
        (Column.PLACE, [{"places": ["sus", "zabukh"]}, {"places": ["sus"]}, {"places": ["zabukh"]}]),
        (Column.WHEN, [{"when": "2022-10/2022-12"}, {"when": "2022-10"}, {"when": "2022-11"}]),
        (Column.TEXTS, [{"mentions": [a_mention(), a_mention(statement="later")]}, {}, {}]),
        (Column.KIND, [{"kind": "incident"}, {"kind": "mine_find"}, {"kind": "visit"}]),
    ],
)
def test_each_column_has_its_order(column: Column, changes: list[dict[str, Any]]) -> None:
    claims = (
        a_claim(**{"id": ident, **each}) for ident, each in zip(("second", "first", "third"), changes, strict=True)
    )
    corpus = a_corpus(*claims, statements=(a_statement(), a_statement(id="later")))
    expected = ["first", "third", "second"] if column is Column.TEXTS else ["first", "second", "third"]
    assert ids(Order(column), corpus) == expected


def test_further_fields_with_a_column_stand_before_the_day_of_publication() -> None:
    fields = [{"id": "colour", "label": "Colour", "column": True}, {"id": "smell", "label": "Smell"}]
    columns = columns_of(an_about(fields=fields))
    assert columns == ("kind", "who", "what", "when", "place", "figure", "colour", "said", "texts")
