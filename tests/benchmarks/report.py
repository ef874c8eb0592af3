"""docs/performance.md: the goals with the results of one run, the machine, and the medians behind the ratios."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks.goals import FIRST, GOALS, PAINT, STEP
from tests.benchmarks.measures import Numbers
from tests.browser.fixtures import chromium

HERE = Path(__file__).parent
METHOD = HERE / "method.md"
FIRST_VIEWS = HERE / "first_views.md"
FLOORS = HERE / "floors.md"
"""Written by hand, for missed goals: the lower bound that the profile shows."""
COMPARED = HERE / "compared.md"
"""Written by hand: an earlier version, measured beside the current one."""
PACKAGES = ("streamlit", "streamlit-folium", "folium", "pydeck", "pandas", "uvicorn", "playwright")
WAYS = {"ours": "this app", "plain": "plain Streamlit + Folium", "pydeck": "Streamlit + pydeck"}


def report(found: dict[str, Numbers], day: str, took: float) -> str:
    """The page, in Markdown."""
    missed = any(not goal.is_met(goal.value(found)) for goal in GOALS)
    lines = [
        "# Performance",
        "",
        f"Written by `script/bench` on {day} after a run of {took / 60:.0f} minutes. The corpora are synthetic. They,",
        "the plain app, the pydeck app and the measuring code are in `tests/benchmarks/`.",
        "",
        f"{_machine()}.",
        f"{', '.join(f'{name} {version(name)}' for name in PACKAGES)}, {_browser()}.",
        "",
        "## Goals",
        "",
        "| measure | goal | measured | met |",
        "|---|---|---|---|",
        *(goal.line(found) for goal in GOALS),
        "",
        *([FLOORS.read_text().strip(), ""] if missed and FLOORS.exists() else []),
        COMPARED.read_text().strip(),
        "",
        FIRST_VIEWS.read_text().strip(),
        "",
        METHOD.read_text().strip(),
        "",
        "## One step of the timeline",
        "",
        "| way | claims | release → map, ms | slowest | all quiet, ms | bytes down | up | server CPU, ms |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
        *_rows(found, [STEP, "slowest ms", "release to quiet ms", "bytes down", "bytes up", "server CPU ms"]),
        "",
        "`all quiet` is when the list, the address and the server's answer have caught up too.",
        "",
        f"Server CPU at 10,000 claims, ms: {_work(found['ours 10000'])}.",
        "",
        "## First map and memory",
        "",
        "| way | claims | first paint, ms | first map, ms | bytes | server, MB |",
        "|---|--:|--:|--:|--:|--:|",
        f"| empty Streamlit page | | {found['empty 0'][PAINT]:,.0f} | {found['empty 0'][FIRST]:,.0f} | | |",
        *_rows(found, [PAINT, FIRST, "first load bytes", "server MB"]),
        "",
        "## While dragging",
        "",
        "| claims | script of a frame, median ms | worst ms |",
        "|--:|--:|--:|",
        *_pairs(found, "ours", "script of a frame ms", "worst frame ms"),
        "",
        "## Checking",
        "",
        "| claims | seconds | of CPU |",
        "|--:|--:|--:|",
        *_pairs(found, "check", "check s", "check CPU s"),
        "",
        "To measure again, run `script/bench`.",
    ]
    return "\n".join(lines) + "\n"


def quick_lines(found: dict[str, Numbers]) -> list[str]:
    """The goals that these numbers can decide, as table rows."""
    lines = ["| measure | goal | measured | met |", "|---|---|---|---|"]
    for goal in GOALS:
        with suppress(KeyError):  # of a size or an app that was not measured
            lines.append(goal.line(found))
    return lines


def _rows(found: dict[str, Numbers], columns: list[str]) -> list[str]:
    rows = []
    for way, words in WAYS.items():
        for name, numbers in found.items():
            if name.split()[0] == way:
                numbers = {FIRST: numbers["opened once ms"], **numbers}
                cells = " | ".join(f"{numbers[column]:,.0f}" if column in numbers else "" for column in columns)
                rows.append(f"| {words} | {int(name.split()[1]):,} | {cells} |")
    return rows


def _work(numbers: Numbers) -> str:
    named = {"a moved range": "moved range", "an opened claim": "opened claim", "a filter": "filter"}
    return ", ".join(f"{words} {numbers[f'{name} CPU ms']:.1f}" for words, name in named.items())


def _pairs(found: dict[str, Numbers], way: str, first: str, second: str) -> list[str]:
    return [
        f"| {int(name.split()[1]):,} | {numbers[first]:.1f} | {numbers[second]:.1f} |"
        for name, numbers in found.items()
        if name.startswith(way)
    ]


def _machine() -> str:
    model = re.search(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 1024**2
    name = model[1] if model else platform.machine()
    return f"{os.cpu_count()} cores ({name}), {memory:.0f} GiB of memory, Python {platform.python_version()}"


def _browser() -> str:
    answer = subprocess.run(
        [chromium(with_windows=True), "--version"], capture_output=True, text=True, check=True
    ).stdout
    return " ".join(answer.split()[:2])
