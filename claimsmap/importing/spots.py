"""Finds the places of a table's rows in the gazetteer by name and distance, or makes new ones with their source.

It is one module because a place made for one row may be what the next row means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from functools import cached_property
from hashlib import sha256
from math import asin, cos, radians, sin, sqrt
from typing import Any

from claimsmap.importing.scales import Extent, Where
from claimsmap.importing.values import ValueProblem
from claimsmap.model.about import About
from claimsmap.model.subject import PlaceClass
from claimsmap.model.vocabulary import Drawn
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.geometry import bounds
from claimsmap.places.names import name_foldings
from claimsmap.places.place import Place
from claimsmap.places.plain_ids import plain_id

NEAR_M = 3_000
"""Metres that a place's coordinates may differ between two gazetteers."""
AREA_M = 150_000
"""The same for label points of an area without an outline."""
MARGIN_DEGREES = 0.08
EARTH_M = 6_371_000
PREFERRED = {
    Extent.SPOT: ("settlement", "place", "village", "town"),
    Extent.AROUND: ("zone", "area", "surroundings"),
    Extent.DISTRICT: ("district", "county", "admin2"),
    Extent.PROVINCE: ("province", "region", "governorate", "oblast", "admin1", "district"),
    Extent.COUNTRY: ("country",),
    Extent.NOWHERE: ("zone", "area", "surroundings"),
}
"""Class ids that fit an extent, if the corpus has them; otherwise the first class with a matching form is used."""
DRAWN = {
    Extent.SPOT: (Drawn.POINT,),
    Extent.AROUND: (Drawn.HATCHED, Drawn.CIRCLE, Drawn.AREA),
    Extent.DISTRICT: (Drawn.AREA,),
    Extent.PROVINCE: (Drawn.AREA,),
    Extent.COUNTRY: (Drawn.NONE,),
    Extent.NOWHERE: (Drawn.HATCHED, Drawn.CIRCLE, Drawn.AREA),
}


class Spots:
    """Finds or makes the place of a row."""

    def __init__(self, gazetteer: Gazetteer, about: About, source: str, licence: str) -> None:
        self._gazetteer, self._about = gazetteer, about
        self._source, self._licence = source, licence
        self.new: dict[str, Place] = {}
        """Places missing from the gazetteer, by id."""
        self._by_name: defaultdict[str, list[Place]] = defaultdict(list)
        for place in gazetteer.values():
            self._know(place)

    def place_of(
        self,
        name: str,
        lat: float | None,
        lon: float | None,
        where: Where,
        parents: Iterable[str],
        named: Collection[str] = (),
    ) -> str | None:
        """The place's id; None for a row without coordinates whose name does not match exactly one place.

        Among several matches one in `named` is preferred, then the nearest. Raises ValueProblem if the corpus has no
        suitable place class.
        """
        spot_class = self._class_for(where.extent)
        found = [each for each in self._called(name) if self._fits(each, lat, lon, where, spot_class)]
        if lat is None or lon is None:
            return found[0].id if len(found) == 1 else self._without_point(name, where, spot_class, parents)
        if found:
            return min(found, key=lambda each: (each.id not in named, self._distance(each, lat, lon))).id
        return self._made(name, lat, lon, where, spot_class, parents)

    def _without_point(self, name: str, where: Where, spot_class: PlaceClass, parents: Iterable[str]) -> str | None:
        """A country needs no coordinates; anything else without them stays off the map."""
        if where.extent is Extent.COUNTRY and spot_class.drawn is Drawn.NONE and not self._called(name):
            return self._made(name, None, None, where, spot_class, ())
        return None

    def _called(self, name: str) -> list[Place]:
        return list({place.id: place for folded in name_foldings(name) for place in self._by_name[folded]}.values())

    def _know(self, place: Place) -> None:
        for name in place.names:
            for folded in name_foldings(name):
                self._by_name[folded].append(place)

    def _class_for(self, extent: Extent) -> PlaceClass:
        classes = self._about.class_of
        fitting = [classes[each] for each in PREFERRED[extent] if each in classes]
        fitting = [each for each in fitting if each.drawn in DRAWN[extent]]
        fitting += [each for drawn in DRAWN[extent] for each in classes.values() if each.drawn is drawn]
        if not fitting:
            drawn = DRAWN[extent][0]
            raise ValueProblem(
                "needs a class of places that this corpus has not",
                f"Add one to place_classes in corpus.yaml: - {{id: {PREFERRED[extent][0]}, "
                f"label: {PREFERRED[extent][0]}, drawn: {drawn}}}",
            )
        return fitting[0]

    def _fits(self, place: Place, lat: float | None, lon: float | None, where: Where, spot_class: PlaceClass) -> bool:
        """Whether a place of the same name is the one meant: it has the same form and is close enough."""
        known = self._about.class_of.get(str(place.place_class))
        form, wanted = (known.drawn if known else None), spot_class.drawn
        if form is not wanted:
            return False
        if where.extent is Extent.NOWHERE:
            return place.drawn_as is not None and place.lat is None
        if lat is None or lon is None or where.extent is Extent.COUNTRY:
            return True
        if form is Drawn.AREA and place.id in self._gazetteer.outlines:
            return _is_within(lat, lon, bounds(self._gazetteer.outlines[place.id]))
        if place.lat is None or place.lon is None:
            return False
        if where.extent is Extent.AROUND and place.uncertainty_m != where.metres:
            return False  # a smaller circle would claim more than the row does, a larger one less
        reach = AREA_M if where.extent in (Extent.DISTRICT, Extent.PROVINCE) else NEAR_M
        return self._distance(place, lat, lon) <= reach

    def _distance(self, place: Place, lat: float, lon: float) -> float:
        return _metres(lat, lon, place.lat or 0, place.lon or 0) if place.lat is not None else 0.0

    def _made(
        self,
        name: str,
        lat: float | None,
        lon: float | None,
        where: Where,
        spot_class: PlaceClass,
        parents: Iterable[str],
    ) -> str:
        is_drawn = where.extent not in (Extent.COUNTRY, Extent.NOWHERE) and lat is not None and lon is not None
        told: dict[str, Any] = {
            "id": self._free_id(name, lat, lon),
            "name": name,
            "place_class": spot_class.id,
            "lat": lat if is_drawn else None,
            "lon": lon if is_drawn else None,
            "uncertainty_m": where.metres if is_drawn else None,
            "parent": self._parent(lat, lon, parents, spot_class),
            "drawn_as": Drawn.NONE.value if where.extent is Extent.NOWHERE else None,
            "source": self._source,
            "licence": self._licence,
            "note": "; ".join(part for part in ("imported from a table, not reviewed", where.why) if part),
        }
        place = Place.model_validate(
            {field: value for field, value in told.items() if value is not None}, context=self._about.class_of
        )
        self.new[place.id] = place
        self._know(place)
        return place.id

    def _free_id(self, name: str, lat: float | None, lon: float | None) -> str:
        """The name as an id; if taken, with coordinates appended."""
        stem = plain_id(name) or f"place_{sha256(name.encode()).hexdigest()[:8]}"
        at = "" if lat is None or lon is None else f"_{_digits(lat)}_{_digits(lon)}"
        taken: Callable[[str], bool] = lambda each: each in self._gazetteer or each in self.new  # noqa: E731
        candidates = [stem, f"{stem}{at}", *(f"{stem}{at}_{number}" for number in range(2, 10_000))]
        return next(each for each in candidates if not taken(each))

    def _parent(
        self, lat: float | None, lon: float | None, parents: Iterable[str], spot_class: PlaceClass
    ) -> str | None:
        """The narrowest area of the gazetteer that the row names and that contains the point."""
        order = list(self._about.class_of)
        for name in filter(None, parents):
            for place in self._called(name):
                known = self._about.class_of.get(str(place.place_class))
                if known is None or known.drawn not in (Drawn.AREA, Drawn.NONE) or place.id in self.new:
                    continue
                if order.index(known.id) <= order.index(spot_class.id) or lat is None or lon is None:
                    continue
                line = (place.id, *self._gazetteer.ancestors(place.id))
                above = next((each for each in line if each in self._boxed), "")
                if not above or _is_within(lat, lon, bounds(self._gazetteer.outlines[above])):
                    return place.id
        return None

    @cached_property
    def _boxed(self) -> set[str]:
        return {ident for ident, shape in self._gazetteer.outlines.items() if shape["type"].endswith("Polygon")}


def _digits(degrees: float) -> str:
    return f"{'m' if degrees < 0 else ''}{abs(round(degrees * 1000))}"


def _is_within(lat: float, lon: float, box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = box
    wide = MARGIN_DEGREES / max(cos(radians(lat)), 0.05)
    return south - MARGIN_DEGREES <= lat <= north + MARGIN_DEGREES and west - wide <= lon <= east + wide


def _metres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The great-circle distance in metres on a sphere, accurate to 0.5 %."""
    up, along = radians(other_lat - lat), radians(other_lon - lon)
    half = sin(up / 2) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(along / 2) ** 2
    return 2 * EARTH_M * asin(min(1.0, sqrt(half)))
