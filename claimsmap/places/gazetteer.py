"""The gazetteer: every place that a claim can name, its parents and how it is drawn."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from claimsmap.files.faults import Fault
from claimsmap.files.reading import Digest
from claimsmap.files.suggestions import Similar
from claimsmap.model.about import About
from claimsmap.model.vocabulary import Drawn
from claimsmap.places.gazetteer_checks import outlines_that_do_not_fit, parents_that_do_not_fit
from claimsmap.places.geometry import Geometry, LabelSpot, circle, label_spot, point, position
from claimsmap.places.names import ClassWords
from claimsmap.places.outlines import FILE as OUTLINES_FILE
from claimsmap.places.outlines import Outline, read_outlines
from claimsmap.places.place import Place
from claimsmap.places.places_file import FILE as PLACES_FILE
from claimsmap.places.places_file import read_places


class Gazetteer(Mapping[str, Place]):
    """Places by id, in file order, with their outlines."""

    def __init__(
        self,
        places: Mapping[str, Place],
        outlines: list[Outline],
        about: About | None,
        unsound: Collection[str] | None = (),
    ) -> None:
        """`about` supplies classes and alphabets; without it names are looked up as written.

        `unsound` holds the ids of faulty rows; None when the rows are unknown because the file could not be read.
        """
        self._unsound = unsound
        self.classes = about.class_of if about else {}
        self.class_of_type = about.class_of_type if about else {}
        self._alphabets = about.alphabets if about else ()
        self._places = dict(places)
        self._outlines = {outline.id: outline for outline in outlines}
        self.outlines: dict[str, Geometry] = {
            outline.id: outline.geometry for outline in outlines if outline.id in self._places
        }
        """Outline geometries by place id."""
        self.background: list[dict[str, Any]] = [outline.feature for outline in outlines if outline.is_background]
        """GeoJSON features drawn beneath everything else: countries, water, historical borders."""

    def __getitem__(self, place: str) -> Place:
        return self._places[place]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def ancestors(self, place: str) -> tuple[str, ...]:
        """Ids of the places that contain it, nearest first."""
        found: dict[str, None] = {}
        above = self[place].parent
        while above is not None and above in self and above not in found:
            found[above] = None
            above = self[above].parent
        return tuple(found)

    def places_within(self, place: str) -> frozenset[str]:
        """The id of a place and the ids of all places within it."""
        return self._members[place]

    @cached_property
    def _members(self) -> dict[str, frozenset[str]]:
        members = {place: {place} for place in self}
        for place in self:
            for above in self.ancestors(place):
                members[above].add(place)
        return {place: frozenset(ids) for place, ids in members.items()}

    def may_have(self, place: str) -> bool:
        """Whether a row has this id, even a faulty row: then whoever references it is not at fault too."""
        return place in self._places or self._unsound is None or place in self._unsound

    def spellings(self, place: str) -> tuple[str, ...]:
        """All searchable spellings of a place: its names, and their transliterations into a second alphabet."""
        return self._spellings[place]

    @cached_property
    def _spellings(self) -> dict[str, tuple[str, ...]]:
        found = {}
        for place in self.values():
            others = [
                alphabet.written(name.text)
                for name in place.alt_names
                for alphabet in self._alphabets
                if alphabet.language == name.language
            ]
            found[place.id] = tuple(dict.fromkeys((*place.names, *others)))
        return found

    @cached_property
    def class_words(self) -> ClassWords:
        """The class words that occur in names."""
        return ClassWords(self.classes.values())

    def drawn(self, place: str) -> Drawn:
        """How a place is drawn."""
        outline = self._outlines.get(place)
        return self[place].drawn(outline is not None, outline is not None and outline.is_approximate)

    def is_approximate(self, place: str) -> bool:
        """Whether what is drawn is only approximate and must say so."""
        outline = self._outlines.get(place)
        drawn = self.drawn(place)
        stands_in = drawn in (Drawn.LINE, Drawn.AREA) and outline is not None and outline.is_approximate
        return stands_in or drawn in (Drawn.CIRCLE, Drawn.HATCHED)

    def geometry_of(self, place: str) -> Geometry | None:
        """The geometry drawn for a place; None for one that is not drawn, such as a country."""
        return self._geometries[place]

    def label_of(self, place: str) -> list[float] | None:
        """[longitude, latitude] for a label or a count; None where nothing is drawn."""
        geometry = self.geometry_of(place)
        record = self[place]
        if geometry is None:
            return None
        return self._spots[place].at if record.lat is None or record.lon is None else position(record.lat, record.lon)

    def label_spot(self, place: str) -> LabelSpot | None:
        """Where a drawn area has room for its label, and how much; None for anything that is not an area."""
        return self._spots[place] if self._spots[place].room_m else None

    @cached_property
    def _geometries(self) -> dict[str, Geometry | None]:
        return {place: self._draw(self[place]) for place in self}

    @cached_property
    def _spots(self) -> dict[str, LabelSpot]:
        return {place.id: self._spot(place) for place in self.values()}

    def _spot(self, place: Place) -> LabelSpot:
        geometry = self.geometry_of(place.id)
        if geometry is None:
            return LabelSpot([], 0)
        if place.id in self.outlines or place.lat is None or place.lon is None:
            return label_spot(geometry)
        is_round = self.drawn(place.id) in (Drawn.CIRCLE, Drawn.HATCHED)
        return LabelSpot(position(place.lat, place.lon), place.uncertainty_m or 0 if is_round else 0)

    def _draw(self, place: Place) -> Geometry | None:
        drawn, outline = self.drawn(place.id), self._outlines.get(place.id)
        if drawn is Drawn.NONE:
            return None
        if outline is not None and (drawn in (Drawn.AREA, Drawn.LINE) or (drawn is Drawn.HATCHED and outline.is_area)):
            return outline.geometry
        if place.lat is None or place.lon is None:
            return None
        if drawn is Drawn.POINT:
            return point(place.lat, place.lon)
        return circle(place.lat, place.lon, place.uncertainty_m or 0)

    def nearest_ids(self, text: str, limit: int = 3) -> list[str]:
        """Ids similar to a mistyped one, nearest first."""
        return self._similar.to(text, limit)

    @cached_property
    def _similar(self) -> Similar:
        return Similar(self)


def read_gazetteer(folder: Path, about: About | None, digest: Digest | None = None) -> tuple[Gazetteer, list[Fault]]:
    """The gazetteer of the valid rows and outlines in a folder, and the faults of all others.

    `about` is the parsed corpus.yaml, None if it could not be read. `digest` is updated with every byte read.
    """
    rows, faults = read_places(folder / PLACES_FILE, about.class_of if about else None, digest)
    outlines, outline_faults = read_outlines(folder / OUTLINES_FILE, digest)
    gazetteer = Gazetteer({ident: row.place for ident, row in rows.items()}, outlines, about, rows.unsound)
    faults += parents_that_do_not_fit(gazetteer, rows, str(folder / PLACES_FILE))
    faults += outline_faults
    if about:
        faults += outlines_that_do_not_fit(gazetteer, outlines, str(folder / OUTLINES_FILE))
    return gazetteer, faults
