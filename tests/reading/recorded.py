"""The latest measurements, text by text, so that they can be checked where the texts are missing: `measured.json`.

For each text, it has the right and total counts of each row, the text's SHA-256, and the rules it was read with.
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
"""Files that only look for faults in the cue words, and read no text."""


@dataclass(frozen=True)
class Recorded:
    """The recorded measurements."""

    rules: str
    """The fingerprint of the rules."""
    sums: Mapping[str, str]
    """Statement → SHA-256 of its text."""
    scores: Mapping[str, Score]
    """Statement → its score."""


class _WithoutDocstrings(ast.NodeTransformer):
    """Removes docstrings from code."""

    def visit_Expr(self, node: ast.Expr) -> ast.Expr | None:
        return None if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str) else node


def rules_now() -> str:
    """A fingerprint of the rules: comments and docstrings in code, and comments in cue words, do not count."""
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
    """Record measurements of every text, one text per line."""
    texts = {
        ident: " ".join([sums[ident], *(f"{each[row]}/{each[row + ' of']}" for row in ROWS)])
        for ident, each in sorted(scores.items())
    }
    content = {"rules": rules_now(), "rows": ROWS, "texts": texts}
    FILE.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read_record() -> Recorded:
    """The last recorded measurements."""
    content = json.loads(FILE.read_text("utf-8"))
    sums, scores = {}, {}
    for ident, line in content["texts"].items():
        sums[ident], *counts = line.split(" ")
        score: Score = Counter()
        for row, count in zip(content["rows"], counts, strict=True):
            score[row], score[f"{row} of"] = map(int, count.split("/"))
        scores[ident] = score
    return Recorded(content["rules"], sums, scores)
