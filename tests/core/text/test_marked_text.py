import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.model.records import Mention
from claimsmap.text import marked_text
from claimsmap.text.marked_text import Piece, cut, in_order_of, read_statement_text
from tests.builders import a_claim, a_mention, a_statement, the_about

TEXT = "On Monday ten mines were found near the road."


def marked(pieces: list[Piece], index: int) -> str:
    return "".join(piece.text for piece in pieces if index in piece.within)


def test_a_locator_is_marked_where_it_stands():
    pieces = cut(TEXT, ["ten mines"])
    assert [piece.text for piece in pieces] == ["On Monday ", "ten mines", " were found near the road."]
    assert pieces[1] == Piece("ten mines", begins=(0,), ends=(0,), within=(0,))


def test_overlapping_locators_are_each_marked_in_full():
    pieces = cut(TEXT, ["ten mines were", "were found"])
    assert [marked(pieces, 0), marked(pieces, 1)] == ["ten mines were", "were found"]
    assert [piece.within for piece in pieces if piece.text == "were"] == [(0, 1)]


def test_of_locators_within_one_another_the_shortest_is_the_innermost():
    pieces = cut(TEXT, ["ten", "ten mines"])
    assert pieces[1] == Piece("ten", begins=(1, 0), ends=(0,), within=(1, 0))


def test_the_same_words_twice_in_the_list_are_one_piece_that_belongs_to_both():
    pieces = cut(TEXT, ["ten mines", "ten mines"])
    assert pieces[1] == Piece("ten mines", begins=(0, 1), ends=(0, 1), within=(0, 1))


def test_words_that_are_not_in_the_text_mark_nothing():
    assert cut(TEXT, ["eleven mines"]) == [Piece(TEXT)]


def test_words_that_stand_twice_are_marked_where_they_stand_first():
    assert [piece.within for piece in cut("a mine, a mine", ["a mine"])] == [(0,), ()]


@given(st.text("ab ", max_size=30), st.lists(st.text("ab ", min_size=1, max_size=5), max_size=6))
def test_the_pieces_joined_are_the_text_and_every_locator_in_it_is_marked(text: str, locators: list[str]):
    pieces = cut(text, locators)
    assert "".join(piece.text for piece in pieces) == text
    for index, words in enumerate(locators):
        assert marked(pieces, index) == (words if words in text else "")


def test_mentions_come_in_the_order_of_the_text_and_lost_ones_last():
    claim = a_claim()
    mentions = [Mention(**a_mention(words=words)) for words in ("gone", "found near", "ten mines")]
    ordered = in_order_of(TEXT, [(claim, mention) for mention in mentions])
    assert [mention.words for _, mention in ordered] == ["ten mines", "found near", "gone"]


def test_a_text_is_read_with_its_hash(tmp_path: Path):
    (tmp_path / "ministry-2022-10-25.txt").write_text(TEXT)
    held = read_statement_text(tmp_path, a_statement(sha256=hashlib.sha256(TEXT.encode()).hexdigest()), the_about())
    assert (held.text, held.faults) == (TEXT, ())


def test_a_text_with_another_hash_is_shown_with_the_fault(tmp_path: Path):
    (tmp_path / "ministry-2022-10-25.txt").write_text(TEXT)
    held = read_statement_text(tmp_path, a_statement(sha256="0" * 64), the_about())
    assert held.text == TEXT
    assert held.sha256 in held.faults[0]
    assert "0" * 64 in held.faults[0]


@pytest.mark.parametrize(
    ("content", "fault"),
    [(b"\xff\xfe\x00mines", "is not UTF-8 text: byte 1 is 0xff"), (b"mines\0", "it holds the byte 0x00")],
)
def test_a_file_that_is_no_text_is_a_fault_and_not_shown(tmp_path: Path, content: bytes, fault: str):
    (tmp_path / "ministry-2022-10-25.txt").write_bytes(content)
    held = read_statement_text(tmp_path, a_statement(), the_about())
    assert held.text is None
    assert fault in held.faults[0]


def test_a_file_too_large_for_a_page_is_a_fault_and_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(marked_text, "LARGEST", 10)
    (tmp_path / "ministry-2022-10-25.txt").write_text(TEXT)
    held = read_statement_text(tmp_path, a_statement(), the_about())
    assert held.text is None
    assert "has 45 bytes, more than the 10" in held.faults[0]


def test_a_missing_text_is_a_fault_in_the_core_and_none_in_the_wider_collection(tmp_path: Path):
    assert "no file ministry-2022-10-25.txt" in read_statement_text(tmp_path, a_statement(), the_about()).faults[0]
    assert read_statement_text(tmp_path, a_statement(collection="wider"), the_about()).faults == ()


def test_a_folder_in_the_place_of_a_text_is_a_fault(tmp_path: Path):
    (tmp_path / "ministry-2022-10-25.txt").mkdir()
    assert read_statement_text(tmp_path, a_statement(), the_about()).text is None
