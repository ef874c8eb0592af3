"""The cue words of one language, with patterns compiled on first use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Any

from claimsmap.proposing.words.assumed import Assumed

_NAME = re.compile(r"\{([a-z_]+)\}")

Rule = Mapping[str, Any]


@lru_cache(maxsize=1024)
def _holds(pattern: re.Pattern[str], where: str) -> bool:
    """Cached, since it is asked about a sentence once per number."""
    return pattern.search(where) is not None


class Cues:
    """The cue words of one language. A word list that the language lacks matches nothing."""

    def __init__(self, data: Mapping[str, Any], language: str, assumed: Assumed) -> None:
        self.language = language
        self.assumed = assumed
        self._data = data
        self._compiled: dict[str, re.Pattern[str]] = {}

    def __contains__(self, name: str) -> bool:
        """Whether the language has an entry of that name."""
        return name in self._data

    def rules(self, name: str) -> list[Rule]:
        """Rules, in the order in which they are tried."""
        return list(self._data.get(name) or ())

    def table(self, name: str) -> dict[str, Any]:
        """A mapping from words to their meaning."""
        return dict(self._data.get(name) or {})

    def items(self, name: str) -> list[str]:
        """A list of patterns, such as the twelve months."""
        return [str(each) for each in self._data.get(name) or ()]

    def text(self, name: str) -> str:
        """A pattern as text, with references expanded; if missing, one that matches nothing."""
        found = self._data.get(name)
        return self.spelt_out(str(found)) if found else r"(?!)"

    def words(self, name: str) -> str:
        """A word list as a pattern, with references expanded."""
        return self.spelt_out(f"{{{name}}}")

    def pattern(self, name: str) -> re.Pattern[str]:
        """A named pattern of the file."""
        return self.compiled(self.text(name))

    def has(self, expression: str, where: str) -> bool:
        """Whether a text contains a match of an expression, starting at a word boundary."""
        return _holds(self.compiled(rf"\b(?:{self.spelt_out(expression)})"), where)

    def find(self, expression: str, where: str) -> int | None:
        """The offset of an expression's first match in a text; None if there is none."""
        found = self.compiled(rf"\b(?:{self.spelt_out(expression)})").search(where)
        return found.start() if found else None

    def compiled(self, expression: str) -> re.Pattern[str]:
        """A cached, case-insensitive pattern."""
        found = self._compiled.get(expression)
        if found is None:
            found = self._compiled[expression] = re.compile(expression, re.IGNORECASE)
        return found

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Number words below a hundred."""
        return {str(word): int(value) for word, value in self.table("numbers").items()}

    @cached_property
    def scales(self) -> dict[str, int]:
        """Words that multiply the preceding number."""
        return {str(word): int(value) for word, value in self.table("scales").items()}

    def spelt_out(self, expression: str) -> str:
        """An expression with references in braces expanded; unknown names match nothing."""
        words = {
            **(self._data.get("words") or {}),
            **{name: self._data.get(name) for name in ("place_name", "name_list")},
        }
        for _ in range(_DEEPEST):
            if not _NAME.search(expression):
                break
            expression = _NAME.sub(lambda name: f"(?:{words.get(name[1]) or '(?!)'})", expression)
        return expression


_DEEPEST = 8
"""Maximum depth of nested references; anything deeper is a cycle."""
