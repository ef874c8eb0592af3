"""What every test run shares: the corpora, reproducible examples, and no deadlines.

script/fuzz tries new examples. Tests distinguish three corpora, so that the repository may contain anybody's data:

- `tests/sample`, for tests of general behaviour; every process that a test starts serves it by default;
- the tested corpus, from `--corpus DIR` or CORPUS_DIR, by default the repository's: for tests of every corpus;
- the first corpus: tests of its facts are in folders `first_corpus`, skipped for any other corpus.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from pages.compat.drawn_elements import scan_once
from tests.builders import ROOT, SAMPLE
from tests.tested_corpus import TESTED_CORPUS, is_first

pytest_plugins = ["tests.browser.fixtures"]

settings.register_profile("steady", max_examples=40, derandomize=True, deadline=None)
settings.load_profile("steady")
scan_once()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Use another corpus in place of the first."""
    parser.addoption("--corpus", metavar="DIR", help="a folder with a corpus, in place of the one in the repository")


def pytest_configure(config: pytest.Config) -> None:
    """Note which corpus is tested, and let every started process serve the sample unless it names another."""
    named = (config.getoption("corpus"), os.environ.get(TESTED_CORPUS), os.environ.get("CORPUS_DIR"))
    corpus = Path(next(filter(None, named), ROOT)).resolve()
    if not (corpus / "claims.yaml").is_file():
        raise pytest.UsageError(f"{corpus} holds no claims.yaml: --corpus and CORPUS_DIR name the folder of a corpus")
    config.option.corpus = os.environ[TESTED_CORPUS] = str(corpus)
    os.environ["CORPUS_DIR"] = str(SAMPLE)
    for name in ("CLAIMS_FILE", "GEODATA_DIR"):
        os.environ.pop(name, None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Report which corpus was tested if it is not the first, and what was skipped for it."""
    if not is_first(config):
        corpus = config.getoption("corpus")
        terminalreporter.write_line(f"Tested with {corpus}. Left out: the folders first_corpus, about another corpus.")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Deselect the tests of the first corpus's facts when another corpus is tested."""
    return True if collection_path.name == "first_corpus" and not is_first(config) else None
