"""The corpus for tests of general behaviour meets the requirements for every corpus."""

import pytest

from claimsmap.__main__ import main
from tests.builders import SAMPLE


def test_the_sample_has_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SAMPLE)]) == 0, capsys.readouterr().out
