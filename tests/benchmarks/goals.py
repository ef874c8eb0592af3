"""The goals for the measurements: ratios between apps measured in one run, and a few absolute values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from tests.benchmarks.measures import Numbers

STEP, FIRST, PAINT = "release to map ms", "first map ms", "first paint ms"


class Goal(NamedTuple):
    """One line of the table."""

    measure: str
    value: Callable[[dict[str, Numbers]], float]
    """Computes it from the numbers by "way size"."""
    sense: Literal["≤", "≥"]
    limit: float
    unit: str = ""

    def is_met(self, value: float) -> bool:
        """Whether a value reaches the goal."""
        return value <= self.limit if self.sense == "≤" else value >= self.limit

    def line(self, found: dict[str, Numbers]) -> str:
        """A row of the table."""
        value = self.value(found)
        number = f"{value:,.0f}" if value >= 100 else f"{value:z.2f}" if self.limit < 1 else f"{value:z.1f}"
        limit = f"{self.limit:,.0f}" if self.limit >= 100 else f"{self.limit:g}"
        unit = f" {self.unit}" if self.unit else ""
        met = "yes" if self.is_met(value) else "**no**"
        return f"| {self.measure} | {self.sense} {limit}{unit} | {number}{unit} | {met} |"


def _ratio(over: str, under: str, name: str = STEP) -> Callable[[dict[str, Numbers]], float]:
    return lambda found: found[over][name] / found[under][name]


def _of(way: str, name: str) -> Callable[[dict[str, Numbers]], float]:
    return lambda found: found[way][name]


def _more(way: str, than: str, name: str) -> Callable[[dict[str, Numbers]], float]:
    return lambda found: found[way][name] - found[than][name]


def _most(name: str) -> Callable[[dict[str, Numbers]], float]:
    """Our largest value at any size."""
    return lambda found: max(numbers[name] for way, numbers in found.items() if way.startswith("ours"))


GOALS = [
    Goal("release → drawn map, plain ÷ ours, 1,000", _ratio("plain 1000", "ours 1000"), "≥", 30),
    Goal("the same at 10,000", _ratio("plain 10000", "ours 10000"), "≥", 300),
    Goal("the same, pydeck ÷ ours, 10,000", _ratio("pydeck 10000", "ours 10000"), "≥", 8),
    Goal("the same at 100,000", _ratio("pydeck 100000", "ours 100000"), "≥", 40),
    Goal("release → drawn map, ours, 10,000 ÷ 50", _ratio("ours 10000", "ours 50"), "≤", 1.2),
    Goal("the same, 100,000 ÷ 50", _ratio("ours 100000", "ours 50"), "≤", 2),
    Goal("server's CPU for a moved range at 10,000", _of("ours 10000", "moved range CPU ms"), "≤", 1, "ms"),
    Goal("the same for an opened claim", _of("ours 10000", "opened claim CPU ms"), "≤", 1, "ms"),
    Goal("CPU of the script that a filter runs, at 10,000", _of("ours 10000", "filter script CPU ms"), "≤", 10, "ms"),
    Goal("bytes per step, all that the server sends, at any size", _most("bytes down"), "≤", 5000, "bytes"),
    Goal("script of a dragged frame at 10,000, median", _of("ours 10000", "script of a frame ms"), "≤", 16, "ms"),
    Goal("the worst frame at 100,000", _of("ours 100000", "worst frame ms"), "≤", 33, "ms"),
    Goal("first picture, ours at 50 ÷ an empty Streamlit page", _ratio("ours 50", "empty 0", PAINT), "≤", 0.25),
    Goal("live map, ours at 50 ÷ an empty Streamlit page", _ratio("ours 50", "empty 0", FIRST), "≤", 1.6),
    Goal("layout shift of the whole load (CLS)", _of("ours 50", "layout shift"), "≤", 0.05),
    Goal("live map, ours at 100,000 ÷ at 50", _ratio("ours 100000", "ours 50", FIRST), "≤", 1.3),
    Goal("bytes of the whole load at 100,000", _of("ours 100000", "first load bytes"), "≤", 3e6, "bytes"),
    Goal(
        "the same above those at 50: the data", _more("ours 100000", "ours 50", "first load bytes"), "≤", 3e6, "bytes"
    ),
    Goal("server's start at 100,000, compiled before", _of("ours 100000", "start s"), "≤", 5, "s"),
    Goal("server memory at 100,000", _of("ours 100000", "server MB"), "≤", 400, "MB"),
    Goal("server memory per further reader at 100,000", _of("ours 100000", "MB a reader"), "≤", 3, "MB"),
    Goal("live map, ours at 400,000 ÷ at 50", _ratio("ours 400000", "ours 50", FIRST), "≤", 2),
    Goal("release → drawn map at 400,000", _of("ours 400000", STEP), "≤", 120, "ms"),
    Goal("server memory at 400,000", _of("ours 400000", "server MB"), "≤", 1200, "MB"),
    Goal("`check` of 10,000 claims", _of("check 10000", "check s"), "≤", 5, "s"),
    Goal(
        "`check`, CPU of 10,000 ÷ 5,000 claims (2 is linear)",
        _ratio("check 10000", "check 5000", "check CPU s"),
        "≤",
        2.3,
    ),
]
