"""Agreement of two codings: what is matched, and the coefficient of a published example."""

import math

import pytest

from tests.data.agreement import Entry, alpha, match, words_in_common


def an_entry(words: str, statement: str = "a") -> Entry:
    return {"statement": statement, "words": words}


def test_alpha_is_that_of_krippendorffs_nominal_example() -> None:
    # "Computing Krippendorff's Alpha-Reliability" (2011), section B: two observers, five values, 12 units
    ben = ["a", "a", "b", "b", "d", "c", "c", "c", "e", "d", "d", "a"]
    gerry = ["b", "a", "b", "b", "b", "c", "c", "c", "e", "d", "d", "d"]
    assert alpha(list(zip(ben, gerry, strict=True))) == pytest.approx(0.692, abs=0.001)


def test_full_agreement_is_one_and_a_single_value_says_nothing() -> None:
    assert alpha([("a", "a"), ("b", "b")]) == 1
    assert math.isnan(alpha([("a", "a"), ("a", "a")]))


def test_words_count_in_a_row_whatever_their_case_and_marks() -> None:
    assert words_in_common("“Five booby traps, consisting of", "booby traps consisting in") == 3
    assert words_in_common("killed two", "injured four") == 0


def test_the_longest_overlaps_of_one_statement_are_matched_and_each_entry_once() -> None:
    first = [an_entry("of 97,000 mines in the Aghdam district"), an_entry("mines in the ground")]
    second = [an_entry("97,000 mines in the Aghdam district"), an_entry("mines in the ground", statement="b")]
    assert match(first, second) == [(first[0], second[0])]
