"""The measure as it was last taken, text by text, so that it is held where the texts are not: `measured.json`.

It says for each text what was right of how many in each row, the text's SHA-256, and by which rules it was read.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.reading.scoring import ROWS, Score

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).with_name("measured.json")
RULES = ("claimsmap/proposing", "reading")
NO_RULES = "at_fault.py"
"""Looks for faults in the words, and reads no text."""


@dataclass(frozen=True)
class Recorded:
    """What was measured."""

    rules: str
    """The fingerprint of the rules."""
    sums: Mapping[str, str]
    """Statement → SHA-256 of its text."""
    scores: Mapping[str, Score]
    """Statement → its score."""


class _WithoutDocstrings(ast.NodeTransformer):
    """Takes texts that stand alone out of code."""

    def visit_Expr(self, node: ast.Expr) -> ast.Expr | None:
        return None if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str) else node


def rules_now() -> str:
    """Another text for other rules: comments and docstrings of code, and comments in words, do not count."""
    digest = hashlib.sha256()
    for folder in RULES:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix == ".py" and path.name != NO_RULES:
                digest.update(ast.dump(_WithoutDocstrings().visit(ast.parse(path.read_text("utf-8")))).encode())
            elif path.suffix == ".yaml":
                lines = path.read_text("utf-8").splitlines()
                digest.update("\n".join(line for line in lines if not line.startswith("#")).encode())
    return digest.hexdigest()[:16]


def write_record(sums: Mapping[str, str], scores: Mapping[str, Score]) -> None:
    """Keep a measure that was taken of every text: one text a line."""
    texts = {
        ident: " ".join([sums[ident], *(f"{each[row]}/{each[row + ' of']}" for row in ROWS)])
        for ident, each in sorted(scores.items())
    }
    content = {"rules": rules_now(), "rows": ROWS, "texts": texts}
    FILE.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read_record() -> Recorded:
    """The measure that was last kept."""
    content = json.loads(FILE.read_text("utf-8"))
    sums, scores = {}, {}
    for ident, line in content["texts"].items():
        sums[ident], *counts = line.split(" ")
        score: Score = Counter()
        for row, count in zip(content["rows"], counts, strict=True):
            score[row], score[f"{row} of"] = map(int, count.split("/"))
        scores[ident] = score
    return Recorded(content["rules"], sums, scores)
