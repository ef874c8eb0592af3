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
    """Asked of one sentence once for each of its numbers."""
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
        """Rules in the order in which they are tried."""
        return list(self._data.get(name) or ())

    def table(self, name: str) -> dict[str, Any]:
        """A mapping of words to what they mean."""
        return dict(self._data.get(name) or {})

    def items(self, name: str) -> list[str]:
        """A list of patterns, such as those of the twelve months."""
        return [str(each) for each in self._data.get(name) or ()]

    def text(self, name: str) -> str:
        """A pattern as text, the names in it replaced; one that matches nothing where there is none."""
        found = self._data.get(name)
        return self.spelt_out(str(found)) if found else r"(?!)"

    def words(self, name: str) -> str:
        """One of the word lists as a pattern, the names in it replaced."""
        return self.spelt_out(f"{{{name}}}")

    def pattern(self, name: str) -> re.Pattern[str]:
        """A pattern of the file by its name."""
        return self.compiled(self.text(name))

    def has(self, expression: str, where: str) -> bool:
        """Whether a text holds what an expression of the file matches, from the beginning of a word on."""
        return _holds(self.compiled(rf"\b(?:{self.spelt_out(expression)})"), where)

    def find(self, expression: str, where: str) -> int | None:
        """Where in a text an expression of the file first matches; None where it does not."""
        found = self.compiled(rf"\b(?:{self.spelt_out(expression)})").search(where)
        return found.start() if found else None

    def compiled(self, expression: str) -> re.Pattern[str]:
        """A pattern that is compiled once and heeds no case."""
        found = self._compiled.get(expression)
        if found is None:
            found = self._compiled[expression] = re.compile(expression, re.IGNORECASE)
        return found

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Words for numbers below a hundred."""
        return {str(word): int(value) for word, value in self.table("numbers").items()}

    @cached_property
    def scales(self) -> dict[str, int]:
        """Words that multiply the number before them."""
        return {str(word): int(value) for word, value in self.table("scales").items()}

    def spelt_out(self, expression: str) -> str:
        """An expression with the words that its names in braces stand for; names without any match nothing."""
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
"""Levels of words that are made of words; more would be words that are made of themselves."""
