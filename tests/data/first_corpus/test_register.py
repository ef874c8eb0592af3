"""The register of the project's own claims has what readers of the five texts look for."""

import pytest

from claimsmap.analysis.difference_register import Where, checked, concerning, difference_of, differences_of
from claimsmap.corpus.corpus import Corpus
from tests.data.first_corpus.record import the_first_corpus


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return the_first_corpus()


@pytest.mark.parametrize(
    ("ident", "says"),
    [
        ("dead-48-or-45-in-one-report", ["48", "45"]),
        ("since-or-as-of-august-2022", ["August 2022 to 25 October 2022", "until August 2022"]),
        ("mining-attempt-dated-or-not", ["12 September 2022 to 13 September 2022", "no date"]),
        ("munition-labels", ["E-001 M", "E-001M", "PMN-E"]),
        ("share-outside-maps-wordings", ["about 55%", "55%", "more than 55%"]),
        ("war-end-20-or-10-november-2020", ["20 November 2020", "10 November 2020"]),
        ("finds-1119-and-1609-against-2700", ["1,119", "1,609", "more than 2,700"]),
        ("finds-1400-against-1119", ["more than 1,400", "1,119"]),
        ("mines-on-maps-against-reality", ["400,000", "more than 1,000,000"]),
    ],
)
def test_the_register_holds_both_wordings_of(corpus: Corpus, ident: str, says: list[str]) -> None:
    entry = difference_of(corpus, ident)
    assert entry is not None
    assert entry in differences_of(corpus)
    assert [side.text for side in entry.sides] == says


def test_the_register_holds_the_zone_and_its_perimeters(corpus: Corpus) -> None:
    entry = difference_of(corpus, "mines-laid-in-zone-or-along-perimeters")
    assert entry in differences_of(corpus)
    zone, perimeters = (side.text for side in entry.sides)
    assert "perimeters" in perimeters
    assert "perimeters" not in zone


def test_the_places_of_the_finds_differ_where_their_numbers_agree(corpus: Corpus) -> None:
    entry = difference_of(corpus, "finds-places-of-2022-and-2024")
    assert entry in differences_of(corpus)
    assert len({side.text for side in entry.sides}) == 3


def test_every_check_comes_out_as_it_is_on_record(corpus: Corpus) -> None:
    assert [entry.id for entry in checked(corpus) if entry.outcome is not entry.check.expected] == []


def test_every_entry_has_two_wordings_and_an_address_of_its_own(corpus: Corpus) -> None:
    entries = differences_of(corpus)
    addresses = [ident for entry in entries for ident in (entry.id, *entry.replaces)]
    assert len(addresses) == len(set(addresses))
    for entry in entries:
        assert len(entry.sides) > 1, entry.id
        assert difference_of(corpus, entry.id) == entry


def test_everything_that_a_mention_says_otherwise_is_in_the_register(corpus: Corpus) -> None:
    for claim in corpus.claims.values():
        sides = [side for entry in concerning(corpus, claim.id) for side in entry.sides]
        for field, value in [pair for mention in claim.mentions for pair in mention.differs.items()]:
            assert any(side.mention.differs.get(field) == value for side in sides), (claim.id, field)


def test_differences_lie_within_texts_between_reports_and_sources_and_between_statements(corpus: Corpus) -> None:
    assert {entry.where for entry in differences_of(corpus)} == set(Where)
