"""The project's own claims: valid, complete where the coding rules require it, and worded as the laws demand."""

import pytest

from claimsmap.corpus.corpus import Corpus
from tests.data.first_corpus.record import the_first_corpus


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return the_first_corpus()


def test_a_summary_leaves_the_speaker_to_the_page(corpus: Corpus) -> None:
    for claim in corpus.claims.values():
        assert " said " not in claim.summary, claim.id
        assert len(claim.summary) <= 120, claim.id


def test_who_says_a_claim_speaks_in_a_statement_that_makes_it(corpus: Corpus) -> None:
    for claim in corpus.claims.values():
        plain = [mention for mention in claim.mentions if "who" not in mention.differs]
        chains = [corpus.statements[mention.statement].speakers for mention in plain]
        assert chains, claim.id
        assert all(claim.said_by in chain for chain in chains), claim.id


def test_every_statement_is_coded_and_the_five_are_the_core(corpus: Corpus) -> None:
    core = {statement.id for statement in corpus.statements.values() if statement.collection == "core"}
    assert core == {
        "mfa-az-2022-10-25",
        "trend-2022-10-25",
        "newsaz-2022-11-24",
        "turan-2024-01-26",
        "mfa-az-2024-04-04",
    }
    assert all(list(corpus.mentions_in(statement)) for statement in core)
    assert all(corpus.statements[statement].sha256 for statement in core)


def test_no_address_is_guessed(corpus: Corpus) -> None:
    assert corpus.statements["mfa-az-2022-10-25"].address is None
    assert all(each.address_checked for each in corpus.statements.values())


def test_the_finds_named_in_the_statements_are_on_the_map(corpus: Corpus) -> None:
    found = {place for claim in corpus.claims.values() if claim.kind == "mine_find" for place in claim.places}
    assert {"lachin_district", "zabukh", "sus", "kalbajar_district", "saribaba_north_direction"} <= found


def test_an_allegation_of_laying_is_not_a_find(corpus: Corpus) -> None:
    assert corpus.claims["peacekeeping-zone-mines-laid"].kind == "mine_laying"


def test_48_and_45_stay_side_by_side(corpus: Corpus) -> None:
    differing = [mention.differs.get("killed") for mention in corpus.claims["victims-to-2022-10"].mentions]
    assert [value for value in differing if value] == ["48"]
