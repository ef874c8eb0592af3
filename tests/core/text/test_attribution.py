from claimsmap.text.attribution import admission_text, basis_text, our_reading_of
from tests.builders import a_claim, the_about


def test_what_is_inferred_is_told_as_ours() -> None:
    assert basis_text("inferred: to the day of the statement") == "our reading: to the day of the statement"
    assert basis_text("inferred: our reading") == basis_text("inferred") == "our reading"
    assert basis_text("stated: names 10 November 2020") == "stated: names 10 November 2020"


def test_a_claim_tells_which_of_its_fields_are_ours() -> None:
    claim = a_claim(place_basis="inferred: the height lies in this village", when_basis="stated")
    assert our_reading_of(claim) == {"place": "our reading: the height lies in this village"}
    assert our_reading_of(a_claim(when=None, when_basis="inferred: no date is given")) == {}


def test_only_a_laying_is_alleged_or_admitted() -> None:
    assert admission_text(a_claim(), the_about()) == ""
    assert admission_text(a_claim(kind="mine_laying"), the_about()) == "alleged"
    assert (
        admission_text(a_claim(kind="mine_laying", admission=True), the_about()) == "admitted by the speaker's own side"
    )
