"""The corpus that tests of general behaviour are run with keeps to what is asked of every corpus."""

import pytest

from claimsmap.__main__ import main
from tests.builders import SAMPLE


def test_the_sample_has_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SAMPLE)]) == 0, capsys.readouterr().out
