import math
from typing import Any

import pytest

from claimsmap.analysis.checks import figure_from, number_text, outcome_of, range_of, side_of
from claimsmap.corpus.corpus import Corpus
from claimsmap.model.records import Figure
from claimsmap.model.series_and_checks import Check, Operand, Series
from claimsmap.model.vocabulary import Outcome, Qualifier
from tests.builders import a_claim, a_corpus, a_mention


def a_count(ident: str, value: int | float | None, qualifier: str = "exactly", **changes: Any) -> Any:
    figure = {"measure": "mines_found", "value": value, "qualifier": qualifier}
    return a_claim(id=ident, figures=[figure], **changes)


def checked(how: str, *claims: Any, **more: Any) -> tuple[Outcome, str]:
    """A check over these claims, the last one being the whole if there is one."""
    operands = [{"claim": claim.id, "measure": "mines_found"} for claim in claims]
    has_whole = how in ("sum", "part_of")
    given = {"parts": operands[:-1], "whole": operands[-1]} if has_whole else {"parts": operands}
    check = Check.model_validate({"id": "check", "title": "A check", "how": how, "expected": "holds", **given})
    return outcome_of(check, a_corpus(*claims, **more))


def test_parts_that_add_up_to_the_whole_hold():
    found = checked("sum", a_count("a", 50), a_count("b", 15), a_count("c", 65))
    assert found == (Outcome.HOLDS, "50 + 15 = 65, which agrees with 65")


def test_parts_that_do_not_add_up_fail():
    found = checked("sum", a_count("a", 50), a_count("b", 16), a_count("c", 65))
    assert found == (Outcome.FAILS, "50 + 16 = 66, which does not agree with 65")


def test_a_sum_agrees_with_anything_that_the_words_before_the_whole_allow():
    found = checked("sum", a_count("a", 1119), a_count("b", 1609), a_count("c", 2700, "more_than"))
    assert found == (Outcome.HOLDS, "1,119 + 1,609 = 2,728, which agrees with more than 2,700")


def test_a_part_with_words_before_it_makes_the_sum_a_range():
    assert checked("sum", a_count("a", 10, "more_than"), a_count("b", 5), a_count("c", 16))[1].startswith(
        "more than 10 + 5 = 16 or more"
    )
    assert "= 0 to 15, which" in checked("sum", a_count("a", 10, "up_to"), a_count("b", 5, "up_to"), a_count("c", 3))[1]


def test_every_part_is_held_against_the_whole_alone():
    found = checked("part_of", a_count("a", 38), a_count("b", 7), a_count("c", 45))
    assert found == (Outcome.HOLDS, "38 does not exceed 45; 7 does not exceed 45")


def test_a_part_as_great_as_its_whole_does_not_exceed_it():
    assert checked("part_of", a_count("a", 45), a_count("b", 45)) == (Outcome.HOLDS, "45 does not exceed 45")


def test_a_part_greater_than_its_whole_fails_and_is_named_alone():
    found = checked("part_of", a_count("a", 1400, "more_than"), a_count("b", 7), a_count("c", 1119))
    assert found == (Outcome.FAILS, "more than 1,400 exceeds 1,119")


def test_equal_asks_for_the_same_number_and_the_same_words_before_it():
    assert checked("equal", a_count("a", 45), a_count("b", 45)) == (Outcome.HOLDS, "45 = 45")
    assert checked("equal", a_count("a", 55, "about"), a_count("b", 55)) == (Outcome.FAILS, "about 55 / 55")


def test_two_exact_numbers_that_differ_say_by_how_much():
    assert checked("equal", a_count("a", 48), a_count("b", 45)) == (Outcome.FAILS, "48 / 45, 3 apart")


def falling(*values: int) -> tuple[Outcome, str]:
    claims = [a_count(f"claim-{index}", value) for index, value in enumerate(values)]
    series = Series(
        id="series", title="Dead", measure="mines_found", since="2020", claims=tuple(claim.id for claim in claims)
    )
    check = Check(id="check", title="Dead", how="never_decreases", series="series", expected="holds")
    return outcome_of(check, a_corpus(*claims, series={"series": series}))


def test_a_total_that_stays_or_rises_never_falls():
    assert falling(45, 45, 65) == (Outcome.HOLDS, "45 → 45 → 65")


def test_a_total_that_falls_is_named_with_the_one_before():
    assert falling(45, 65, 60) == (Outcome.FAILS, "60 follows 65")


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("48", 48, Qualifier.EXACTLY),
        ("1,609", 1609, Qualifier.EXACTLY),
        ("more than 55", 55, Qualifier.MORE_THAN),
        ("About 12.5", 12.5, Qualifier.ABOUT),
        ("many", None, Qualifier.NOT_STATED),
    ],
)
def test_a_figure_is_read_from_the_words_of_an_editor(text: str, value: float | None, qualifier: Qualifier):
    assert figure_from(text, "killed") == Figure(measure="killed", value=value, qualifier=qualifier)


@pytest.mark.parametrize(
    ("qualifier", "least", "most"),
    [
        ("exactly", 100, 100),
        ("only", 100, 100),
        ("more_than", 101, float("inf")),
        ("at_least", 100, float("inf")),
        ("about", 95, 105),
        ("nearly", 95, 100),
        ("up_to", 0, 100),
        ("not_stated", 0, float("inf")),
    ],
)
def test_words_before_a_number_make_it_a_range(qualifier: str, least: float, most: float):
    found = range_of(Figure(measure="mines_found", value=100, qualifier=qualifier))
    assert found == pytest.approx((least, most))


@pytest.mark.parametrize(
    ("ends", "least", "most"),
    [
        ({"low": 40, "high": 50}, 40, 50),
        ({"value": 45, "low": 40, "high": 50}, 40, 50),
        ({"value": 45, "low": 40}, 40, math.inf),
        ({"value": 45, "high": 50}, 0, 50),
        ({"value": 0, "low": 0, "high": 0}, 0, 0),
        ({"qualifier": "not_stated"}, 0, math.inf),
    ],
)
def test_ends_that_a_source_gives_are_the_range(ends: dict[str, Any], least: float, most: float):
    assert range_of(Figure(measure="killed", **ends)) == (least, most)


def test_more_than_55_per_cent_need_not_be_56():
    assert range_of(Figure(measure="share_off_map_pct", value=55, qualifier="more_than"))[0] == 55


def a_toll() -> Corpus:
    mentions = [
        a_mention(words="48 died", differs={"killed": "48"}),
        a_mention(words="45 killed"),
        a_mention(words="about as many", differs={"qualifier": "about"}),
        a_mention(
            words="elsewhere", differs={"place": "near Sus", "when": "2022-08", "scope": "all", "made": "Armenia, 2021"}
        ),
    ]
    return a_corpus(a_claim(figures=[{"measure": "killed", "value": 45}], mentions=mentions, munition=""))


@pytest.mark.parametrize(
    ("words", "text"), [(None, "45"), ("48 died", "48"), ("45 killed", "45"), ("about as many", "about 45")]
)
def test_a_named_mention_says_its_own_figure_and_else_the_plain_one_speaks(words: str | None, text: str):
    statement = "ministry-2022-10-25" if words else None
    operand = Operand(claim="zabukh-find", measure="killed", statement=statement, words=words)
    assert side_of(operand, a_toll()).text == text


def test_of_a_named_statement_the_first_mention_speaks_whether_it_differs_or_not():
    operand = Operand(claim="zabukh-find", measure="killed", statement="ministry-2022-10-25")
    assert side_of(operand, a_toll()).text == "48"


@pytest.mark.parametrize(
    ("field", "words", "text"),
    [
        ("place", "elsewhere", "near Sus"),
        ("when", "elsewhere", "August 2022"),
        ("scope", "elsewhere", "all"),
        ("made", "elsewhere", "Armenia, 2021"),
        ("place", "45 killed", "Zabukh / Aghavno"),
        ("when", "45 killed", "3 October 2022"),
        ("munition", "45 killed", "not said"),
        ("made", "45 killed", "not said"),
        ("wording", "45 killed", "45 killed"),
    ],
)
def test_a_field_is_what_the_mention_differs_in_or_the_claim_has(field: str, words: str, text: str):
    operand = Operand(claim="zabukh-find", field=field, statement="ministry-2022-10-25", words=words)
    assert side_of(operand, a_toll()).text == text


def test_a_bare_number_keeps_what_stands_behind_its_point():
    assert [number_text(number) for number in (2728, 12.5, 0, 1000000)] == ["2,728", "12.5", "0", "1,000,000"]
