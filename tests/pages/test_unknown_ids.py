"""Notices about unknown values in a view; the browser runs the same cases (tests/scripts/unknown.test.mjs)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pages.parts.notices.unknown_ids import filtered, notices_of
from tests.builders import ROOT, the_about

GOLDEN = json.loads((ROOT / "tests" / "golden" / "unknown_values.json").read_text("utf-8"))
FILTERED = filtered(the_about())


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=[case["why"] for case in GOLDEN["cases"]])
def test_values_that_nothing_has_are_told_of(case: dict[str, Any]) -> None:
    given = dict.fromkeys(FILTERED, ()) | case["given"]
    assert list(notices_of(given, GOLDEN["whole"], GOLDEN["chosen"])) == case["notices"]


def test_the_cases_name_every_filter_by_name() -> None:
    assert tuple(GOLDEN["whole"]) == tuple(GOLDEN["chosen"]) == FILTERED
