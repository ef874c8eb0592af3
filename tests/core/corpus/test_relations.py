from datetime import date

from claimsmap.corpus.relations import reply_days, reply_ids
from tests.builders import a_claim, a_corpus, a_mention, a_statement

ANSWER = {"mentions": [a_mention(statement="later")], "relates": [{"to": "find", "how": "answers"}]}
CORPUS = a_corpus(
    a_claim(id="find"),
    a_claim(id="answer", kind="denial", **ANSWER),
    a_claim(id="part", relates=[{"to": "find", "how": "part_of"}]),
    statements=(a_statement(), a_statement(id="later", published="2022-11-02")),
)


def test_an_answer_is_one_step_away_from_both_sides() -> None:
    assert reply_ids(CORPUS, "find") == ("answer",)
    assert reply_ids(CORPUS, "answer") == ("find",)


def test_a_part_is_no_answer() -> None:
    assert reply_ids(CORPUS, "part") == ()


def test_a_line_runs_from_the_day_of_a_claim_to_the_day_of_its_answer() -> None:
    assert reply_days(CORPUS, "find", ["core"]) == [(date(2022, 10, 25), date(2022, 11, 2))]
    assert reply_days(CORPUS, "withdrawn", ["core"]) == []
    assert reply_days(CORPUS, "find", ["wider"]) == []
