"""With the wider record switched off, the core looks as if it were alone."""

from claimsmap.corpus.collections import collections_on_file, part_in
from claimsmap.export.metadata import claim_link
from claimsmap.model.series_and_checks import Check, Series
from claimsmap.query.claim_index import make_index
from claimsmap.query.selection import Selection
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
    core = part_in(CORPUS, ["core"])
    assert list(core.statements) == ["ministry-2022-10-25"]
    assert list(core.claims) == ["find"]
    assert list(core.series) == ["own"]
    assert list(core.checks) == []


def test_a_claim_keeps_no_relation_to_what_is_left_out() -> None:
    assert part_in(CORPUS, ["core"]).claims["find"].relates == ()


MIXED = a_corpus(
    a_claim(
        id="mixed",
        figures=KILLED,
        mentions=[a_mention(), a_mention(statement="monitor-2023", words="three mines", differs={"killed": "4"})],
    ),
    statements=(a_statement(), WIDER),
    checks={
        "of-the-wider-words": Check.model_validate({
            "id": "of-the-wider-words", "title": "t", "how": "equal", "expected": "fails",
            "parts": [
                {"claim": "mixed", "measure": "killed"},
                {"claim": "mixed", "measure": "killed", "statement": "monitor-2023"},
            ],
        })
    },
)  # fmt: skip


def test_a_claim_shows_the_mentions_of_the_collections_that_are_on() -> None:
    claim = MIXED.claims["mixed"]
    assert MIXED.collections_of(claim) == ("core", "wider")
    for collection, statement in (("core", "ministry-2022-10-25"), ("wider", "monitor-2023")):
        part = part_in(MIXED, [collection])
        assert [mention.statement for mention in part.claims["mixed"].mentions] == [statement]
        assert part.collections_of(part.claims["mixed"]) == (collection,)
        assert make_index(part).chosen(Selection(collection=(collection,))).tolist() == [True]


def test_a_check_of_words_that_are_not_left_is_none() -> None:
    assert list(part_in(MIXED, ["core"]).checks) == []
    assert list(MIXED.checks) == ["of-the-wider-words"]


def test_a_claim_opens_with_the_collections_of_its_mentions() -> None:
    links = [claim_link(each.claims["mixed"], each, "") for each in (MIXED, part_in(MIXED, ["core"]))]
    assert links == ["?collection=core&collection=wider&claim=mixed", "?claim=mixed"]


def test_a_corpus_that_lies_in_the_collections_whole_is_itself() -> None:
    assert part_in(CORPUS, ["core", "wider"]) is CORPUS


def test_the_part_has_the_version_of_the_whole() -> None:
    assert part_in(CORPUS, ["wider"]).version == CORPUS.version


def test_the_collections_on_file_are_those_of_the_statements_that_are_left() -> None:
    assert collections_on_file(CORPUS) == {"core", "wider"}
    assert collections_on_file(part_in(CORPUS, ["core"])) == {"core"}
