"""The languages of a gazetteer's names, and a guess at the language of an untagged name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimsmap.places.place import Place

USUAL = 0.1
"""Minimum share of places named in a language for that language to be wanted for other places as well."""
UNKNOWN = "und"
"""ISO 639 code for an undetermined language."""


class NameLanguages:
    """Language statistics of the names in a gazetteer."""

    def __init__(self, places: Iterable[Place]) -> None:
        count = 0
        having: Counter[str] = Counter()
        self._letters: dict[str, Counter[str]] = {}
        for place in places:
            count += 1
            having.update({name.language for name in place.alt_names})
            for name in place.alt_names:
                self._letters.setdefault(name.language, Counter()).update(name.text.lower())
        usual = sorted(language for language, places_of in having.items() if places_of >= count * USUAL)
        self.usual = (*(language for language in usual if language != "en"), "en")
        """Languages in which names are imported, English last."""

    def of(self, name: str) -> str:
        """The language whose names contain all its letters, preferring frequent non-ASCII letters; "und" for none."""
        telling = {letter for letter in name.lower() if letter.isalpha() and not letter.isascii()}
        letters = {letter for letter in name.lower() if letter.isalpha()}
        fitting = {
            language: sum(own[letter] for letter in telling)
            for language, own in self._letters.items()
            if telling and all(own[letter] for letter in letters)
        }
        return max(fitting, key=lambda language: (fitting[language], language), default=UNKNOWN)
