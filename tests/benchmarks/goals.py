"""What the figures must reach: ratios between ways measured in one run, and a few amounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.benchmarks.measures import Numbers

STEP, FIRST = "release to map ms", "first map ms"


class Goal(NamedTuple):
    """One line of the table."""

    measure: str
    goal: str
    """As it is written."""
    value: Callable[[dict[str, Numbers]], float]
    """From the numbers by "way size"."""
    is_met: Callable[[float], bool]
    unit: str = ""

    def line(self, found: dict[str, Numbers]) -> str:
        """A row of the table."""
        value = self.value(found)
        number = f"{value:,.0f}" if value >= 100 else f"{value:.1f}"
        return f"| {self.measure} | {self.goal} | {number}{self.unit} | {'yes' if self.is_met(value) else '**no**'} |"


def _ratio(over: str, under: str, name: str = STEP) -> Callable[[dict[str, Numbers]], float]:
    return lambda found: found[over][name] / found[under][name]


def _of(way: str, name: str) -> Callable[[dict[str, Numbers]], float]:
    return lambda found: found[way][name]


def _most(name: str) -> Callable[[dict[str, Numbers]], float]:
    """The largest value of ours at any size."""
    return lambda found: max(numbers[name] for way, numbers in found.items() if way.startswith("ours"))


GOALS = [
    Goal("release → drawn map, plain ÷ ours, 1,000", "≥ 30", _ratio("plain 1000", "ours 1000"), lambda x: x >= 30),
    Goal("the same at 10,000", "≥ 300", _ratio("plain 10000", "ours 10000"), lambda x: x >= 300),
    Goal("the same, pydeck ÷ ours, 10,000", "≥ 8", _ratio("pydeck 10000", "ours 10000"), lambda x: x >= 8),
    Goal("the same at 100,000", "≥ 40", _ratio("pydeck 100000", "ours 100000"), lambda x: x >= 40),
    Goal("release → drawn map, ours, 10,000 ÷ 50", "≤ 1.2", _ratio("ours 10000", "ours 50"), lambda x: x <= 1.2),
    Goal("the same, 100,000 ÷ 50", "≤ 2", _ratio("ours 100000", "ours 50"), lambda x: x <= 2),
    Goal("CPU of a rerun's script at 10,000", "≤ 10 ms", _of("ours 10000", "script CPU ms"), lambda x: x <= 10, " ms"),
    Goal(
        "bytes per step, all that the server sends, at any size",
        "≤ 5 KB",
        _most("bytes down"),
        lambda x: x <= 5000,
        " bytes",
    ),
    Goal(
        "script of a frame while dragging at 10,000, median",
        "≤ 16 ms",
        _of("ours 10000", "script of a frame ms"),
        lambda x: x <= 16,
        " ms",
    ),
    Goal("the worst of these frames", "≤ 100 ms", _of("ours 10000", "worst frame ms"), lambda x: x <= 100, " ms"),
    Goal(
        "first map, ours at 50 ÷ an empty Streamlit page",
        "≤ 1.5",
        _ratio("ours 50", "empty 0", FIRST),
        lambda x: x <= 1.5,
    ),
    Goal(
        "server memory per further reader at 100,000",
        "≤ 3 MB",
        _of("ours 100000", "MB a reader"),
        lambda x: x <= 3,
        " MB",
    ),
    Goal("`check` of 10,000 claims", "≤ 5 s", _of("check 10000", "check s"), lambda x: x <= 5, " s"),
    Goal(
        "`check`, CPU of 10,000 ÷ 5,000 claims (2 is linear)",
        "≤ 2.3",
        _ratio("check 10000", "check 5000", "check CPU s"),
        lambda x: x <= 2.3,
    ),
]
