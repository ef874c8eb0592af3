"""What every run shares: the same examples each time, and no clock on them. New examples are for script/fuzz."""

from pathlib import Path

import pytest
from hypothesis import settings

from pages.compat.drawn_elements import scan_once

pytest_plugins = ["tests.browser.fixtures"]

settings.register_profile("steady", max_examples=40, derandomize=True, deadline=None)
settings.load_profile("steady")
scan_once()


def pytest_addoption(parser: pytest.Parser) -> None:
    """A corpus of one's own, for the tests that are of no corpus."""
    told = "a folder with a corpus for tests/data/test_any_corpus.py, beside the two of the project"
    parser.addoption("--corpus", action="append", default=[], type=Path, metavar="DIR", help=told)
