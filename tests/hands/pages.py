"""The pages that a hand goes through, from the server and as the static copy has them."""

from __future__ import annotations

from collections import Counter

from pages.parts.shell.pages import PAGES
from tests.hands.hand import Hand
from tests.hands.reader import Reader

RECORD = "statements?statement=newsaz-2022-11-24"
"""Opens a record on the page of the texts."""
SIZES = {"desk": (1280, 720, False), "phone": (390, 844, True)}
"""Width, height, and whether it is touched."""
OF_SERVER = [*(page.path for page in PAGES), RECORD]
OF_COPY = [*(page.path for page in PAGES if page.in_copy), RECORD]
_used: dict[tuple[str, str], Counter[str]] = {}
"""Form and size → how many of each shape were used, on any page: the head and Share are the same on each."""


def address(root: str, page: str, is_copy: bool) -> str:
    """Where a page is."""
    name, mark, query = page.partition("?")
    return f"{root}/{(name or 'index') + '.html' if is_copy else name}{mark}{query}"


def use_all(reader: Reader, root: str, page: str, size: str, *, is_copy: bool, most_of_a_shape: int = 1) -> None:
    """Use all that no page before has had; fail when a control is dead, or when none is there or used."""
    shapes = _used.setdefault((root, size), Counter())
    is_first = not shapes
    hand = Hand(reader, address(root, page, is_copy), most_of_a_shape, shapes=shapes)
    dead = hand.use_everything()
    assert not dead, "\n".join(dead)
    assert hand.found, "no control is in sight"
    assert hand.used or not is_first, "no control is used"
