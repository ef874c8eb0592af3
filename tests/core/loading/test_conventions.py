"""What `check` reports for a claim that breaks a coding convention."""

from __future__ import annotations

from typing import Any

import pytest

from claimsmap.corpus.corpus import Corpus
from claimsmap.loading.conventions import breaches
from claimsmap.loading.record_lines import Source
from claimsmap.model.records import Claim, Speaker
from tests.builders import a_claim, a_corpus, a_mention, a_statement, an_about

SPEAKERS = {"ministry": Speaker(id="ministry", name="Ministry of Defence", party="government")}
LATER = a_statement(id="later", published="2022-11-02")
FIGURES = [{"measure": "mines_found", "value": "350"}]


def broken(*claims: Claim, **more: Any) -> list[str]:
    """Field and problem of each breach."""
    corpus: Corpus = a_corpus(*claims, statements=(a_statement(), LATER), speakers=SPEAKERS, **more)
    return [f"{fault.where}: {fault.problem}" for fault in breaches(corpus, Source("claims.yaml", {}))]


@pytest.mark.parametrize(
    ("changes", "breach"),
    [
        ({"summary": "mines found on Liberated ground"}, 'zabukh-find.summary: says "Liberated" as ours'),
        ({"note": "an act of terrorism"}, 'zabukh-find.note: says "terrorism" as ours'),
        (
            {"mentions": [a_mention(note="after the provocations")]},
            'zabukh-find.mentions.0.note: says "provocations" as ours',
        ),
        (
            {"place_as_written": ["a road", "the dirt road in the direction of a village far off"]},
            "zabukh-find.place_as_written.1: has 11 words, more than 8",
        ),
        ({"summary": "the Ministry of Defence found mines"}, "zabukh-find.summary: names its speaker"),
        (
            {"when": "2020-11-10/2022-10-25", "when_basis": "inferred: since the war"},
            "zabukh-find.when: begins on 10 November 2020 without saying that the text names that day",
        ),
        (
            {"when": "1992/2022-10-25", "when_basis": "inferred: the past 30 years"},
            "zabukh-find.when: counts years back and begins in an exact one",
        ),
        (
            {"when": "2022-08/2022-10-25", "when_basis": "stated: since August; to the day of the statement"},
            "zabukh-find.when_basis: is stated and ends with the day of the text, which is ours",
        ),
    ],
)
def test_a_breach_is_named(changes: dict[str, Any], breach: str) -> None:
    assert broken(a_claim(**changes)) == [breach]


@pytest.mark.parametrize(
    "changes",
    [
        {"summary": 'mines found on "liberated" ground'},
        {"when": "2020-11-10/2022-10-25", "when_basis": "stated: names 10 November 2020"},
        {"when": "1992~/2022-10-25", "when_basis": "inferred: the past 30 years"},
        {"when": "2020-11-10", "when_basis": "stated"},
    ],
)
def test_what_keeps_to_the_conventions_has_no_fault(changes: dict[str, Any]) -> None:
    assert broken(a_claim(**changes)) == []


def test_words_that_judge_and_days_to_name_are_those_of_the_corpus() -> None:
    about = an_about(contested=["catastroph"], days_to_name=[{"day": "2023-06-06", "words": "6 June"}])
    claim = a_claim(
        summary="a catastrophe on liberated ground", when="2023-06-06/2023-07", when_basis="inferred: since the war"
    )
    assert broken(claim, about=about) == [
        'zabukh-find.summary: says "catastrophe" as ours',
        "zabukh-find.when: begins on 6 June 2023 without saying that the text names that day",
    ]
    assert broken(claim, about=an_about(contested=[], days_to_name=[])) == []


def test_a_date_has_a_basis() -> None:
    claim = Claim.model_validate(
        {"id": "find", "kind": "mine_find", "said_by": "x", "summary": "s", "when": "2022", "mentions": [a_mention()]}
    )
    assert broken(claim) == ["find.when_basis: is missing"]


def test_one_speaker_who_gives_a_figure_again_makes_a_mention() -> None:
    find = a_claim(id="find", figures=FIGURES, when="2022-10")
    again = a_claim(id="again", figures=FIGURES, when="../2022-10-25")
    assert broken(find, again) == ['again: repeats "find": one speaker, kind, place and the same figures of one time']
    assert broken(find, again.model_copy(update={"apart": "another field"})) == []
    other = [{**FIGURES[0], "value": "351"}]
    for changes in ({"when": "2022-11"}, {"places": ["sus"]}, {"said_by": "other"}, {"figures": other}):
        assert broken(find, a_claim(**{"id": "again", "figures": FIGURES, "when": "2022-10", **changes})) == []


def test_nothing_answers_what_was_said_later() -> None:
    heard = a_claim(id="find", mentions=[a_mention(statement="later")])
    answer = a_claim(id="answer", kind="denial", relates=[{"to": "find", "how": "answers"}])
    breach = "answer.relates.0.how: answers what was first said on 2022-11-02, after 2022-10-25"
    assert broken(heard, answer) == [breach]
    turned = a_claim(id="answer", mentions=[a_mention(statement="later")], relates=[{"to": "find", "how": "answers"}])
    assert broken(a_claim(id="find"), turned) == []


def test_who_contradicts_himself_has_a_note_that_says_so() -> None:
    relation = {"to": "find", "how": "contradicts"}
    assert broken(a_claim(id="find"), a_claim(id="other", kind="denial", relates=[relation])) == [
        "other.relates.0.note: is missing where a speaker contradicts himself"
    ]
    noted = a_claim(id="other", kind="denial", relates=[{**relation, "note": "another number a month later"}])
    assert broken(a_claim(id="find"), noted) == []
