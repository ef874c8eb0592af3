"""The cue words for reading texts: of each language from the program, of the subject from the corpus.

The program has one file per language in `languages/`: numbers, days, verbs of saying and counting. A corpus has a
folder `reading/` beside corpus.yaml, in which `<language>.yaml` extends the program's file or stands alone, and
`assumed.yaml`, `places.yaml` and `speakers.yaml` apply to every language. Without it no kind is ever proposed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimsmap.files.yaml_lines import read_yaml
from claimsmap.proposing.words.assumed import Assumed
from claimsmap.proposing.words.cues import Cues, Rule

LANGUAGES_DIR = Path(__file__).with_name("languages")
OF_EVERY_LANGUAGE = ("assumed", "places", "speakers")
_GOES_ON = re.compile(r"\n\s*\|")
"""A line that begins with | continues the alternatives of the previous line."""
_USUAL = 0.3
"""Minimum share of letters peculiar to a language for a text to be in it; a single foreign name stays below."""


class Phrasebook:
    """The cue words of a corpus by language, layered over the program's."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is the corpus's `reading` folder, which may not exist."""
        self.folder = folder
        self._cues: dict[str, Cues] = {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Languages with cue words; a text in any other is read with those of English."""
        folders = [LANGUAGES_DIR, *([self.folder] if self.folder else [])]
        named = {file.stem for folder in folders for file in folder.glob("*.yaml")}
        return tuple(sorted(named - {*OF_EVERY_LANGUAGE}))

    def cues(self, language: str) -> Cues:
        """The cue words of a language; those of English if it has none."""
        chosen = language if language in self.languages else "en"
        if chosen not in self._cues:
            self._cues[chosen] = Cues(self._of_language(chosen), chosen, self.assumed)
        return self._cues[chosen]

    @cached_property
    def assumed(self) -> Assumed:
        """The corpus's assumptions about kinds; empty if the file is invalid."""
        try:
            return Assumed.model_validate(self._of_corpus("assumed"))
        except ValidationError:
            return Assumed()

    @cached_property
    def speakers(self) -> dict[str, str]:
        """Speaker id → pattern for what texts call that speaker; unknown ids are ignored."""
        return {str(ident): str(pattern) for ident, pattern in self._of_corpus("speakers").items()}

    @cached_property
    def places(self) -> dict[str, Rule]:
        """Place id → further phrases for that place, and other places whose names they contain."""
        return self._of_corpus("places")

    def language_of(self, text: str) -> str:
        """The language indicated by a text's letters; English if no other is."""
        letters = sum(sign.isalpha() for sign in text) or 1
        for language in self.languages:
            own = self._of_language(language)
            share = float(own.get("letters_share") or _USUAL)
            if own.get("letters") and len(re.findall(own["letters"], text)) > letters * share:
                return language
        return "en"

    def weaker(self, language: str) -> str:
        """A warning for a language with weaker rules; empty for the others."""
        if language not in self.languages:
            return "No cue words for this language: those of English are used and give little. " + _SELECT
        if not self.cues(language).rules("kinds"):
            return "This corpus has no cue words for its kinds in this language. " + _SELECT
        return str(self._of_language(language).get("weaker") or "")

    def _of_language(self, language: str) -> dict[str, Any]:
        return _over(_read(LANGUAGES_DIR / f"{language}.yaml"), self._of_corpus(language))

    def _of_corpus(self, name: str) -> dict[str, Any]:
        return _read(self.folder / f"{name}.yaml") if self.folder else {}


_SELECT = "Select words to propose a claim."


def _over(general: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The words of a language overlaid with the corpus's: a text that begins with | extends, any other replaces."""
    found = dict(general)
    for name, value in own.items():
        was = general.get(name)
        if isinstance(value, dict) and isinstance(was, dict):
            found[name] = _over(was, value)
        elif isinstance(value, str) and value.startswith("|"):
            found[name] = f"{was}{value}" if was else value[1:]
        else:
            found[name] = value
    return found


def _read(file: Path) -> dict[str, Any]:
    """The content of a file; empty if it is missing or unreadable, which `check` reports."""
    try:
        text = file.read_text("utf-8")
    except (OSError, ValueError):
        return {}
    return read_yaml(_GOES_ON.sub("|", text), str(file))[0]
