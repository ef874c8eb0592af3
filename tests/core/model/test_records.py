import pytest
from pydantic import ValidationError

from claimsmap.model.packing import packed, unpacked
from claimsmap.model.records import Claim, Figure, Mention, Record
from claimsmap.model.series_and_checks import Check
from claimsmap.text.wording import figure_text
from tests.builders import a_claim, a_mention, a_statement


def test_a_record_refuses_a_field_it_does_not_know() -> None:
    with pytest.raises(ValidationError, match="colour"):
        a_statement(colour="red")


def test_a_claim_has_further_fields_of_its_corpus_each_one_text() -> None:
    claim = a_claim(colour="red", munition="", mentions=[a_mention(differs={"colour": "pink"})])
    assert (claim.further("colour"), claim.further("munition"), claim.further("size")) == ("red", "", "")
    assert claim.model_extra == {"colour": "red"}, "what is empty was not written"
    assert claim.further_as_printed("colour") == ["red", "pink"]
    assert unpacked(Claim, packed(claim)) == claim
    with pytest.raises(ValidationError, match="colour"):
        a_claim(colour=["red", "blue"])


def test_a_record_never_changes() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        a_claim().summary = "otherwise"  # type: ignore[misc]


def test_a_locator_has_at_most_eight_words() -> None:
    assert Mention.model_validate(a_mention(words="one two three four five six seven eight"))
    with pytest.raises(ValidationError, match="has 9 words"):
        Mention.model_validate(a_mention(words="one two three four five six seven eight nine"))


def test_a_locator_stays_as_printed() -> None:
    assert Mention.model_validate(a_mention(words="Armenia’s “maps”")).words == "Armenia’s “maps”"


def test_a_claim_without_a_mention_is_no_claim() -> None:
    with pytest.raises(ValidationError, match="mentions"):
        a_claim(mentions=[])


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "ftp://example.org", "https://a b", "mfa.gov.az"]
)
def test_an_address_is_http_or_nothing(address: str) -> None:
    with pytest.raises(ValidationError, match="is not an http"):
        a_statement(address=address)


@pytest.mark.parametrize(
    "address", ["https://mfa.gov.az@example.org/", "https://user:word@mfa.gov.az", "https://mfа.az"]
)
def test_an_address_looks_like_the_host_it_leads_to(address: str) -> None:
    with pytest.raises(ValidationError, match="may look like another host"):
        a_statement(address=address)


@pytest.mark.parametrize(
    "address", ["https://example.org:0/", "https://example.org:99999", "https:///path", "https://"]
)
def test_an_address_names_a_host_and_a_port_that_there_can_be(address: str) -> None:
    with pytest.raises(ValidationError, match="is not an http"):
        a_statement(address=address)


@pytest.mark.parametrize("ident", ["Zabukh", "zabukh find", "zabux-kəndi", "a.b", "a/b", "-"])
def test_an_id_is_small_letters_digits_and_strokes(ident: str) -> None:
    with pytest.raises(ValidationError, match="is not an id"):
        a_claim(id=ident)


@pytest.mark.parametrize("words", [" mines were found", "mines were found ", "mines were\nfound"])
def test_a_locator_is_one_line_without_space_around_it(words: str) -> None:
    with pytest.raises(ValidationError, match="copy the words as printed"):
        Mention.model_validate(a_mention(words=words))


def test_a_mention_has_words_or_is_fields_of_a_table_and_never_both() -> None:
    assert Mention.model_validate(a_mention(words="", voice="coded")).is_coded
    with pytest.raises(ValidationError, match="has no words"):
        Mention.model_validate(a_mention(words=""))
    with pytest.raises(ValidationError, match="has words and the voice coded"):
        Mention.model_validate(a_mention(voice="coded"))


@pytest.mark.parametrize("ends", [{"low": 5}, {"high": 3}, {"low": 3, "high": 2}, {"low": 5, "high": 9}])
def test_a_figure_lies_in_the_range_that_it_gives(ends: dict[str, int]) -> None:
    with pytest.raises(ValidationError, match="does not lie in its range"):
        Figure.model_validate({"measure": "killed", "value": 4, **ends})


def test_a_figure_may_be_a_range_alone_and_then_has_no_word_before_it() -> None:
    assert Figure.model_validate({"measure": "killed", "low": 4, "high": 4}).value is None
    for ends in ({"low": 4}, {"high": 4}):
        with pytest.raises(ValidationError, match="has no value"):
            Figure.model_validate({"measure": "killed", **ends})
        with pytest.raises(ValidationError, match="the range says it"):
            Figure.model_validate({"measure": "killed", "value": 4, "qualifier": "about", **ends})


OPERANDS = [{"claim": "a", "measure": "killed"}, {"claim": "b", "field": "when"}]
PACKED = [
    a_claim(relates=[{"to": "other", "how": "answers"}], figures=[{"measure": "killed", "value": 4.5}]),
    a_claim(when=None, colour="red"),
    a_statement(sha256=None, left_out=[{"words": "we hope", "why": "a hope"}]),
    Check.model_validate({"id": "c", "title": "t", "how": "sum", "expected": "holds", "parts": OPERANDS,
                          "whole": OPERANDS[0]}),
    Check.model_validate({"id": "c", "title": "t", "how": "equal", "expected": "fails", "parts": OPERANDS,
                          "whole": None}),
]  # fmt: skip


@pytest.mark.parametrize("record", PACKED, ids=lambda record: type(record).__name__)
def test_a_record_survives_packing_with_what_was_written_and_no_more(record: Record) -> None:
    again = unpacked(type(record), packed(record))
    assert again == record
    assert again.model_fields_set == record.model_fields_set
    assert packed(again) == packed(record)
    assert again.model_dump() == record.model_dump()


def test_an_empty_address_is_no_address() -> None:
    assert a_statement(address="").address is None


def test_a_basis_begins_with_stated_or_inferred() -> None:
    with pytest.raises(ValidationError, match="'stated' or 'inferred'"):
        a_claim(when_basis="probably")


@pytest.mark.parametrize("value", ["1,400", "1400 mines", "-3", "1e9", "nan", "0x10", "١٤"])
def test_a_figure_is_plain_digits(value: str) -> None:
    with pytest.raises(ValidationError, match="not a number"):
        Figure.model_validate({"measure": "mines_found", "value": value})


def test_a_figure_may_only_lack_its_number_when_it_says_so() -> None:
    assert Figure.model_validate({"measure": "mines_found", "qualifier": "not_stated"}).value is None
    with pytest.raises(ValidationError, match="has no value"):
        Figure.model_validate({"measure": "mines_found"})


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ({"measure": "mines_found", "value": "1400", "qualifier": "more_than"}, "more than 1,400"),
        ({"measure": "map_accuracy_pct", "value": "25", "qualifier": "only"}, "only 25%"),
        ({"measure": "killed", "value": "45"}, "45"),
        ({"measure": "mines_found", "qualifier": "not_stated"}, "number not stated"),
    ],
)
def test_a_number_keeps_its_qualifier(figure: dict[str, str], text: str) -> None:
    assert figure_text(Figure.model_validate(figure)) == text


@pytest.mark.parametrize(
    ("check", "problem"),
    [
        ({"how": "sum", "parts": [{"claim": "a", "measure": "killed"}]}, "needs parts and a whole"),
        ({"how": "equal", "parts": [{"claim": "a", "measure": "killed"}]}, "needs at least two parts"),
        ({"how": "never_decreases"}, "needs a series"),
    ],
)
def test_a_check_has_what_its_kind_needs(check: dict[str, object], problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        Check.model_validate({"id": "c", "title": "t", "expected": "holds", **check})


def test_a_stray_key_without_a_value_is_refused_too() -> None:
    with pytest.raises(ValidationError, match="609 it gives"):
        a_statement(**{"609 it gives": ""})


def test_the_basis_of_a_place_says_whose_reading_it_is() -> None:
    with pytest.raises(ValidationError, match="must begin with 'stated' or 'inferred'"):
        a_claim(place_basis="our guess")


def test_a_relation_is_ours_unless_it_says_otherwise() -> None:
    (relation,) = a_claim(relates=[{"to": "other", "how": "answers"}]).relates
    assert relation.basis == "inferred: our reading"
