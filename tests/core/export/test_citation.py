"""How a view is cited; the browser runs the same cases (tests/scripts/citing.test.mjs)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from claimsmap.export.citation import citation
from pages.static_site.record import citation_forms
from tests.builders import ROOT, the_about

GOLDEN = json.loads((ROOT / "tests" / "golden" / "citations.json").read_text("utf-8"))
ABOUT = the_about().model_copy(update={name: GOLDEN[name] for name in ("name", "notice")})


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=[case["why"] for case in GOLDEN["cases"]])
def test_a_view_is_cited(case: dict[str, Any]) -> None:
    day = date.fromisoformat(case["day"])
    cited = citation(case["title"], case["sentence"], case["link"], "abc123", day, ABOUT, case.get("record", ""))
    assert cited == case["cited"]


def test_the_browser_is_given_the_forms_of_the_cases() -> None:
    made = citation_forms("abc123", date.fromisoformat(GOLDEN["made_on"]), ABOUT)
    assert json.loads(json.dumps(made)) == {**GOLDEN["carried"], "title": ABOUT.title_shown}
