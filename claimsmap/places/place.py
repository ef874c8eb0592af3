"""A place in the gazetteer, its class, and how it may be drawn.

One module, because how a place may be drawn depends on its class and its fields together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from claimsmap.files.characters import LONGEST_FIELD, all_visible
from claimsmap.model.records import Record
from claimsmap.model.subject import PlaceClass
from claimsmap.model.values import Id
from claimsmap.model.vocabulary import Drawn

AROUND_ITS_POINT = frozenset({Drawn.CIRCLE, Drawn.HATCHED})
"""Forms of classes that are drawn around a point by its uncertainty and have no outline."""
LESS_THAN_ITS_CLASS = frozenset({Drawn.CIRCLE, Drawn.HATCHED, Drawn.NONE})

_NUMBER = re.compile(r"[+-]?\d{1,9}(\.\d{1,15})?", re.ASCII)
_NAME = re.compile(r"([a-z]{2,3}(?:-[A-Za-z0-9]+)*):(.+)", re.ASCII)


class Name(NamedTuple):
    """A name and its language (ISO 639 code: az, hy, ru, en)."""

    language: str
    text: str


def _a_number(given: Any) -> Any:
    if isinstance(given, str):
        if not _NUMBER.fullmatch(given.strip()):
            raise ValueError(f'"{given[:60]}" is not a number: write digits with a decimal point, such as 39.63742')
        return float(given)
    return given


def _within(largest: float) -> Any:
    def check(number: float) -> float:
        if not -largest <= number <= largest:
            raise ValueError(f"{number:g} is outside the world: write degrees from -{largest:g} to {largest:g}")
        return number

    return AfterValidator(check)


def _a_distance(metres: float) -> float:
    if not 0 < metres <= 1_000_000:
        raise ValueError(f"{metres:g} is no uncertainty: write metres, more than 0 and at most 1000000")
    return metres


def _a_text(text: str) -> str:
    if not text.isprintable() or text != text.strip() or not all_visible(text):
        raise ValueError("has a space around it or a character that cannot be printed: type it again")
    if len(text) > LONGEST_FIELD:
        raise ValueError(f"has {len(text):,} characters, more than {LONGEST_FIELD:,}: shorten it")
    return text


def _names(given: Any) -> Any:
    if not isinstance(given, str):
        return given
    names = []
    for part in given.split("|"):
        found = _NAME.fullmatch(part.strip())
        if found is None:
            raise ValueError(f'"{part[:60]}" is not language:name: write names like az:Zabux|ru:Забух')
        names.append(Name(found[1], _a_text(found[2].strip())))
    return tuple(names)


def _vaguer(drawn: Drawn) -> Drawn:
    if drawn not in LESS_THAN_ITS_CLASS:
        raise ValueError(f'"{drawn}" may be more than the class allows: write circle, hatched, none or nothing')
    return drawn


Text = Annotated[str, AfterValidator(_a_text)]


class Place(Record):
    """One row of the gazetteer. Coordinates are WGS 84 degrees."""

    id: Id
    name: Text
    """Its English name, as shown on the map and in lists."""
    place_class: Id
    """One of the classes in corpus.yaml."""
    lat: Annotated[float, BeforeValidator(_a_number), _within(90)] | None = None
    """Degrees north; for an area or a line a point in or on it, for its label."""
    lon: Annotated[float, BeforeValidator(_a_number), _within(180)] | None = None
    """Degrees east."""
    uncertainty_m: Annotated[float, BeforeValidator(_a_number), AfterValidator(_a_distance)] | None = None
    """Radius in metres within which it is assumed to lie; half the length of a line; empty for an area."""
    parent: Id | None = None
    """The place that contains it. Containment comes from here, never from the outlines."""
    drawn_as: Annotated[Drawn, AfterValidator(_vaguer)] | None = None
    """Overrides its class with something vaguer: circle, hatched or none."""
    alt_names: Annotated[tuple[Name, ...], BeforeValidator(_names)] = ()
    """Other names and spellings, with their languages."""
    geonames_id: Annotated[str, AfterValidator(_a_text)] | None = None
    wikidata_id: Annotated[str, AfterValidator(_a_text)] | None = None
    source: Text
    """Where the coordinates come from, as listed in sources.yaml."""
    licence: Text
    note: Text = ""
    form: Drawn = Drawn.NONE
    """The most precise form that corpus.yaml allows for its class; not a column of the file."""

    @model_validator(mode="before")
    @classmethod
    def _drawn_by_its_class(cls, given: Any, info: ValidationInfo) -> Any:
        classes: Mapping[str, PlaceClass] | None = info.context
        if not isinstance(given, dict) or classes is None:
            return given
        name = given.get("place_class") or ""
        if name and name not in classes:
            raise PydanticCustomError("unknown_class", "{name}", {"name": name})
        return {**given, "form": classes[name].drawn} if name else given

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Place:
        if (self.lat is None) != (self.lon is None):
            raise ValueError("has only one of lat and lon: write both or neither")
        if self.lat is None and (self.form is Drawn.POINT or self._drawn_around_its_point):
            raise ValueError(f"has no lat and lon, and a {self.place_class} is drawn by them: write both")
        if self.uncertainty_m is None and self._drawn_around_its_point:
            raise ValueError("has no uncertainty_m and would be drawn as a bare pin: write the metres it may be off")
        return self

    @property
    def _drawn_around_its_point(self) -> bool:
        is_vague = self.form in AROUND_ITS_POINT and self.drawn_as is not Drawn.NONE
        return is_vague or self.drawn_as in (Drawn.CIRCLE, Drawn.HATCHED)

    @property
    def is_country(self) -> bool:
        """Whether its class is never drawn, as for a whole country."""
        return self.form is Drawn.NONE

    @property
    def names(self) -> tuple[str, ...]:
        """Every distinct name and spelling, the English name first."""
        return tuple(dict.fromkeys((self.name, *(name.text for name in self.alt_names))))

    def drawn(self, has_outline: bool, outline_is_approximate: bool = False) -> Drawn:
        """How it is drawn, given the available outline: never more precisely than is known."""
        if self.is_country:
            return Drawn.NONE
        if self.drawn_as is not None:
            return self.drawn_as
        if self.form is Drawn.POINT or self.form in AROUND_ITS_POINT:
            return self.form
        if has_outline:
            return Drawn.HATCHED if outline_is_approximate and self.form is Drawn.AREA else self.form
        return Drawn.HATCHED if self.lat is not None and self.uncertainty_m is not None else Drawn.NONE
