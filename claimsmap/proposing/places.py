"""Finds gazetteer names in a text, in any spelling, and names that look like places but are not in the gazetteer.

It is one module because every step may ask which place a name means.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimsmap.model.vocabulary import Drawn
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.names import fold_name, name_foldings
from claimsmap.places.skeleton import skeleton
from claimsmap.proposing.words.cues import Cues
from claimsmap.proposing.words.phrasebook import Phrasebook

_ENDINGS = re.compile(r"(?:[аеуыи]|ом|ой|е|ого|ском|ский|ского|[nd]?[ıiuü]n|d[aə]n?|[aə]|ում|ի|ից|ը|ն)$")
"""Case endings of names, in inflected languages."""
_AND = re.compile(r",? and |, ")
_LONGEST_NAME = 7
_WORD = re.compile(r"[\w’'-]+")
_NAME_IN = re.compile(r"[^\W\d_][\w’']+")
_BREAK = re.compile(r"[,;:.(\n]|\s(?:in|near|at|on|and|from|to|и|в|və|և)\s")
_NARROW = frozenset({Drawn.POINT, Drawn.CIRCLE, Drawn.HATCHED})
"""Forms of places that are more precise than an area named to locate them."""


class Named(NamedTuple):
    """A place name in a text."""

    start: int
    end: int
    place: str


class NamesInText:
    """Finds the places of a gazetteer in texts."""

    def __init__(self, gazetteer: Gazetteer, phrasebook: Phrasebook) -> None:
        self.gazetteer = gazetteer
        self._order = list(dict.fromkeys((*phrasebook.assumed.likelier, *gazetteer.classes)))
        self._without_capital = re.compile(phrasebook.assumed.without_capital or "(?!)")
        self._words = gazetteer.class_words
        self._governments = frozenset(phrasebook.assumed.seats_of_government)
        self._called: defaultdict[str, set[str]] = defaultdict(set)
        self._with_word: defaultdict[str, set[str]] = defaultdict(set)
        """Places that a name means only next to their class word, such as the direction of a village."""
        for place in gazetteer.values():
            for name in gazetteer.spellings(place.id):
                for folded in name_foldings(re.sub(r"\s*\(.*\)", "", name)):
                    is_bare = place.place_class in self._words.by_bare_name
                    bare = self._words.parted(folded)[0] if is_bare else folded
                    for form in (folded, bare):
                        if len(form) > 2:
                            self._called[skeleton(form)].add(place.id)
                    if not is_bare and self._form(place.id) in (Drawn.CIRCLE, Drawn.HATCHED):
                        self._with_word[skeleton(self._words.parted(folded)[0])].add(place.id)

        self._phrases = {
            place: (re.compile(rule["words"], re.IGNORECASE), tuple(rule.get("for") or ()))
            for place, rule in phrasebook.places.items()
            if place in gazetteer
        }

    def find(self, text: str, start: int, end: int) -> list[Named]:
        """Every name between two offsets, longest match first."""
        words = [span for match in _WORD.finditer(text, start, end) for span in self._parts(match)]
        found, at = [], 0
        while at < len(words):
            step = 1
            for count in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
                first, last = words[at][0], words[at + count - 1][1]
                if ids := self._meant(text[first:last], count):
                    found.append(Named(first, last, self._choose(ids, text, first, last, start, end)))
                    step = count
                    break
            at += step
        return found

    def _parts(self, word: re.Match[str]) -> list[tuple[int, int]]:
        """The spans of the names in a word: one, or several joined by hyphens, as in "the Aix-Marseille road"."""
        if "-" not in word[0].strip("-") or self._meant(word[0], 1):
            return [word.span()]
        names = [(found.start() + word.start(), found.end() + word.start()) for found in _NAME_IN.finditer(word[0])]
        return names if len(names) > 1 else [word.span()]

    def _meant(self, raw: str, count: int) -> set[str]:
        raw = raw[:-2] if raw.endswith(("’s", "'s")) else raw
        is_name = raw[:1].isupper() or any(word[:1].isupper() for word in raw.split()[-1:])
        if not (is_name or self._without_capital.search(raw)) or (count > 1 and _BREAK.search(raw)):
            return set()
        folded = fold_name(raw)
        if folded in self._words.meant:
            return set()
        for form in (skeleton(folded), skeleton(self._words.parted(folded)[0])):
            if form in self._called:
                return self._called[form]
        if count == 1 and not raw.isascii():
            stem = _ENDINGS.sub("", folded)
            return next(
                (self._called[key] for ending in ("", "а", "ы") if (key := skeleton(stem + ending)) in self._called),
                set(),
            )
        return set()

    def _choose(self, ids: set[str], text: str, first: int, last: int, start: int, end: int) -> str:
        """Which of several places with a name is meant, judged by the words around it."""
        meant = self._words.meant
        if worded := self._by_word(text[max(start, first - 24) : first], text[first:last], text[last:end][:24]):
            return worded
        around = fold_name(text[max(start, first - 24) : first]).split()[-2:]
        listed = re.match(
            r"(?:’s|'s)?(?:,? (?:and |и |və |և )?[A-ZÀ-ŽА-ЯԱ-Ֆ][\w-]+)*", text[last : min(end, last + 90)]
        )
        behind = fold_name(text[last : min(end, last + 24)]).split()[:1]
        after_list = fold_name(text[last + (listed.end() if listed else 0) : end][:28]).split()[:2]
        for word in [*fold_name(text[first:last]).split(), *behind, *after_list, *around]:
            wanted = meant.get(word) or meant.get(word.removesuffix("s"), frozenset())
            fits = sorted(each for each in ids if self.gazetteer[each].place_class in wanted)
            if fits:
                return fits[0]
        return min(ids, key=lambda each: (self._rank(each), each))

    def _by_word(self, before: str, name: str, behind: str) -> str:
        """A place meant only with its class word, as in "in the direction of the village of X"; empty if none."""
        bare = skeleton(self._words.parted(fold_name(name))[0])
        around = fold_name(before).split()[-3:] + fold_name(behind).split()[:2]
        for each in sorted(self._with_word.get(bare, ())):
            if any(self.gazetteer[each].place_class in self._words.meant.get(word, ()) for word in around):
                return each
        return ""

    def _rank(self, ident: str) -> int:
        place_class = self.gazetteer[ident].place_class
        return self._order.index(place_class) if place_class in self._order else len(self._order)

    def places(
        self, text: str, start: int, end: int, cues: Cues, taken: Sequence[tuple[int, int]] = ()
    ) -> tuple[list[str], list[str]]:
        """The narrowest places named, without countries unless nothing else is named, and the words for them."""
        words: dict[str, str] = {}
        for each in self.find(text, start, end):
            if any(first <= each.start < last for first, last in taken) or self._is_of_people(each, text, cues):
                continue
            words.setdefault(each.place, text[each.start : each.end])
        for place, (pattern, meant_by_it) in self._phrases.items():
            spans = (Named(*found.span(), place) for found in pattern.finditer(text, start, end))
            if named := next((each for each in spans if not self._is_of_people(each, text, cues)), None):
                words.setdefault(place, text[named.start : named.end])
                for each in meant_by_it:
                    words.pop(each, None)
        wider = {above for place in words for above in self.gazetteer.ancestors(place)}
        kept = [place for place in words if place not in wider and not self.gazetteer[place].is_country]
        if any(self._form(place) in _NARROW for place in kept):
            kept = [place for place in kept if not self._says_where(place)]
        return kept, [words[place] for place in kept]

    def _is_of_people(self, named: Named, text: str, cues: Cues) -> bool:
        """Whether a name qualifies people, not a location: "Paris said", "the servicemen of the region"."""
        before, behind = text[max(0, named.start - 60) : named.start], text[named.end : named.end + 40]
        if named.place in self._governments:
            return not cues.pattern("within").search(before)
        if self._form(named.place) not in (Drawn.HATCHED, Drawn.AREA):
            return False
        return bool(cues.pattern("people_of").search(before) or cues.pattern("people_from").match(behind))

    def _form(self, place: str) -> Drawn | None:
        """The form of a place's class."""
        described = self.gazetteer.classes.get(self.gazetteer[place].place_class)
        return described.drawn if described else None

    def _says_where(self, place: str) -> bool:
        """Whether it is an area named to locate something else: a district, by its bare name."""
        return self._form(place) is Drawn.AREA and self.gazetteer[place].place_class in self._words.by_bare_name

    def unknown(self, text: str, start: int, end: int, cues: Cues) -> list[str]:
        """Names next to a word for a type of place that are not in the gazetteer."""
        known = {
            word for each in self.find(text, start, end) for word in fold_name(text[each.start : each.end]).split()
        }
        pattern, no_place = re.compile(cues.text("place_like")), cues.pattern("not_a_place")
        found = (next(filter(None, match.groups()), "") for match in pattern.finditer(text, start, end))
        names = [name for listed in found for name in _AND.split(listed)]
        return list(
            dict.fromkeys(
                name
                for name in names
                if not _is_known(name, known, self._called) and not any(map(no_place.fullmatch, name.split()))
            )
        )


def _is_known(name: str, known: Iterable[str], called: Iterable[str]) -> bool:
    return any(word in known or skeleton(word) in called for word in fold_name(name).split())
