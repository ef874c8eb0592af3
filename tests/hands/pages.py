"""The pages that a hand goes through, from the server and as the static copy has them."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import yaml

from pages.parts.shell.pages import PAGES
from tests.hands.hand import Hand
from tests.hands.reader import Reader
from tests.told import TOLD


def a_report(claims: Path) -> str:
    """The id of a statement that reports another one, else of any, in a claims file."""
    statements = yaml.load(claims.read_text("utf-8"), Loader=yaml.CBaseLoader)["statements"]
    return str(next((each for each in statements if each.get("reports")), statements[0])["id"])


RECORD = f"statements?statement={a_report(Path(os.environ[TOLD]) / 'claims.yaml')}"
"""Opens a record on the page of the texts."""
SIZES = {"desk": (1280, 720, False), "phone": (390, 844, True)}
"""Width, height, and whether it is touched."""
PARTS = {
    "share": ".claims-share, .claims-share-open",
    "list": ".claims-list, .claims-card, .claims-sheet-handle",
    "time": ".st-key-time, .claims-timeline",
    "map": "iframe, .copy-map",
    "choices": ".st-key-filters .stPopover, [data-testid=stPopoverBody]",
    "filters": ".st-key-filters, .st-key-clear-filters, .claims-filters-open",
    "rest": "*",
}
"""The parts of the map's page, each with its selector: a control belongs to the first that holds it."""
OF_SERVER = [*(("", part) for part in PARTS), *((page.path, "") for page in PAGES if page.path), (RECORD, "")]
"""The pages, each with a part or as a whole."""
OF_COPY = [*OF_SERVER[: len(PARTS)], *((page.path, "") for page in PAGES if page.in_copy and page.path), (RECORD, "")]
_used: dict[tuple[str, str], Counter[str]] = {}
"""Form and size → how many of each shape were used, on any page: the head and Share are the same on each."""


def address(root: str, page: str, is_copy: bool) -> str:
    """Where a page is."""
    name, mark, query = page.partition("?")
    return f"{root}/{(name or 'index') + '.html' if is_copy else name}{mark}{query}"


_hands: dict[tuple[Reader, str], Hand] = {}
"""The hand that goes through a page, kept from one of its parts to the next."""


def hand_at(
    reader: Reader, root: str, page: str, size: str, *, is_copy: bool, most_of_a_shape: int = 1, anew: bool = False
) -> Hand:
    """A hand at a page that is open, and where it says so opened anew, for all that no page before has had."""
    shapes = _used.setdefault((root, size), Counter())
    new = Hand(reader, address(root, page, is_copy), most_of_a_shape, shapes=shapes, parts=list(PARTS.values()))
    hand = _hands.setdefault((reader, page), new)
    hand.begin() if anew else hand.come()
    return hand


def use_all(hand: Hand, part: str) -> None:
    """Use all of a part, or of the page; fail when a control is dead, or when none is there or used."""
    is_first = not hand.shapes
    dead = hand.use_everything(list(PARTS).index(part) if part else None)
    assert not dead, "\n".join(dead)
    assert hand.found, "no control is in sight"
    assert hand.used or not is_first, "no control is used"
