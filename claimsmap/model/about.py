"""What a corpus says of itself in corpus.yaml, whether that agrees with itself, and what follows from it.

Nothing of a subject or a country stands in the program: it reads this. What is asked of a corpus stands with the record
that answers: that makes one module of it, longer than others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Annotated, Any

from pydantic import Field, model_validator

from claimsmap.language import gettext as _
from claimsmap.model.presentation import (
    Breakdown,
    Collection,
    Credit,
    DayToName,
    FigureSection,
    FirstView,
    Licence,
    Publisher,
)
from claimsmap.model.records import Record
from claimsmap.model.subject import Alphabet, FurtherField, Kind, Measure, PlaceClass
from claimsmap.model.values import InLanguages, Texts, Worded
from claimsmap.model.vocabulary import Aspect

NAME = _("Claims map")
"""What a map is called while no corpus names it."""


class About(Record):
    """What the corpus is."""

    name: str = ""
    """In a word or two, for the head of each page and before titles; without it the title."""
    title: InLanguages
    """What it is about. Text, or texts by language: {en: …, uk: …}; pages show the English one, else the first."""
    description: InLanguages
    """The same in a sentence or two."""
    notice: str
    """What stands on every page and in every file: what the map is not, and must not be used for."""
    edge_notice: str = ""
    """The notice in a few words, for the edge of the map; without it its first sentence."""
    licence: Licence
    """Of the claims, that is of the coding."""
    credits: tuple[Credit, ...] = ()
    publisher: Publisher | None = None
    contact: str = ""
    """Where readers report errors, unless whoever hosts it sets CONTACT."""
    collections: tuple[Collection, ...] = ()
    """Without any, all statements are in one, and nothing is to switch."""
    kinds: Annotated[tuple[Kind, ...], Field(min_length=1)]
    place_classes: Annotated[tuple[PlaceClass, ...], Field(min_length=1)]
    measures: tuple[Measure, ...] = ()
    """Without any, figures may have any measure, in the words of its id."""
    fields: tuple[FurtherField, ...] = ()
    figure_sections: tuple[FigureSection, ...] = ()
    """Without any, all figures stand in one section."""
    breakdowns: tuple[Breakdown, ...] = ()
    view: FirstView | None = None
    """Without it the map opens on all marks."""
    preview: str = ""
    """The picture of 1200 × 630 pixels that links show elsewhere; without it they have none."""
    preview_text: str = ""
    """What that picture shows, for those who do not see it."""
    not_meant: Texts = ()
    """What a mark does not mean, for the page About."""
    not_known: Texts = ()
    """What nobody knows of the places, for the page About."""
    contested: Texts = ()
    """Beginnings of words that judge, and that stand in our sentences only between quotation marks."""
    days_to_name: tuple[DayToName, ...] = ()
    alphabets: tuple[Alphabet, ...] = ()
    other_sources: str = _("Include other sources")
    """What the switch for the collections that are off at first says."""

    @model_validator(mode="before")
    @classmethod
    def _is_called_by_its_title(cls, given: Any) -> Any:
        title = given.get("title") if isinstance(given, dict) and not given.get("name") else None
        if isinstance(title, dict):
            title = Worded(title).shown
        return {**given, "name": title} if isinstance(title, str) and title else given

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> About:
        lists = {"collections": "collection", "kinds": "kind", "place_classes": "class", "measures": "measure"}
        for name, what in {**lists, "fields": "field"}.items():
            for ident, times in Counter(each.id for each in getattr(self, name)).items():
                if times > 1:
                    raise ValueError(f'{name} has the {what} "{ident}" {times} times: give each its own id')
        for place, problem in self._leads_nowhere():
            raise ValueError(f"{place} {problem}")
        if self.collections and not any(each.on_at_first for each in self.collections):
            raise ValueError("has no collection that is on at first: leave on_at_first out in one")
        return self

    def _leads_nowhere(self) -> Iterator[tuple[str, str]]:
        with_kinds = [(f'the field "{each.id}"', each.kinds) for each in self.fields]
        with_kinds += [(f'the section "{section.title}"', section.kinds) for section in self.figure_sections]
        with_kinds += [(f'the breakdown "{breakdown.title}"', breakdown.kinds) for breakdown in self.breakdowns]
        for place, kinds in with_kinds:
            for kind in kinds:
                if kind not in self.kind_of:
                    yield place, f'names no kind of this corpus, "{kind}": write one of {", ".join(self.kind_of)}'
        for field in self.fields:
            beside = self.field_of.get(field.beside or "")
            if field.beside and beside is None:
                yield f'the field "{field.id}"', f'stands beside no field "{field.beside}": name another of them'
            elif beside and beside.beside:
                problem = f'stands beside "{beside.id}", which stands beside another: name one that stands alone'
                yield f'the field "{field.id}"', problem
        with_measures = [(f'the measure "{each.id}"', each.part_of) for each in self.measures]
        with_measures += [(f'the section "{section.title}"', section.measures) for section in self.figure_sections]
        for place, measures in with_measures:
            for measure in measures:
                if measure not in self.measure_of:
                    yield place, f'names no measure of this corpus, "{measure}": add it to measures or mend the id'

    @property
    def title_shown(self) -> str:
        """The title in the language of the pages."""
        return Worded(self.title).shown

    @property
    def at_the_edge(self) -> str:
        """The notice in a few words: as it is written, or the first sentence of the whole."""
        found = _SENTENCE.match(self.notice)
        return self.edge_notice or (found[0] if found else self.notice)

    @property
    def description_shown(self) -> str:
        """The description in the language of the pages."""
        return Worded(self.description).shown

    @cached_property
    def kind_of(self) -> dict[str, Kind]:
        """The kinds by id, in their order."""
        return {each.id: each for each in self.kinds}

    def kind_label(self, kind: str) -> str:
        """A kind as pages call it; the id where the corpus has no such kind."""
        return self.kind_of[kind].label if kind in self.kind_of else kind

    def nature_of(self, kind: str) -> str:
        """What a figure of a kind is; what the kind is called where nothing is said of that."""
        return (self.kind_of[kind].nature if kind in self.kind_of else "") or self.kind_label(kind)

    @cached_property
    def kind_order(self) -> dict[str, int]:
        """The place of each kind in the order of all."""
        return {kind: place for place, kind in enumerate(self.kind_of)}

    @cached_property
    def class_of(self) -> dict[str, PlaceClass]:
        """The classes of places by id, the narrowest first."""
        return {each.id: each for each in self.place_classes}

    @cached_property
    def class_of_type(self) -> dict[str, str]:
        """What each type of OpenStreetMap probably is here, the narrowest class that names it."""
        return {osm: each.id for each in reversed(self.place_classes) for osm in each.osm}

    @cached_property
    def measure_of(self) -> dict[str, Measure]:
        """The measures by id."""
        return {each.id: each for each in self.measures}

    def unit_of(self, measure: str) -> str:
        """What a measure counts, for figures that are held against one another; itself where nothing is said."""
        return (self.measure_of[measure].unit if measure in self.measure_of else "") or measure

    def wholes_of(self, measure: str) -> tuple[str, ...]:
        """The measures that a measure is part of, the narrowest first."""
        return self.measure_of[measure].part_of if measure in self.measure_of else ()

    @cached_property
    def contested_word(self) -> re.Pattern[str] | None:
        """What finds a word that judges; None where the corpus names none."""
        beginnings = "|".join(map(re.escape, self.contested))
        return re.compile(rf"\b(?:{beginnings})\w*", re.IGNORECASE) if beginnings else None

    @cached_property
    def field_of(self) -> dict[str, FurtherField]:
        """The further fields by id."""
        return {each.id: each for each in self.fields}

    @cached_property
    def collection_ids(self) -> tuple[str, ...]:
        """The collections, in their order; of a corpus that names none, its only one."""
        return tuple(each.id for each in self.collections) or (ONLY_COLLECTION,)

    @cached_property
    def usual_collections(self) -> tuple[str, ...]:
        """Those that are on when nothing was chosen."""
        return tuple(each.id for each in self.collections if each.on_at_first) or (ONLY_COLLECTION,)

    @cached_property
    def filters(self) -> tuple[str, ...]:
        """The further fields by which readers can choose claims."""
        return tuple(each.id for each in self.fields if each.filter)

    def field_label(self, field: str) -> str:
        """A further field as pages call it."""
        return self.field_of[field].label if field in self.field_of else field

    def on(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """The collections that a view has on: those it chose, or the usual ones."""
        return chosen or self.usual_collections

    def chosen(self, on: Iterable[str]) -> tuple[str, ...]:
        """The other way round: the choice that has these on, which is none for the usual ones."""
        names = tuple(dict.fromkeys(on))
        return () if names == self.usual_collections else names

    @property
    def has_others(self) -> bool:
        """Whether there are collections that are off at first."""
        return self.usual_collections != self.collection_ids

    def collection_name(self, collection: str) -> str:
        """A collection as pages call it."""
        return next((each.name for each in self.collections if each.id == collection), collection)

    @cached_property
    def aspects(self) -> tuple[str, ...]:
        """In what two wordings can differ, the most consequential first: what every corpus has, and further fields."""
        own = [each.id for each in self.fields if not each.beside]
        known = [str(each) for each in Aspect]
        at = known.index(Aspect.PLACE) + 1
        return (*known[:at], *own, *known[at:])


_SENTENCE = re.compile(r".+?[.!?](?=\s|$)", re.DOTALL)
ONLY_COLLECTION = "all"
"""The collection of a corpus that names none."""
