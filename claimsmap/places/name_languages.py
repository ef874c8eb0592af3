"""The languages in which a gazetteer has names, and which of them a name without a language is probably in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimsmap.places.place import Place

USUAL = 0.1
"""Share of the places that have a name in a language, from which on names in it are taken over for others as well."""
UNKNOWN = "und"
"""ISO 639 code for a language that nobody knows."""


class NameLanguages:
    """What the names of a gazetteer tell of languages."""

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
        """Languages that names are taken over in, English last."""

    def of(self, name: str) -> str:
        """The language whose names have all of its letters, most often those that are no plain Latin ones."""
        telling = {letter for letter in name.lower() if letter.isalpha() and not letter.isascii()}
        letters = {letter for letter in name.lower() if letter.isalpha()}
        fitting = {
            language: sum(own[letter] for letter in telling)
            for language, own in self._letters.items()
            if telling and all(own[letter] for letter in letters)
        }
        return max(fitting, key=lambda language: (fitting[language], language), default=UNKNOWN)
