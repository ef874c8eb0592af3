"""Places the labels of a small chart so that they do not overlap, even on a narrow screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 300, 272
"""Size of the plot in pixels on the narrowest screen: what fits there fits everywhere."""
LETTER, LINE, MARK, GAP = 8, 20, 6, 7
"""Pixels: width of a letter, height of a label, half the size of a mark, and distance from a mark's centre to its
label."""


class Box(NamedTuple):
    """Pixels from the left and from the bottom."""

    left: float
    foot: float
    right: float
    top: float

    def meets(self, other: Box) -> bool:
        """Whether two boxes overlap."""
        return self.left < other.right and other.left < self.right and self.foot < other.top and other.foot < self.top


SIDES = ("above", "above-right", "above-left", "below", "below-right", "below-left", "higher", "higher-left")
"""Candidate positions, best first."""


def label_sides(points: Sequence[tuple[float, float, str]]) -> list[str]:
    """For each point (x and y from 0 to 1, and label), the side for its label."""
    taken = [_mark(x * WIDTH, y * HEIGHT) for x, y, _ in points]
    sides = []
    for x, y, text in points:
        boxes = {side: _label(x * WIDTH, y * HEIGHT, len(text) * LETTER, side) for side in SIDES}
        side = next((side for side, box in boxes.items() if _is_free(box, taken)), SIDES[0])
        taken.append(boxes[side])
        sides.append(side)
    return sides


def _mark(x: float, y: float) -> Box:
    return Box(x - MARK, y - MARK, x + MARK, y + MARK)


def _label(x: float, y: float, width: float, side: str) -> Box:
    left = x - MARK if side.endswith("right") else x + MARK - width if side.endswith("left") else x - width / 2
    foot = y - GAP - LINE if side.startswith("below") else y + GAP + (LINE if side.startswith("higher") else 0)
    return Box(left, foot, left + width, foot + LINE)


def _is_free(box: Box, taken: Iterable[Box]) -> bool:
    inside = box.left >= 0 and box.right <= WIDTH and box.foot >= 0
    return inside and not any(box.meets(other) for other in taken)
