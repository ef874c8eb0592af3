"""The text that a search looks in: everything a claim says, folded, with every name of its places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.folding import searchable
from claimsmap.model.records import Claim
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.names import fold_name, name_foldings

_POSSESSIVE = re.compile(r"['’ʼ]s\b")
SHORTEST_NAME = 3
"""Minimum letters of a name to be recognized in texts."""


class PlaceNames:
    """Finds place names in texts and adds the other names of those places."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._named: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        self._lengths: defaultdict[str, set[int]] = defaultdict(set)  # name lengths in words, by first word
        self._spellings: dict[str, list[str]] = {}
        for place in gazetteer:
            spellings = gazetteer.spellings(place)
            longest_first = sorted(spellings, key=lambda name: (-len(name), name))
            self._spellings[place] = [searchable(name) for name in longest_first]
            for folded in dict.fromkeys(folded for name in spellings for folded in name_foldings(name)):
                words = tuple(folded.split())
                if len(folded) >= SHORTEST_NAME:
                    self._named[words].append(place)
                    self._lengths[words[0]].add(len(words))

    def all_in(self, text: str) -> str:
        """The search text: folded, followed by the missing other names of every place named in it."""
        found, named, unread = searchable(text), set[str](), _POSSESSIVE.sub("", text)
        while unread:  # an added name may contain another name: "Aix-Marseille road"
            places = dict.fromkeys(place for place in self._named_in(fold_name(unread).split()) if place not in named)
            named.update(places)
            lacking = [name for place in places for name in self._spellings[place] if name not in found]
            unread = " \n".join(lacking)
            found = f"{found} \n{unread}"
        return found

    def _named_in(self, words: list[str]) -> Iterator[str]:
        """Looked up by whole names, as many names in a corpus may begin with the same word."""
        for start, word in enumerate(words):
            for length in self._lengths.get(word, ()):
                yield from self._named.get(tuple(words[start : start + length]), ())


_made: tuple[Gazetteer, PlaceNames] | None = None


def place_names(gazetteer: Gazetteer) -> PlaceNames:
    """Cached for the last gazetteer, which a corpus and its parts share."""
    global _made
    made = _made  # another thread may replace it meanwhile
    if made is None or made[0] is not gazetteer:
        made = _made = (gazetteer, PlaceNames(gazetteer))
    return made[1]


def search_texts(corpus: Corpus) -> list[str]:
    """The search text of each claim, in corpus order."""
    names = place_names(corpus.gazetteer)
    return [names.all_in(_text(claim, corpus)) for claim in corpus.claims.values()]


def _text(claim: Claim, corpus: Corpus) -> str:
    """Everything a reader may search for in a claim."""
    names = [name for place in claim.places for name in corpus.gazetteer.spellings(place)]
    words = [
        part
        for mention in claim.mentions
        for part in (
            mention.words,
            mention.row,
            mention.note,
            corpus.statements[mention.statement].publisher,
            *mention.differs.values(),
        )
    ]
    return " \n".join(
        [
            claim.id,
            claim.summary,
            corpus.speaker_name(claim.said_by),
            *claim.place_as_written,
            *names,
            *(claim.model_extra or {}).values(),
            claim.note,
            *words,
        ]
    )
