"""Names in a second alphabet of their language."""

import pytest
from pydantic import ValidationError

from claimsmap.model.subject import Alphabet

AZERBAIJANI = Alphabet(language="az", letters="abcəiıkln", are="абҹәиыклн")


@pytest.mark.parametrize(
    ("name", "written"),
    [("Kəlbəcər", "кәлбәҹәr"), ("Ilı", "ылы"), ("İlk", "илк"), ("IL i", "ыл и"), ("Aix-1", "аиx-1")],
)
def test_a_name_is_written_letter_by_letter_without_capitals(name: str, written: str) -> None:
    assert AZERBAIJANI.written(name) == written


def test_an_i_without_a_dot_is_another_letter_only_where_the_alphabet_has_it() -> None:
    assert Alphabet(language="sr", letters="il", are="ил").written("Il") == "ил"


def test_an_alphabet_has_a_letter_for_each_letter() -> None:
    with pytest.raises(ValidationError, match="has 2 letters and 1 that they are"):
        Alphabet(language="sr", letters="il", are="и")
