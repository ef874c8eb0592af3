"""A progress bar for what takes longer than a second, on a terminal only."""

import io

import pytest

from claimsmap.files import progress
from claimsmap.files.progress import Progress


class Terminal(io.StringIO):
    """Standard error as a terminal, or as a file."""

    def __init__(self, is_one: bool) -> None:
        super().__init__()
        self._is_one = is_one

    def isatty(self) -> bool:
        return self._is_one


def shown(monkeypatch: pytest.MonkeyPatch, seconds: float, is_terminal: bool = True) -> str:
    """What is drawn when half of 1,000 rows are done after this many seconds, and then the rest."""
    clock = iter([0.0, seconds, seconds + 1])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    screen = Terminal(is_terminal)
    monkeypatch.setattr("sys.stderr", screen)
    bar = Progress("rows")
    bar(500, 1000)
    bar(1000, 1000)
    return screen.getvalue()


def test_what_takes_longer_than_a_second_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    told = shown(monkeypatch, 1.5)
    assert "[###############               ] 500 of 1,000 rows" in told
    assert told.endswith("1,000 of 1,000 rows\n")


def test_a_moment_is_not_worth_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "500 of" not in shown(monkeypatch, 0.5)


def test_a_file_gets_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, 5, is_terminal=False) == ""
