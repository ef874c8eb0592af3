"""Cue words as data: a file a language in `cues/`, read once, with its patterns compiled on first use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).with_name("cues")
_GOES_ON = re.compile(r"\n\s*\|")
"""A line that begins with | goes on with the alternatives of the line before."""
_NAME = re.compile(r"\{([a-z_]+)\}")
_ALPHABETS = {"ru": re.compile(r"[а-яё]", re.I), "hy": re.compile(r"[ա-ֆ]", re.I), "az": re.compile(r"[əğışöüç]")}
_USUAL = 0.03
"""Share of a text's letters that its language's own letters have at least: a foreign name makes none."""

Rule = Mapping[str, Any]


@lru_cache(maxsize=1024)
def _holds(pattern: re.Pattern[str], where: str) -> bool:
    """Asked of one sentence once for each of its numbers."""
    return pattern.search(where) is not None


class Cues:
    """The cue words of one language. A word list that the language lacks matches nothing."""

    def __init__(self, data: Mapping[str, Any], language: str) -> None:
        self.language = language
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
        return self._spelt_out(str(found)) if found else r"(?!)"

    def words(self, name: str) -> str:
        """One of the word lists as a pattern, the names in it replaced."""
        return self._spelt_out(f"{{{name}}}")

    def pattern(self, name: str) -> re.Pattern[str]:
        """A pattern of the file by its name."""
        return self.compiled(self.text(name))

    def has(self, expression: str, where: str) -> bool:
        """Whether a text holds what an expression of the file matches, from the beginning of a word on."""
        return _holds(self.compiled(rf"\b(?:{self._spelt_out(expression)})"), where)

    def find(self, expression: str, where: str) -> int | None:
        """Where in a text an expression of the file first matches; None where it does not."""
        found = self.compiled(rf"\b(?:{self._spelt_out(expression)})").search(where)
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

    def _spelt_out(self, expression: str) -> str:
        words = {
            **(self._data.get("words") or {}),
            **{name: self._data.get(name) for name in ("place_name", "name_list")},
        }
        while _NAME.search(expression):
            expression = _NAME.sub(lambda name: f"(?:{words.get(name[1]) or '(?!)'})", expression)
        return expression


LANGUAGES = tuple(sorted(file.stem for file in FOLDER.glob("*.yaml") if file.stem not in ("places", "speakers")))
"""Languages with cue words; a text in another is read by those of English."""


@lru_cache
def cues_for(language: str) -> Cues:
    """The cue words of a language, those of English where it has none."""
    chosen = language if language in LANGUAGES else "en"
    return Cues(_read(chosen), chosen)


@lru_cache
def speaker_cues() -> dict[str, str]:
    """Speaker id → pattern of how texts call that speaker; ids that the corpus lacks are left alone."""
    return {str(ident): str(pattern) for ident, pattern in _read("speakers").items()}


@lru_cache
def place_cues() -> dict[str, Rule]:
    """Place id → what texts call that place beyond its names, and whose names these words hold."""
    return dict(_read("places"))


def language_of(text: str) -> str:
    """The language whose letters a text is written in; English where no other is told by them."""
    letters = sum(sign.isalpha() for sign in text) or 1
    for language, alphabet in _ALPHABETS.items():
        if len(alphabet.findall(text)) > letters * _USUAL * (1 if language == "az" else 10):
            return language
    return "en"


def _read(name: str) -> dict[str, Any]:
    text = (FOLDER / f"{name}.yaml").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(_GOES_ON.sub("|", text))
    return found
