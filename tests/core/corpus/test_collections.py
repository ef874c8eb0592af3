"""With the wider record switched off, the core stands as if it were alone."""

from claimsmap.corpus.collections import within
from claimsmap.model.records import Check, Series
from tests.builders import a_claim, a_corpus, a_mention, a_statement

WIDER = a_statement(id="monitor-2023", collection="wider")
KILLED = [{"measure": "killed", "value": "3"}]
CORPUS = a_corpus(
    a_claim(id="find", figures=KILLED, relates=[{"to": "denial", "how": "contradicts"}]),
    a_claim(id="denial", mentions=[a_mention(statement="monitor-2023")], figures=KILLED),
    statements=(a_statement(), WIDER),
    series={
        "own": Series(id="own", title="t", measure="killed", since="2020-11", claims=("find",)),
        "mixed": Series(id="mixed", title="t", measure="killed", since="2020-11", claims=("find", "denial")),
    },
    checks={
        "mixed": Check.model_validate({
            "id": "mixed", "title": "t", "how": "equal", "expected": "holds",
            "parts": [{"claim": "find", "measure": "killed"}, {"claim": "denial", "measure": "killed"}],
        })
    },
)  # fmt: skip


def test_the_core_keeps_its_claims_and_what_needs_no_others() -> None:
    core = within(CORPUS, ["core"])
    assert list(core.statements) == ["ministry-2022-10-25"]
    assert list(core.claims) == ["find"]
    assert list(core.series) == ["own"]
    assert list(core.checks) == []


def test_a_claim_keeps_no_relation_to_what_is_left_out() -> None:
    assert within(CORPUS, ["core"]).claims["find"].relates == ()


def test_a_corpus_that_lies_in_the_collections_whole_is_itself() -> None:
    assert within(CORPUS, ["core", "wider"]) is CORPUS


def test_the_part_has_the_version_of_the_whole() -> None:
    assert within(CORPUS, ["wider"]).version == CORPUS.version
