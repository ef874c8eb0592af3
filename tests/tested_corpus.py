"""Which corpus a test run uses in place of the first one."""

from pathlib import Path

import pytest

from tests.builders import ROOT

TESTED_CORPUS = "TESTED_CORPUS"
"""The environment variable that passes the corpus on to the other processes of a run."""
OF_THE_FIRST = "id: mfa-az-2022-10-25"
"""The statement that the first corpus begins with."""


def corpus_under_test(config: pytest.Config) -> Path:
    """The folder of the tested corpus."""
    return Path(config.getoption("corpus"))


def is_first(config: pytest.Config) -> bool:
    """Whether that is the first corpus, at its place in the repository."""
    folder = corpus_under_test(config)
    return folder == ROOT and OF_THE_FIRST in (folder / "claims.yaml").read_text("utf-8")
