from typing import Any

from claimsmap.analysis.comparability import reasons_not_to_add, wholes_of
from claimsmap.model.records import Claim
from tests.builders import a_claim, a_corpus


def reasons(one: Claim, other: Claim) -> tuple[str, ...]:
    return reasons_not_to_add(one, other, a_corpus(one, other))


def related(ident: str, to: str, how: str, **changes: Any) -> Claim:
    return a_claim(id=ident, relates=[{"to": to, "how": how}], **changes)


FIND = a_claim(id="find")


def test_a_part_is_not_added_to_its_whole():
    part = related("part", "find", "part_of")
    assert (reasons(part, FIND), reasons(FIND, part)) == (("lies within it",), ("contains it",))


def test_a_part_of_a_part_lies_within_the_whole():
    corpus = a_corpus(FIND, related("part", "find", "part_of"), related("inner", "part", "part_of"))
    assert wholes_of(corpus.claims["inner"], corpus) == {"part", "find"}


def test_wholes_that_run_in_a_ring_end():
    corpus = a_corpus(related("a", "b", "part_of"), related("b", "a", "part_of"))
    assert wholes_of(corpus.claims["a"], corpus) == {"a", "b"}


def test_a_repeated_assertion_is_not_added_to_itself():
    assert reasons(related("again", "find", "repeats"), FIND) == ("one repeats the other",)


def test_figures_set_against_one_another_are_not_added():
    assert reasons(FIND, related("other", "find", "contradicts")) == ("one is set against the other",)


def test_an_allegation_is_not_added_to_a_find():
    laid = a_claim(id="laid", kind="mine_laying")
    assert reasons(FIND, laid) == ("mines reported found and an allegation of laying",)


def test_another_area_and_another_period_are_named():
    assert reasons(FIND, a_claim(id="elsewhere", places=["sus"], when="2022-10")) == ("another area", "another period")


def test_two_claims_of_one_area_and_period_may_be_one_thing():
    assert reasons(FIND, a_claim(id="same")) == ("the same area and period: the two may be one thing",)
