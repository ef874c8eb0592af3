"""EDTF feature by feature: what is parsed, into which days and words, and what is refused by name."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.model.dates import is_edtf, span_of
from claimsmap.model.edtf import Point, parse
from claimsmap.text.date_words import MONTHS, date_text

DOCS = Path(__file__).parents[3] / "docs" / "coding.md"
ROW = re.compile(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.M)


def documented() -> list[tuple[str, str, str, str]]:
    return [tuple(part.strip() for part in row) for row in ROW.findall(DOCS.read_text("utf-8"))]  # type: ignore[misc]


def day_or_open(text: str) -> date | None:
    return None if text == "open" else date.fromisoformat(text)


def test_the_table_of_the_docs_has_every_feature() -> None:
    assert len(documented()) >= 35


@pytest.mark.parametrize(("edtf", "first", "last", "words"), documented())
def test_the_docs_say_what_a_date_means(edtf: str, first: str, last: str, words: str) -> None:
    assert span_of(edtf) == (day_or_open(first), day_or_open(last))
    assert date_text(edtf) == words


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2022-10-03T10:00", "days are the finest"),
        ("2004-01-01T10:10:10Z", "days are the finest"),
        ("2004-01-01T10:10:10+05:30", "days are the finest"),
        ("Y170000002", "outside 0001 to 9999"),
        ("-1985", "outside 0001 to 9999"),
        ("Y-17E7", "outside 0001 to 9999"),
        ("1985/Y20000", "outside 0001 to 9999"),
        ("1950S2", "significant digits"),
        ("[1667,1668,1670..1672]", "a set of dates"),
        ("[..1760-12-03]", "a set of dates"),
        ("{1960,1961-12}", "a set of dates"),
    ],
)
def test_what_is_not_supported_is_refused_by_name_and_prints_nothing(
    text: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(ValueError, match=f"{re.escape(text)}.*{why}"):
        parse(text)
    assert capsys.readouterr() == ("", "")


DIGIT = st.sampled_from("0123456789X")
YEARS = st.tuples(st.sampled_from("12X"), DIGIT, DIGIT, DIGIT).map("".join)
TWO = st.tuples(st.sampled_from("0123X"), DIGIT).map("".join)
POINTS = st.one_of(YEARS, st.tuples(YEARS, TWO).map("-".join), st.tuples(YEARS, TWO, TWO).map("-".join)).filter(is_edtf)
DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))


def can_mean(edtf: str, day: date) -> bool:
    """Compares digits, independently of the module under test; seasons are not covered."""
    pattern = edtf.replace("X", "[0-9]")
    return re.match(pattern, day.isoformat()) is not None


@given(POINTS, DAYS)
def test_the_bounds_contain_every_day_that_a_date_can_mean(edtf: str, day: date) -> None:
    if not can_mean(edtf, day):
        return
    first, last = span_of(edtf)
    assert first is None or first <= day
    assert last is None or day <= last


@given(POINTS)
def test_the_bounds_are_days_that_the_date_can_mean(edtf: str) -> None:
    first, last = span_of(edtf)
    if parse(edtf).begin.part_of_year:  # type: ignore[union-attr]
        return
    assert first is None or can_mean(edtf, first)
    assert last is None or can_mean(edtf, last)


@given(DAYS)
def test_a_day_with_digits_left_out_still_contains_that_day(day: date) -> None:
    text = day.isoformat()
    for size in range(1, len(text) + 1):
        hidden = re.sub(r"\d", "X", text[-size:])
        edtf = text[:-size] + hidden
        first, last = span_of(edtf)
        assert first is None or last is None or first <= day <= last


@given(DAYS)
def test_a_month_named_in_words_is_a_month_that_was_written(day: date) -> None:
    assert not any(month in date_text(f"{day:%Y}-XX") for month in MONTHS)
    assert not re.search(r"\b\d{1,2}\b", date_text(f"{day:%Y-%m}-XX"))


@given(POINTS, st.sampled_from("?~%"))
def test_doubt_changes_the_words_and_not_the_days(edtf: str, mark: str) -> None:
    assert span_of(edtf + mark) == span_of(edtf)
    assert date_text(edtf + mark) != date_text(edtf)
    assert len({date_text(edtf + each) for each in ("", "?", "~", "%")}) == 4


@given(POINTS)
def test_open_and_unknown_ends_read_differently(edtf: str) -> None:
    assert span_of(f"{edtf}/") == span_of(f"{edtf}/..") == (span_of(edtf).first, None)
    assert date_text(f"{edtf}/") != date_text(f"{edtf}/..")
    assert date_text(f"/{edtf}") != date_text(f"../{edtf}")


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("0001", date.min, date(1, 12, 31)),
        ("9999", date(9999, 1, 1), date.max),
        ("000X", date.min, date(9, 12, 31)),
        ("0001-21", date(1, 3, 1), date(1, 5, 31)),
        ("2023-24", date(2022, 12, 1), date(2024, 2, 29)),
        ("0001-24", date.min, date(2, 2, 28)),
        ("9999-24", date(9998, 12, 1), date.max),
        ("999X-24", date(9989, 12, 1), date.max),
    ],
)
def test_the_first_and_last_year_are_read_whole_and_a_winter_ends_with_february_or_the_calendar(
    edtf: str, first: date, last: date
) -> None:
    assert span_of(edtf) == (first, last)


@pytest.mark.parametrize(
    ("edtf", "doubts"),
    [
        ("2022-08-03~", ["~", "~", "~"]),
        ("2022?-08-03", ["?", "", ""]),
        ("2022-?08-03", ["", "?", ""]),
        ("2022?-08~", ["%", "~"]),
        ("2022-?08-03~", ["~", "%", "~"]),
        ("2022%-08?", ["%", "?"]),
    ],
)
def test_a_mark_behind_a_part_is_about_all_before_it_and_one_in_front_about_that_part(
    edtf: str, doubts: list[str]
) -> None:
    point = parse(edtf).begin
    assert isinstance(point, Point)
    assert [part.doubt for part in point.parts] == doubts


@given(st.integers(1001, 2998), st.sampled_from([*range(21, 42)]))
def test_a_part_of_a_year_lies_in_it_but_for_a_winter(year: int, code: int) -> None:
    first, last = span_of(f"{year}-{code}")
    assert first is not None
    assert last is not None
    assert (first.day, (last + timedelta(days=1)).day) == (1, 1)
    winter = code in (24, 28, 30)
    assert (first.year, last.year) == ((year - 1, year + 1) if winter else (year, year))
