"""How measures are worded; the browser runs the same cases (tests/scripts/places.test.mjs)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from claimsmap.text.wording import uncertainty_text
from tests.builders import ROOT

CASES = json.loads((ROOT / "tests" / "golden" / "uncertainties.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[str(case["metres"]) for case in CASES])
def test_an_uncertainty_is_told_in_metres_or_kilometres(case: dict[str, Any]) -> None:
    assert uncertainty_text(case["metres"]) == case["text"]
