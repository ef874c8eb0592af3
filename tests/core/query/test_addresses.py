"""Parsing and printing a view's address; the browser runs the same cases (tests/scripts/addresses.test.mjs)."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

import pytest

from pages.static_site.page_settings import form
from tests.builders import ROOT, parse_leniently, the_about

GOLDEN = json.loads((ROOT / "tests" / "golden" / "addresses.json").read_text("utf-8"))


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=[case["why"] for case in GOLDEN["cases"]])
def test_an_address_is_read_and_printed(case: dict[str, Any]) -> None:
    selection, problems = parse_leniently(parse_qsl(case["query"], keep_blank_values=True))
    assert [str(problem) for problem in problems] == case["problems"]
    assert [list(pair) for pair in selection.pairs()] == case["printed"]


def test_the_browser_is_told_what_the_cases_say_of_a_view() -> None:
    told = json.loads(json.dumps(form(the_about()), default=str))
    of_cases = GOLDEN["form"]
    assert set(of_cases["closed"].pop("kind")) <= set(told["closed"].pop("kind"))
    assert told == of_cases
