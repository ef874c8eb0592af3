"""Values that a view names and the record does not have."""

from __future__ import annotations

import pytest

from claimsmap.model.records import Speaker
from claimsmap.query.claim_index import make_index
from claimsmap.query.selection import Selection
from claimsmap.query.unknown_ids import refuse_unknown, unknown_ids
from claimsmap.query.view_parameters import BadParameter
from tests.builders import a_claim, a_corpus, a_statement

SPEAKERS = {ident: Speaker(id=ident, name=ident, party="government") for ident in ("ministry", "silent")}
CLAIM = a_claim(munition="PMN")
CORPUS = a_corpus(CLAIM, statements=(a_statement(), a_statement(id="unclaimed")), speakers=SPEAKERS)
INDEX = make_index(CORPUS)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("statement", "unclaimed"), ("place", "sus"), ("speaker", "silent"), ("party", "government"),
        ("claim", CLAIM.id), ("munition", "PMN"),
    ],
)  # fmt: skip
def test_what_is_on_record_is_known_also_where_no_claim_has_it(name: str, known: str) -> None:
    def selection(value: str) -> Selection:
        if name == "claim":
            return Selection(claim=value)
        return Selection(further=((name, (value,)),)) if name == "munition" else Selection(**{name: (value,)})

    assert list(unknown_ids(selection(known), CORPUS, INDEX)) == []
    assert list(unknown_ids(selection("nobody"), CORPUS, INDEX)) == [(name, "nobody")]


def test_a_corpus_that_names_no_speakers_knows_those_of_its_claims() -> None:
    corpus = a_corpus(CLAIM)
    found = list(unknown_ids(Selection(speaker=("ministry", "silent")), corpus, make_index(corpus)))
    assert found == [("speaker", "silent")]


def test_the_first_unknown_name_is_refused_with_the_nearest_that_there_is() -> None:
    refuse_unknown(Selection(), CORPUS, INDEX)
    with pytest.raises(BadParameter, match=r'no statement "unclaimd" in this record\..*"unclaimed"') as caught:
        refuse_unknown(Selection(statement=("unclaimd",), claim="gone"), CORPUS, INDEX)
    assert caught.value.parameter == "statement"
