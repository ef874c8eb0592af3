"""Foreign text in our sentences: hidden characters are removed, and right-to-left text is isolated."""

from __future__ import annotations

import pickle

import pytest

from claimsmap.text.foreign import composed, isolated, joined, shown, with_elements, without_invisible

ARABIC = "قرية 12"


@pytest.mark.parametrize("text", ["Zabukh", "Şuşa", "Шуша 12", "٢٠٢٢", ""])
def test_text_that_is_read_from_the_left_stays_as_it_is(text: str) -> None:
    assert isolated(text) == text


def test_what_is_read_from_the_right_stands_in_an_element_of_its_own() -> None:
    assert with_elements(f"<p>Said in {isolated(ARABIC)}: 3</p>") == f"<p>Said in <bdi>{ARABIC}</bdi>: 3</p>"


@pytest.mark.parametrize("tag", ["title", "option", "textarea", "text"])
def test_where_no_element_may_stand_two_signs_do_the_same(tag: str) -> None:
    html = f"<{tag}>{isolated(ARABIC)}</{tag}>"
    assert with_elements(html) == html


def test_attributes_that_are_read_keep_the_signs_and_addresses_lose_them() -> None:
    html = f'<a href="/{isolated(ARABIC)}" title="In {isolated(ARABIC)}">{isolated(ARABIC)}</a>'
    assert with_elements(html) == f'<a href="/{ARABIC}" title="In {isolated(ARABIC)}"><bdi>{ARABIC}</bdi></a>'


def test_signs_that_nobody_sees_are_left_out() -> None:
    assert without_invisible("mi\u200bnes\u202e found\nhere\x07") == "mines found\nhere"


def test_a_composed_text_is_plain_as_a_value_and_keeps_its_words_apart_where_it_is_shown() -> None:
    said = composed("{speaker} said: {claim}", speaker=ARABIC, claim="mi\u200bnes found")
    assert said == f"{ARABIC} said: mi\u200bnes found"
    assert shown(said) == f"{isolated(ARABIC)} said: mines found"


def test_texts_composed_of_composed_ones_keep_apart_what_lies_within() -> None:
    said = composed("{speaker} said: {claim}", speaker=ARABIC, claim=ARABIC)
    assert shown(joined(" / ", [said, "Zabukh"])) == f"{isolated(shown(said))} / Zabukh"
    assert pickle.loads(pickle.dumps(said)).shown == said.shown
