"""The record of the five texts: no coded passage is lost, none is coded twice, and no place is only a country."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimsmap.corpus.collections import part_in
from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.succession import followed, successor_of
from claimsmap.model.vocabulary import RelationKind
from claimsmap.text.attribution import is_ours
from tests.data.first_corpus.record import its_about, the_first_corpus

FIRST = json.loads((Path(__file__).parent / "first_core_locators.json").read_text("utf-8"))
"""Statement → every locator, coded or left out, in the first version of the record."""
SARIBABA = "saribaba-mines-found-2022-11"


@pytest.fixture(scope="module")
def whole() -> Corpus:
    return the_first_corpus()


@pytest.fixture(scope="module")
def core(whole: Corpus) -> Corpus:
    return part_in(whole, ["core"])


def share_a_run(one: str, other: str) -> bool:
    """Whether half the words of one locator occur consecutively in another."""
    words = one.split()
    length = (len(words) + 1) // 2
    return any(" ".join(words[at : at + length]) in other for at in range(len(words) - length + 1))


@pytest.mark.parametrize("statement", FIRST)
def test_every_assertion_of_the_first_version_is_coded_or_said_to_be_left_out(core: Corpus, statement: str) -> None:
    kept = [mention.words for _, mention in core.mentions_in(statement)]
    kept += [passage.words for passage in core.statements[statement].left_out]
    assert [words for words in FIRST[statement] if not any(share_a_run(words, each) for each in kept)] == []


def test_the_core_is_some_sixty_claims_of_which_judgements_stand_last(core: Corpus) -> None:
    kinds = [claim.kind for claim in core.claims.values()]
    assert 55 <= len(kinds) <= 60
    assert kinds == sorted(kinds, key=list(its_about().kind_of).index)
    assert kinds[-1] == "appraisal"


def test_no_mark_of_the_core_is_at_a_place_that_is_only_a_state(core: Corpus) -> None:
    for claim in core.claims.values():
        if core.is_mapped(claim):
            assert all(core.gazetteer[place].place_class != "country" for place in claim.places), claim.id


def test_the_map_of_the_core_shows_finds_layings_and_incidents_and_one_visit_of_a_minefield(core: Corpus) -> None:
    shown = [claim for claim in core.claims.values() if core.is_mapped(claim)]
    others = [each.id for each in shown if each.kind not in ("mine_find", "mine_laying", "incident")]
    assert others == ["saribaba-visit-2022-11-23"]


def test_the_350_mines_of_saribaba_are_one_claim_and_one_mark(whole: Corpus, core: Corpus) -> None:
    finds = [
        claim
        for claim in whole.claims.values()
        for figure in claim.figures
        if claim.kind == "mine_find" and figure.value == 350
    ]
    assert [claim.id for claim in finds] == [SARIBABA]
    assert len(finds[0].places) == 1
    assert set(whole.collections_of(finds[0])) == {"core", "wider"}
    assert {mention.statement for mention in core.claims[SARIBABA].mentions} == {"newsaz-2022-11-24"}


def test_an_army_or_a_state_in_a_sentence_is_no_place(core: Corpus) -> None:
    for ident in ("attacks-2022-09-12", "supply-routes-mining-attempt-2022-09", "hinders-normalisation-2022-11"):
        assert core.claims[ident].places == (), ident


def test_a_toll_is_one_claim_with_all_its_figures(core: Corpus) -> None:
    measures = {figure.measure: figure.value for figure in core.claims["victims-to-2022-10"].figures}
    assert measures == {"victims": 266, "killed": 45, "killed_civilians": 35, "killed_journalists": 3}


def test_where_mines_were_made_stands_with_their_find(core: Corpus) -> None:
    made = [claim.further("made") for claim in core.claims.values() if claim.kind == "mine_find"]
    assert [each for each in made if each] == ["Armenia, 2021"] * 4
    assert core.claims["peacekeeping-zone-mines-laid-2024-01"].further("made") == "after 20 November 2020"


def test_years_counted_back_are_approximate(core: Corpus) -> None:
    for claim in core.claims.values():
        if "30 years" in claim.when_basis:
            assert "~" in (claim.when or ""), claim.id


def test_that_one_total_lies_within_another_is_our_reading(core: Corpus) -> None:
    for claim in core.claims.values():
        for relation in claim.relates:
            if relation.how is RelationKind.PART_OF:
                assert is_ours(relation.basis), (claim.id, relation.to)


def test_a_denial_rejects_and_a_judgement_is_no_legal_step(core: Corpus) -> None:
    assert [each.id for each in core.claims.values() if each.kind == "denial"] == ["no-production-claims-unfounded"]
    for ident in ("activity-called-war-crime", "contrary-to-paragraph-4", "mining-aimed-at-civilians"):
        assert core.claims[ident].kind == "appraisal"


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("deaths-to-2022-10", "victims-to-2022-10"),
        ("lachin-mines-produced-2021", "lachin-district-mines-found-2022-10"),
        ("saribaba-north-mines-found-2022-11-21", SARIBABA),
        ("demand-withdraw-forces", "call-for-pressure-on-armenia"),
        ("mine-awareness-day-2024-04-04", "call-to-condemn-2024-04-04"),
    ],
)
def test_an_id_of_the_first_version_opens_its_successor(core: Corpus, was: str, now: str) -> None:
    assert followed(core, was) == now
    assert "of an earlier version" in successor_of(core, was).words
