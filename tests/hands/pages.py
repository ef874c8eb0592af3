"""All pages in the order in which a hand goes through them, from the server and as the static copy has them."""

from __future__ import annotations

from collections import Counter

from pages.parts.shell.pages import PAGES
from tests.hands.hand import Hand
from tests.hands.reader import Reader

RECORD = "?statement=newsaz-2022-11-24"
"""Opens a record on the page of the texts."""
SIZES = {"desk": (1280, 720, False), "phone": (390, 844, True)}
"""Width, height, and whether it is touched."""


def use_all(reader: Reader, pages: list[str], most_on_the_map: int = 1) -> tuple[list[str], int]:
    """The dead controls of these pages, each after its page, and how many were used.

    The map's page comes first, with `most_on_the_map` controls of a shape: its head and Share are those of every page.
    """
    shapes: Counter[str] = Counter()
    dead, used = [], 0
    for number, address in enumerate(pages):
        hand = Hand(reader, address, 1 if number else most_on_the_map, shapes=shapes)
        dead += [f"{address}\n    {each}" for each in hand.use_everything()]
        used += len(hand.used)
    return dead, used


def addresses(root: str, is_copy: bool) -> list[str]:
    """The pages of the server, or those that the copy has too."""
    pages = [page for page in PAGES if page.in_copy or not is_copy]
    names = [f"{page.path or 'index'}.html" if is_copy else page.path for page in pages]
    return [f"{root}/{name}{query}" for name in names for query in (["", RECORD] if "statements" in name else [""])]
