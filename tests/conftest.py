"""What every run shares: the corpora, the same examples each time, and no clock on them.

New examples are for script/fuzz. Three corpora are told apart, so that the data in the repository may be anybody's:

- `tests/sample`, what tests of general behaviour are run with; every process that a test starts serves it by itself;
- the corpus that is told, by `--corpus DIR` or CORPUS_DIR, else the repository's: tests of every corpus take it;
- the first corpus: tests of its facts lie in folders `first_corpus`, left out where another one is told or stands.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from pages.compat.drawn_elements import scan_once
from tests.builders import ROOT, SAMPLE
from tests.told import TOLD, is_first

pytest_plugins = ["tests.browser.fixtures"]

settings.register_profile("steady", max_examples=40, derandomize=True, deadline=None)
settings.load_profile("steady")
scan_once()


def pytest_addoption(parser: pytest.Parser) -> None:
    """A corpus of one's own, in the place of the first."""
    parser.addoption("--corpus", metavar="DIR", help="a folder with a corpus, in place of the one in the repository")


def pytest_configure(config: pytest.Config) -> None:
    """Note which corpus is told, and let whatever is started serve the sample where no other is named."""
    named = (config.getoption("corpus"), os.environ.get(TOLD), os.environ.get("CORPUS_DIR"))
    told = Path(next(filter(None, named), ROOT)).resolve()
    if not (told / "claims.yaml").is_file():
        raise pytest.UsageError(f"{told} holds no claims.yaml: --corpus and CORPUS_DIR name the folder of a corpus")
    config.option.corpus = os.environ[TOLD] = str(told)
    os.environ["CORPUS_DIR"] = str(SAMPLE)
    for name in ("CLAIMS_FILE", "GEODATA_DIR"):
        os.environ.pop(name, None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which corpus was tested where it is another, and what was left out for it."""
    if not is_first(config):
        told = config.getoption("corpus")
        terminalreporter.write_line(f"Tested with {told}. Left out: the folders first_corpus, about another corpus.")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out the facts of the first corpus where it is another that is told."""
    return True if collection_path.name == "first_corpus" and not is_first(config) else None
