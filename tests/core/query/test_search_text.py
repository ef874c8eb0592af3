"""The text that is searched for search words."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimsmap.model.records import Speaker
from claimsmap.query.search_text import place_names, search_texts
from tests.builders import a_claim, a_corpus, a_mention, a_statement, few_places, read_gazetteer, the_gazetteer

SAYS_ALL = a_claim(
    id="the-id",
    summary="inoursummary",
    said_by="speaker",
    places=["sus"],
    place_as_written=["aswritten"],
    colour="furtherfield",
    note="noteofclaim",
    mentions=[a_mention(words="locator", note="noteofmention", differs={"scope": "otherwise"}), a_mention(row="row17")],
)
SPEAKERS = {"speaker": Speaker(id="speaker", name="Nameofspeaker", party="press")}


@pytest.mark.parametrize(
    "part",
    [
        "the-id", "inoursummary", "nameofspeaker", "aswritten", "furtherfield", "noteofclaim", "locator",
        "noteofmention", "otherwise", "row17", "ministry", "sus kendi",
    ],
)  # fmt: skip
def test_everything_that_a_claim_says_is_searched(part: str) -> None:
    corpus = a_corpus(SAYS_ALL, statements=(a_statement(),), speakers=SPEAKERS)
    assert part in search_texts(corpus)[0]


def test_each_claim_has_its_own_text_in_the_order_of_the_file() -> None:
    texts = search_texts(a_corpus(a_claim(id="first", summary="one"), a_claim(id="second", summary="other")))
    assert ["one" in text for text in texts] == [True, False]
    assert ["other" in text for text in texts] == [False, True]


def named_too(text: str, name: str) -> bool:
    """Whether a claim with only this text is found by a name that is not in it."""
    found = search_texts(a_corpus(a_claim(summary=text, places=[])))[0]
    assert name not in text.casefold()
    return name in found


@pytest.mark.parametrize("text", ["mines at Berdzor", "Berdzor's mines", "BERDZOR", "(Berdzor)", "mines in Berdzor"])
def test_a_place_that_a_text_names_is_found_by_its_other_names(text: str) -> None:
    assert named_too(text, "lacin seheri")


@pytest.mark.parametrize("text", ["mines on Mount Saribaba", "the Saribaba high ground was mined"])
def test_a_name_of_several_words_is_read_as_a_whole_wherever_it_stands(text: str) -> None:
    assert named_too(text, "sarybab height")


@pytest.mark.parametrize("text", ["Susan said", "the Berdzorians", "high ground", "Berd zor", "mountains"])
def test_a_part_of_a_word_and_a_part_of_a_name_name_nothing(text: str) -> None:
    assert not named_too(text, "sus kendi")
    assert not named_too(text, "lacin seheri")
    assert not named_too(text, "sarybab height")


def test_a_name_of_three_letters_is_looked_for_in_texts() -> None:
    assert named_too("mines at Sus", "sus kendi")


def test_the_names_of_a_gazetteer_are_gathered_once() -> None:
    assert place_names(the_gazetteer()) is place_names(the_gazetteer())


def test_a_name_of_two_letters_is_looked_for_in_no_text(tmp_path: Path) -> None:
    few_places(tmp_path / "geodata")
    file = tmp_path / "geodata" / "places.csv"
    file.write_text(file.read_text("utf-8").replace("Sus village", "In"), encoding="utf-8")
    gazetteer, _ = read_gazetteer(tmp_path / "geodata")
    assert "In" in gazetteer.spellings("sus")
    told = a_corpus(a_claim(summary="mines found in a field", places=[]), gazetteer=gazetteer)
    assert "sus kendi" not in search_texts(told)[0]


def test_each_corpus_is_searched_by_the_names_of_its_own_gazetteer(tmp_path: Path) -> None:
    few_places(tmp_path / "geodata")
    few, _ = read_gazetteer(tmp_path / "geodata")
    claim = a_claim(summary="mines on Mount Saribaba", places=[])
    for _ in range(2):
        assert "sarybab height" in search_texts(a_corpus(claim))[0]
        assert "sarybab height" not in search_texts(a_corpus(claim, gazetteer=few))[0]
