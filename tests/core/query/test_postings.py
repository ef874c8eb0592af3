"""Which rows have which value: an ordinary mapping, stored in two arrays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.query.postings import postings_of


@given(st.lists(st.lists(st.sampled_from("abcd"), unique=True), max_size=8))
def test_postings_are_the_rows_of_each_value_in_the_order_in_which_values_come_up(rows: list[list[str]]) -> None:
    expected: dict[str, list[int]] = {}
    for row, values in enumerate(rows):
        for value in values:
            expected.setdefault(value, []).append(row)
    found = postings_of(rows)
    assert [(value, found[value].tolist()) for value in found] == list(expected.items())
    assert (list(found.values_in_order), len(found)) == (list(expected), len(expected))
    assert [value in found for value in "abcde"] == [value in expected for value in "abcde"]
    flat = found.all_rows.tolist()
    slices = [flat[begin:end] for begin, end in zip(found.begins.tolist(), found.ends.tolist(), strict=True)]
    assert slices == list(expected.values())


def test_a_value_that_no_row_has_is_no_key() -> None:
    with pytest.raises(KeyError):
        postings_of([["a"]])["b"]
