"""A geopy geocoder over the bundled gazetteer: names in, places out, offline.

Only the editors' command imports it, because importing geopy takes a tenth of a second.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Literal, NoReturn, overload

from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from claimsmap.files.suggestions import Similar, did_you_mean
from claimsmap.model.vocabulary import Drawn
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.names import fold_name, name_foldings
from claimsmap.places.place import Place

USER_AGENT = "claims-map"
LONGEST_NAME = 200
"""Maximum characters of a query; no place name is longer."""
_PARTS = re.compile(r"[,;()]|\bin\b(?! the\b)|['’]s\s")
"""What separates a name from its container: "Évreux, Eure department", "Évreux (Eure)", "France's Eure department"."""
_ANYWHERE = frozenset({Drawn.CIRCLE, Drawn.HATCHED, Drawn.LINE})
"""Forms whose places may have only a country as parent, since reports assign them to different districts."""
_AREAS = frozenset({Drawn.AREA, Drawn.NONE})
"""Forms of places that contain others; countries are drawn as none."""


class UnknownName(GeocoderQueryError):  # type: ignore[misc]
    """No place of the gazetteer has this name, or none of the requested class."""


class AmbiguousName(GeocoderQueryError):  # type: ignore[misc]
    """Two or more places have this name."""

    def __init__(self, message: str, places: Iterable[Place]) -> None:
        super().__init__(message)
        self.places = tuple(places)


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]
    """Finds the places of a gazetteer by any of their names, in any script or spelling listed there."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__(user_agent=USER_AGENT)
        self._gazetteer = gazetteer
        self._words = gazetteer.class_words
        self._order = {place_class: number for number, place_class in enumerate(gazetteer.classes)}
        self._whole: defaultdict[str, set[str]] = defaultdict(set)
        self._bare: defaultdict[str, set[str]] = defaultdict(set)
        shown: dict[str, str] = {}
        for place in gazetteer.values():
            for name in (*gazetteer.spellings(place.id), place.id):
                for folded in name_foldings(name):
                    self._whole[folded].add(place.id)
                    self._bare[self._words.parted(folded)[0]].add(place.id)
            for name in place.names:
                shown.setdefault(fold_name(name), name)
        self._similar = Similar(shown.values())

    @overload
    def geocode(
        self, query: str, exactly_one: Literal[True] = True, place_class: str | None = None, timeout: Any = ...
    ) -> Location: ...

    @overload
    def geocode(
        self, query: str, exactly_one: Literal[False], place_class: str | None = None, timeout: Any = ...
    ) -> list[Location]: ...

    def geocode(
        self,
        query: str,
        exactly_one: bool = True,
        place_class: str | None = None,
        timeout: Any = DEFAULT_SENTINEL,
    ) -> Location | list[Location]:
        """The place that a name means, or with `exactly_one=False` all that it can mean, narrowest class first.

        A class word in the query ("Eure department", "г. Эврё") or `place_class`, an id from corpus.yaml, restricts the
        result to that class; a container ("Évreux, Eure department", the address of a location) to places within it.
        `timeout` is accepted for geopy's interface and ignored, as there is no network. A location's `raw` is the
        gazetteer row, with class, uncertainty, source and licence.

        Raises UnknownName when no place matches, AmbiguousName when one is wanted and several match, and ValueError for
        an unknown class.
        """
        if place_class and place_class not in self._gazetteer.classes:
            known = f"The classes are {', '.join(self._gazetteer.classes)}"
            raise ValueError(f'"{place_class}" is no class of places in corpus.yaml. {known}')
        query = query[:LONGEST_NAME]
        found = self._find(query, place_class or None)
        if not found:
            raise self._unknown(query, place_class or None)
        if not exactly_one:
            return [self._location(place) for place in found]
        if len(found) > 1:
            raise self._ambiguous(query, found)
        return self._location(found[0])

    def reverse(self, query: Any, **_: Any) -> NoReturn:
        """Not supported: claims name places, and naming a point would put words into a speaker's mouth."""
        raise NotImplementedError("the gazetteer finds places by name only; use geocode")

    def _find(self, query: str, place_class: str | None) -> list[Place]:
        """Every match of a query read as one name, as a name with its container, or as both without a comma."""
        found = self._called(query, place_class)
        if found:
            return found
        parts = [part for part in _PARTS.split(query) if fold_name(part)]
        for end in range(len(parts) - 1, 0, -1):
            if found := self._within(", ".join(parts[:end]), parts[end:], place_class):
                return found
        if len(parts) > 1:
            return self._within(parts[-1], parts[:-1], place_class)
        words = fold_name(query).split()
        if self._words.parted(" ".join(words))[1] is None:
            return []
        splits = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
        both_ways = [pair for split in splits for pair in (split, split[::-1])]
        return next((found for name, around in both_ways if (found := self._within(name, [around], place_class))), [])

    def _called(self, name: str, place_class: str | None) -> list[Place]:
        """Every place of this name, narrowest class first, then in gazetteer order."""
        fitting: set[str] = set()
        for folded in name_foldings(name):
            bare, classes = self._words.parted(folded)
            if classes is None:
                classes = frozenset({place_class}) if place_class else self._words.by_bare_name
            fitting |= {place for place in self._bare.get(bare, ()) if self._gazetteer[place].place_class in classes}
            fitting |= self._whole.get(folded, set())
        places = [place for place in self._gazetteer.values() if place.id in fitting]
        fit = [place for place in places if place_class in (None, place.place_class)]
        return sorted(fit, key=self._rank)

    def _within(self, name: str, around: list[str], place_class: str | None) -> list[Place]:
        """The places of a name that lie within all the given areas; none when a name is not that of an area."""
        found = self._called(name, place_class)
        for each in around:
            areas = {area.id for area in self._called(each, None) if area.form in _AREAS}
            found = [place for place in found if self._may_lie_in(place, areas)]
        return found

    def _may_lie_in(self, place: Place, areas: set[str]) -> bool:
        above = self._gazetteer.ancestors(place.id)
        in_country_alone = place.form in _ANYWHERE and len(above) == 1
        around = {each for area in areas for each in self._gazetteer.ancestors(area)} if in_country_alone else set()
        return bool((areas | around).intersection(above))

    def _ambiguous(self, query: str, found: list[Place]) -> AmbiguousName:
        listed = "; ".join(f"{place.name} ({_in_words(place.place_class)}, id {place.id})" for place in found)
        cure = "Say which class is meant"
        if len({place.place_class for place in found}) < len(found):
            addresses = [self._address(place).split(", ") for place in found]
            cure += f', or what it lies in: "{found[0].name}, {addresses[0][1]}"' if len(addresses[0]) > 1 else ""
        return AmbiguousName(f'"{query}" fits {len(found)} places: {listed}. {cure}', found)

    def _unknown(self, query: str, place_class: str | None) -> UnknownName:
        if elsewhere := self._elsewhere(query, place_class):
            cure = did_you_mean([self._address(place) for place in elsewhere])
            return UnknownName(f'no place of the gazetteer is "{query}". {cure}')
        bare, classes = self._words.parted(fold_name(query))
        wanted = {place_class} if place_class else classes
        namesakes = [place.name for place in self._gazetteer.values() if place.id in self._bare.get(bare, ())]
        of_class = f" that is a {' or '.join(sorted(map(_in_words, wanted)))}" if wanted else ""
        near = did_you_mean(namesakes or self._similar.to(query))
        cure = near or "Add a row to places.csv, or look it up with --online"
        return UnknownName(f'no place{of_class} is called "{query}" in the gazetteer. {cure}')

    def _elsewhere(self, query: str, place_class: str | None) -> list[Place]:
        """The narrowest place named by the first or last part of the query; it lies elsewhere than the query says."""
        parts = [part for part in _PARTS.split(query) if fold_name(part)]
        ends = (parts[0], parts[-1]) if len(parts) > 1 else ()
        named = [place for each in ends for place in self._called(each, place_class)]
        return [min(named, key=self._rank)] if named else []

    def _location(self, place: Place) -> Location:
        if place.lat is None or place.lon is None:
            raise UnknownName(f"{place.name} is in the gazetteer on purpose without coordinates")
        raw = place.model_dump(mode="json") | {"drawn": self._gazetteer.drawn(place.id).value}
        return Location(self._address(place), Point(place.lat, place.lon), raw)

    def _rank(self, place: Place) -> int:
        """The position of its class in corpus.yaml, where the narrowest comes first."""
        return self._order.get(place.place_class, len(self._order))

    def _address(self, place: Place) -> str:
        """Its name followed by those of its containers, nearest first; geocoding this address finds the place again."""
        above = (self._gazetteer[each].name for each in self._gazetteer.ancestors(place.id))
        return ", ".join((place.name, *above))


def _in_words(place_class: str) -> str:
    return place_class.replace("_", " ")
