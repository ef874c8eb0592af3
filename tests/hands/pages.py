"""The pages that the hands go through, on the server and in the static copy."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import yaml

from pages.parts.shell.pages import PAGES
from tests.hands.hand import Hand
from tests.hands.reader import Reader
from tests.tested_corpus import TESTED_CORPUS


def a_report(claims: Path) -> str:
    """The id of a statement in a claims file that reports another one, or of any statement."""
    statements = yaml.load(claims.read_text("utf-8"), Loader=yaml.CBaseLoader)["statements"]
    return str(next((each for each in statements if each.get("reports")), statements[0])["id"])


RECORD = f"statements?statement={a_report(Path(os.environ[TESTED_CORPUS]) / 'claims.yaml')}"
"""The address of a record on the statements page."""
SIZES = {"desk": (1280, 720, False), "phone": (390, 844, True)}
"""Width, height, and whether it is a touch screen."""
PARTS = {
    "share": ".claims-share, .claims-share-open",
    "list": ".claims-list, .claims-card, .claims-sheet-handle",
    "time": ".st-key-time, .claims-timeline",
    "map": "iframe, .copy-map",
    "choices": ".st-key-filters .stPopover, [data-testid=stPopoverBody]",
    "filters": ".st-key-filters, .st-key-clear-filters, .claims-head-start > button",
    "rest": "*",
}
"""The parts of the map page with their selectors: a control belongs to the first that contains it."""
OF_SERVER = [*(("", part) for part in PARTS), *((page.path, "") for page in PAGES if page.path), (RECORD, "")]
"""The pages, each with one of its parts or as a whole."""
OF_COPY = [*OF_SERVER[: len(PARTS)], *((page.path, "") for page in PAGES if page.in_copy and page.path), (RECORD, "")]
_used: dict[tuple[str, str], Counter[str]] = {}
"""Form and size → how many of each shape were used, on any page: head and Share are the same on each."""


def address(root: str, page: str, is_copy: bool) -> str:
    """A page's address."""
    name, mark, query = page.partition("?")
    return f"{root}/{(name or 'index') + '.html' if is_copy else name}{mark}{query}"


_hands: dict[tuple[Reader, str], Hand] = {}
"""The hand on a page, kept from one part to the next."""


def hand_at(
    reader: Reader, root: str, page: str, size: str, *, is_copy: bool, most_of_a_shape: int = 1, anew: bool = False
) -> Hand:
    """A hand on an open page (reopened if `anew`), for every control that no earlier page had."""
    shapes = _used.setdefault((root, size), Counter())
    new = Hand(reader, address(root, page, is_copy), most_of_a_shape, shapes=shapes, parts=list(PARTS.values()))
    hand = _hands.setdefault((reader, page), new)
    hand.begin() if anew else hand.come()
    return hand


def use_all(hand: Hand, part: str) -> None:
    """Use every control of a part, or of the page; fails if one is dead, or if none was found or used."""
    is_first = not hand.shapes
    dead = hand.use_everything(list(PARTS).index(part) if part else None)
    assert not dead, "\n".join(dead)
    assert hand.found, "no control is in sight"
    # the choices are in sight only once a filter is opened, which another part does
    assert hand.used or not is_first or part == "choices", "no control is used"
