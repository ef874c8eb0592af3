"""A geopy geocoder over the bundled gazetteer: names in, places out, with no network.

Only the command for editors imports this: geopy takes a tenth of a second to import.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Literal, NoReturn, overload

from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from claimsmap.files.spelling import Similar, did_you_mean
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.names import NEEDS_NO_CLASS_WORD, fold, parted
from claimsmap.places.place import Place, PlaceClass

USER_AGENT = "claims-map"
LONGEST_NAME = 200
"""Characters of a query; no place is called by more."""


class UnknownName(GeocoderQueryError):  # type: ignore[misc]
    """No place of the gazetteer has this name, or none of the class that was asked for."""


class AmbiguousName(GeocoderQueryError):  # type: ignore[misc]
    """Two or more places have this name."""

    def __init__(self, message: str, places: Iterable[Place]) -> None:
        super().__init__(message)
        self.places = tuple(places)


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]
    """Finds the places of a gazetteer by any of their names, in any script and spelling it knows."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__(user_agent=USER_AGENT)
        self._gazetteer = gazetteer
        self._whole: defaultdict[str, set[str]] = defaultdict(set)
        self._bare: defaultdict[str, set[str]] = defaultdict(set)
        self._shown: dict[str, str] = {}
        for place in gazetteer.values():
            for name in (*place.names, place.id):
                folded = fold(name)
                self._whole[folded].add(place.id)
                self._bare[parted(folded)[0]].add(place.id)
                self._shown.setdefault(folded, name)
        self._similar = Similar(self._shown)

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
        """The place that a name means, or with `exactly_one=False` every place that it can mean.

        A word for the class in the query ("Lachin district", also in Azerbaijani, Armenian and Russian) or
        `place_class`, a PlaceClass or its value, leaves only places of that class. `timeout` is there for geopy's
        sake: nothing is asked of anybody. `raw` of a location is the gazetteer's row, with its class, uncertainty,
        source and licence.

        Raises UnknownName where no place has the name, AmbiguousName where one is wanted and several have it, and
        ValueError for a class that does not exist.
        """
        wanted = PlaceClass(place_class) if place_class else None
        found = self._find(query, wanted)
        if not found:
            raise self._unknown(query, wanted)
        if not exactly_one:
            return [self._location(place) for place in found]
        if len(found) > 1:
            listed = "; ".join(f"{place.name} ({_spoken(place.place_class)}, id {place.id})" for place in found)
            raise AmbiguousName(f'"{query}" fits {len(found)} places: {listed}. Say which class is meant', found)
        return self._location(found[0])

    def reverse(self, query: Any, **_: Any) -> NoReturn:
        """Not offered: claims name places, and a point would have to be given a name that nobody said."""
        raise NotImplementedError("the gazetteer finds places by name only; use geocode")

    def _find(self, query: str, place_class: PlaceClass | None) -> list[Place]:
        """Every place the query fits, in the order of the gazetteer."""
        folded = fold(query[:LONGEST_NAME])
        bare, classes = parted(folded)
        allowed = classes if classes is not None else NEEDS_NO_CLASS_WORD if place_class is None else {place_class}
        fitting = {place for place in self._bare.get(bare, ()) if self._gazetteer[place].place_class in allowed}
        fitting |= self._whole.get(folded, set())
        places = (place for place in self._gazetteer.values() if place.id in fitting)
        return [place for place in places if place_class in (None, place.place_class)]

    def _unknown(self, query: str, place_class: PlaceClass | None) -> UnknownName:
        folded = fold(query[:LONGEST_NAME])
        bare, classes = parted(folded)
        wanted = {place_class} if place_class else classes
        namesakes = [place.name for place in self._gazetteer.values() if place.id in self._bare.get(bare, ())]
        near = namesakes or list(dict.fromkeys(self._shown[name] for name in self._similar.to(folded)))
        of_class = f" that is a {' or '.join(sorted(map(_spoken, wanted)))}" if wanted else ""
        cure = did_you_mean(near) or "Add a row to places.csv, or look it up with --online"
        return UnknownName(f'no place{of_class} is called "{query[:LONGEST_NAME]}" in the gazetteer. {cure}')

    def _location(self, place: Place) -> Location:
        if place.lat is None or place.lon is None:
            raise UnknownName(f"{place.name} is in the gazetteer on purpose without coordinates")
        above = (self._gazetteer[each].name for each in self._gazetteer.ancestors(place.id))
        raw = place.model_dump(mode="json") | {"drawn": self._gazetteer.drawn(place.id).value}
        return Location(", ".join((place.name, *above)), Point(place.lat, place.lon), raw)


def _spoken(place_class: PlaceClass) -> str:
    return place_class.replace("_", " ")
