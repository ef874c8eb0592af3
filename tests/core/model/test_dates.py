from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.model.dates import ALWAYS, Span, as_day, span_of
from claimsmap.model.edtf import LONGEST

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
FEW = [date(2024, 2, 27) + timedelta(days=count) for count in range(8)]
"""A few days around the end of a month, so that spans often share one day or miss each other by one."""
SIDES = st.sampled_from([*FEW[1:-1], None])
Sides = tuple[date | None, date | None]


def is_in(day: date, span: Span) -> bool:
    return (span.first is None or span.first <= day) and (span.last is None or day <= span.last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-10-03", date(2022, 10, 3), date(2022, 10, 3)),
        ("2022-08", date(2022, 8, 1), date(2022, 8, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-08/2022-10-25", date(2022, 8, 1), date(2022, 10, 25)),
        ("../2024-01-26", None, date(2024, 1, 26)),
        ("2022-08/..", date(2022, 8, 1), None),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2022-21", date(2022, 3, 1), date(2022, 5, 31)),
        ("../..", None, None),
    ],
)
def test_a_date_is_the_days_it_can_mean(text: str, first: date | None, last: date | None) -> None:
    assert span_of(text) == (first, last)


def test_an_approximate_month_is_that_month_and_not_two_years() -> None:
    assert span_of("2022-08~") == (date(2022, 8, 1), date(2022, 8, 31))


@pytest.mark.parametrize(
    "text",
    ["2022-02-30", "2022-13", "2022-00", "25/10/2022", "20221003", "yesterday", "..", "2022-1-1", "0000",
     "2022/2023/2024", "٢٠٢٢", "9" * 100, "/", "/..", "2022-42", "2022-02-3X", "2022-21-03", "2023-02-29",
     "2022/soon", "2022-13/2023"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_way_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match="2024-03-09") as caught:
        span_of(text)
    assert f'"{text}"' in str(caught.value) or len(text) > LONGEST


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        span_of("2022-12/2022-01")


def test_no_date_is_open_on_both_sides() -> None:
    assert span_of("") == ALWAYS


@given(DAYS, DAYS)
def test_an_interval_of_days_is_those_days(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert span_of(f"{first}/{last}") == (first, last)


@given(st.tuples(SIDES, SIDES), st.tuples(SIDES, SIDES))
def test_two_spans_touch_where_a_day_lies_in_both(one: Sides, other: Sides) -> None:
    spans = [Span(*sides) for sides in (one, other) if None in sides or sides[0] <= sides[1]]
    for span, against in product(spans, repeat=2):
        shared = [day for day in FEW if is_in(day, span) and is_in(day, against)]
        assert span.touches(*against) == bool(shared)


def test_a_span_is_as_long_as_its_days_and_an_open_one_has_no_length() -> None:
    assert [span_of(text).days for text in ("2022-10-03", "2022-02", "2022")] == [1, 28, 365]
    assert [span_of(text).days for text in ("2022/..", "../2022", "")] == [None, None, None]


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        span = span_of(text)
    except ValueError:
        return
    assert span.first is None or span.last is None or span.first <= span.last


@given(DAYS)
def test_a_day_survives_its_own_writing(day: date) -> None:
    assert as_day(day.isoformat()) == day


@pytest.mark.parametrize("text", ["2022-W40-1", "20221003", "2022-10-3", "2022-02-30", "", "2022-10-03 "])
def test_a_day_has_one_spelling(text: str) -> None:
    with pytest.raises(ValueError, match="is not a day"):
        as_day(text)
