"""Which corpus a run of the tests is told to take in the place of the first one."""

from pathlib import Path

import pytest

from tests.builders import ROOT

TOLD = "TESTED_CORPUS"
"""By this variable the further processes of a run hear which corpus is told."""
OF_THE_FIRST = "id: mfa-az-2022-10-25"
"""The statement with which the first corpus begins."""


def told_corpus(config: pytest.Config) -> Path:
    """The folder of the corpus that is told."""
    return Path(config.getoption("corpus"))


def is_first(config: pytest.Config) -> bool:
    """Whether it is the first one, in its place in the repository."""
    told = told_corpus(config)
    return told == ROOT and OF_THE_FIRST in (told / "claims.yaml").read_text("utf-8")
