"""Which claims of a corpus a selection matches."""

import json
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.model.records import Speaker
from claimsmap.query.claim_index import MOST_CACHED, ClaimIndex, make_index
from claimsmap.query.selection import DatesMeant, Match, Selection
from claimsmap.query.timeline_data import axis_of, packed_spans, timeline_spans
from tests.builders import a_claim, a_corpus, a_mention, a_statement

OCTOBER = Selection(first=date(2022, 10, 1), last=date(2022, 10, 31))


def kept(index: ClaimIndex, selection: Selection) -> list[str]:
    return list(index.table["id"].to_numpy()[index.chosen(selection)])


def an_index(*whens: str, **changes: Any) -> ClaimIndex:
    return make_index(a_corpus(*(a_claim(id=f"c{number}", when=when, **changes) for number, when in enumerate(whens))))


def test_a_range_keeps_a_claim_whose_interval_touches_it() -> None:
    index = an_index("2022-10-03", "2022-09", "2022-09/2022-10-01", "2022-10-31/2022-11-05", "2022", "../2022-10-01")
    assert kept(index, OCTOBER) == ["c0", "c2", "c3", "c4", "c5"]


def test_without_a_range_every_claim_is_kept() -> None:
    assert kept(an_index("1992/2022", "", "2022-10-03"), Selection()) == ["c0", "c1", "c2"]


def test_a_claim_without_a_date_is_in_every_range() -> None:
    assert kept(an_index(""), OCTOBER) == ["c0"]


def test_a_range_of_what_was_said_keeps_the_days_of_the_statements_only() -> None:
    later = a_statement(id="later", published="2024-04-04")
    claim = a_claim(when="2022-08", mentions=[a_mention(), a_mention(statement="later")])
    index = make_index(a_corpus(claim, statements=(a_statement(), later)))
    said = DatesMeant.SAID
    assert kept(index, Selection(date(2022, 10, 25), date(2022, 10, 25), said)) == [claim.id]
    assert kept(index, Selection(date(2024, 4, 1), None, said)) == [claim.id]
    assert kept(index, Selection(date(2023, 1, 1), date(2023, 12, 31), said)) == []


def test_what_was_said_within_a_range_lies_in_it_however_long_ago_it_happened() -> None:
    index = an_index("1992/2022", mentions=[a_mention()])
    said = Selection(date(2022, 10, 25), date(2022, 10, 25), DatesMeant.SAID, match=Match.WITHIN)
    assert kept(index, said) == ["c0"]
    assert kept(index, replace(said, dates=DatesMeant.HAPPENED)) == []


def test_a_statement_keeps_the_claims_that_have_a_mention_in_it() -> None:
    both = a_claim(id="both", mentions=[a_mention(), a_mention(statement="later")])
    first = a_claim(id="first", mentions=[a_mention()])
    index = make_index(a_corpus(both, first, statements=(a_statement(), a_statement(id="later"))))
    assert kept(index, Selection(statement=("later",))) == ["both"]


def test_the_greatest_number_of_a_claim_stands_in_its_row() -> None:
    figures = [{"measure": "mines_found", "value": value} for value in (3, 7)]
    figures.append({"measure": "mines_found", "qualifier": "not_stated"})
    index = make_index(a_corpus(a_claim(id="some", figures=figures), a_claim(id="none", figures=[])))
    np.testing.assert_equal(index.table["greatest"].to_numpy(), [7, np.nan])


def test_what_a_table_has_kept_cannot_be_changed_by_who_is_given_it() -> None:
    index = an_index("2022-10-03")
    for given_out in (index.chosen(Selection()), index.in_collection(Selection())):
        with pytest.raises(ValueError, match="read-only"):
            given_out &= False


def test_filters_of_one_name_widen_and_of_several_narrow() -> None:
    corpus = a_corpus(
        a_claim(id="find", kind="mine_find", places=["zabukh"]),
        a_claim(id="visit", kind="visit", places=["sus"]),
        a_claim(id="denial", kind="denial", places=["zabukh"]),
    )
    index = make_index(corpus)
    assert kept(index, Selection(kind=("mine_find", "visit"))) == ["find", "visit"]
    assert kept(index, Selection(kind=("mine_find", "visit"), place=("zabukh",))) == ["find"]
    assert kept(index, Selection(place=("nowhere",))) == []


def test_who_speaks_and_for_whom_can_be_chosen() -> None:
    speakers = {
        "mfa": Speaker(id="mfa", name="A ministry", party="government"),
        "court": Speaker(id="court", name="A court", party="court"),
    }
    claims = (a_claim(id="said", said_by="mfa"), a_claim(id="ordered", said_by="court"))
    index = make_index(a_corpus(*claims, speakers=speakers))
    assert kept(index, Selection(speaker=("mfa",))) == ["said"]
    assert kept(index, Selection(party=("court", "government"))) == ["said", "ordered"]


def test_words_are_found_in_any_case_and_accent_and_all_of_them_must_be_there() -> None:
    index = make_index(a_corpus(a_claim(summary="mines at Laçın and Kəlbəcər")))
    assert kept(index, Selection(q="LACIN mines")) == ["zabukh-find"]
    assert kept(index, Selection(q="lacin shusha")) == []


@pytest.mark.parametrize("name", ["Lachin", "Laçın", "Լաչին", "Лачин", "Berdzor"])
def test_a_place_is_found_by_every_name_that_the_gazetteer_has_for_it(name: str) -> None:
    index = make_index(a_corpus(a_claim(id="there", places=["lachin_town"]), a_claim(id="elsewhere")))
    assert kept(index, Selection(q=name)) == ["there"]


def test_a_further_field_is_found_by_every_value_that_a_mention_prints() -> None:
    claim = a_claim(munition="E-001 M", mentions=[a_mention(differs={"munition": "E-001M"})])
    index = make_index(a_corpus(claim))
    assert [kept(index, Selection(further=(("munition", (each,)),))) for each in ("E-001M", "E-001 M", "PMN")] == [
        [claim.id],
        [claim.id],
        [],
    ]


def test_a_claim_about_decades_does_not_stretch_the_axis() -> None:
    axis = axis_of(an_index("1992-10/2022-10-25", "../2022-01-01", "2022-08-15"), Selection())
    assert axis == (date(2022, 8, 1), date(2022, 10, 31))


def test_the_axis_of_nothing_is_a_year() -> None:
    corpus = a_corpus(a_claim(when=""), statements=(a_statement(published=""),))
    axis = axis_of(make_index(corpus), Selection())
    assert (axis.last - axis.first).days == 365


def test_spans_speak_of_the_claims_that_pass_the_filters_but_time() -> None:
    index = make_index(a_corpus(
        a_claim(id="a", kind="visit", when="1970-01-02"), a_claim(id="b"),
        a_claim(id="c", kind="visit", when="", places=[]),
    ))  # fmt: skip
    found = timeline_spans(index, Selection(kind=("visit",)))
    assert found["total"] == 3
    assert found["row"] == [0, 2]
    assert found["from"] == [1, None]
    assert found["to"] == [1, None]
    assert found["mapped"] == [1, 0]


def test_spans_of_filtered_claims_say_who_spoke() -> None:
    index = make_index(a_corpus(a_claim(id="a", kind="visit"), a_claim(id="b")))
    found = timeline_spans(index, Selection(kind=("visit",)))
    assert [found["parties"][each] for each in found["party"]] == [found["parties"][0]]
    unfiltered = timeline_spans(index, Selection(collection=("core", "wider")))
    assert unfiltered["parties"] == unfiltered["party"] == []


PACKED = json.loads((Path(__file__).parents[2] / "golden" / "packed_spans.json").read_text("utf-8"))
"""Days as columns, plain and encoded; the browser's spans.js runs the same cases."""


@pytest.mark.parametrize("case", PACKED, ids=lambda case: str(case["why"]))
def test_spans_travel_in_differences(case: dict[str, dict[str, object]]) -> None:
    assert packed_spans(case["spans"]) == case["packed"]


DAYS = st.dates(date(2020, 1, 1), date(2024, 12, 31))


@given(st.lists(st.tuples(DAYS, st.integers(0, 900)), min_size=1, max_size=12), DAYS, st.integers(0, 900))
def test_selecting_is_what_the_law_says(claims: list[tuple[date, int]], start: date, length: int) -> None:
    intervals = [(first, first + timedelta(days)) for first, days in claims]
    index = an_index(*(f"{first}/{last}" for first, last in intervals), mentions=[a_mention()])
    selection = Selection(start, start + timedelta(length))
    touching = [first <= start + timedelta(length) and last >= start for first, last in intervals]
    assert list(index.chosen(selection)) == touching


@cache
def index_of_all_forms() -> ClaimIndex:
    return an_index("2021-05", "2022-10-03", "../2023-01-01", "2022/2024")


@given(DAYS, DAYS)
def test_a_wider_range_never_loses_a_claim(one: date, other: date) -> None:
    first, last = sorted((one, other))
    narrow = index_of_all_forms().chosen(Selection(first, last))
    wide = index_of_all_forms().chosen(Selection(first - timedelta(9), last + timedelta(9)))
    assert not np.any(narrow & ~wide)


GOLDEN = json.loads((Path(__file__).parents[2] / "golden" / "range_match.json").read_text("utf-8"))
"""Periods and ranges with how they match; the browser's match.js runs the same cases."""


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["why"])
def test_a_claim_is_mostly_in_a_range_touches_it_or_is_outside(case: dict[str, str]) -> None:
    first, last = case["first"], case["last"]
    index = an_index("" if not first and not last else f"{first or '..'}/{last or '..'}" if first != last else first)
    begin, end = (date.fromisoformat(case[side]) if case[side] else None for side in ("from", "to"))
    touching = kept(index, Selection(first=begin, last=end))
    within = kept(index, Selection(first=begin, last=end, match=Match.WITHIN))
    assert (bool(touching), bool(within)) == (case["match"] != "outside", case["match"] == "within")


@given(st.lists(st.tuples(DAYS, st.integers(0, 900)), min_size=1, max_size=12), DAYS, st.integers(0, 900))
def test_what_is_mostly_in_a_range_touches_it_and_half_of_its_days_are_there(
    claims: list[tuple[date, int]], start: date, length: int
) -> None:
    index = an_index(*(f"{first}/{first + timedelta(days)}" for first, days in claims))
    chosen = set(range(start.toordinal(), start.toordinal() + length + 1))
    days_of = [range(first.toordinal(), first.toordinal() + days + 1) for first, days in claims]
    expected = [2 * len(chosen.intersection(days)) >= len(days) for days in days_of]
    assert list(index.chosen(Selection(start, start + timedelta(length), match=Match.WITHIN))) == expected


def test_one_old_claim_among_many_does_not_squeeze_the_axis() -> None:
    axis = axis_of(an_index("2013-06-01", *["2022-08-15"] * 40), Selection())
    assert axis.first == date(2022, 8, 1)


def test_the_oldest_month_of_many_is_on_the_axis_with_and_without_one_older_claim() -> None:
    months = [f"{year}-{month:02}-15" for year in (2020, 2021, 2022, 2023) for month in range(1, 13)]
    assert axis_of(an_index(*months), Selection()).first == date(2020, 1, 1)
    assert axis_of(an_index("1994-05-01", *months * 2), Selection()).first == date(2020, 1, 1)


def test_the_axis_ends_with_the_month_of_the_last_thing_said_in_any_month_of_a_year() -> None:
    for said, end in (
        ("2022-11-30", date(2022, 11, 30)),
        ("2022-12-31", date(2022, 12, 31)),
        ("2023-01-01", date(2023, 1, 31)),
    ):
        corpus = a_corpus(a_claim(when="2022-10-03"), statements=(a_statement(published=said),))
        assert axis_of(make_index(corpus), Selection()) == (date(2022, 10, 1), end)


def test_the_axis_begins_with_what_was_said_where_no_claim_has_a_day() -> None:
    corpus = a_corpus(a_claim(when=None), statements=(a_statement(published="2022-10-25"),))
    assert axis_of(make_index(corpus), Selection()) == (date(2022, 10, 1), date(2022, 10, 31))


@pytest.mark.parametrize(("word", "found"), [("(e-001", True), ("e.001", False), ("mines|e-001", False), ("[", False)])
def test_a_search_word_is_looked_for_as_it_stands(word: str, found: bool) -> None:
    assert (
        kept(make_index(a_corpus(a_claim(summary="mines (E-001) found"))), Selection(q=word)) == ["zabukh-find"] * found
    )


def test_a_value_of_a_field_that_no_claim_has_keeps_nothing() -> None:
    assert kept(an_index("2022-10-03"), Selection(further=(("nothing", ("at all",)),))) == []


def test_one_table_answers_each_question_anew_and_the_same_one_once() -> None:
    wider = a_statement(id="wider", collection="wider")
    claims = (a_claim(id="core"), a_claim(id="other", mentions=[a_mention(statement="wider")]))
    index = make_index(a_corpus(*claims, statements=(a_statement(), wider)))
    for _ in range(2):
        assert kept(index, Selection()) == ["core"]
        assert kept(index, Selection(collection=("wider",))) == ["other"]
        assert kept(index, Selection(collection=("core", "wider"))) == ["core", "other"]
        assert kept(index, Selection(collection=("core", "wider"), q="nowhere")) == []
    assert index.chosen(Selection()) is index.chosen(Selection(claim="core", zoom=9.0))
    assert index.cached("answer", lambda: "first") == index.cached("answer", lambda: "second") == "first"


def test_a_table_keeps_no_more_answers_than_it_may() -> None:
    index = an_index("2022-10-03")
    sizes = []
    for question in range(2 * MOST_CACHED):
        index.cached(question, lambda: "answer")
        sizes.append(len(index._cache))
    assert max(sizes) == MOST_CACHED
