"""What corpus.yaml says about a corpus, its internal consistency, and what can be derived from it.

The program itself knows no subject or country; all of that comes from here. It is one module because the lookups
belong to the record.
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
"""The name of a map whose corpus has none."""


class About(Record):
    """A description of the corpus and its vocabulary."""

    name: str = ""
    """The name in a word or two, for page headers and before titles; defaults to the title."""
    title: InLanguages
    """What it is about. Text, or texts by language: {en: …, uk: …}; pages show the English one, else the first."""
    description: InLanguages
    """The subject in a sentence or two."""
    notice: str
    """The notice on every page and in every file: what the map is not, and must not be used for."""
    edge_notice: str = ""
    """The notice in a few words, for the edge of the map; defaults to its first sentence."""
    licence: Licence
    """The licence of the claims, that is, of the coding."""
    credits: tuple[Credit, ...] = ()
    publisher: Publisher | None = None
    contact: str = ""
    """Where readers report errors; the setting CONTACT takes precedence."""
    collections: tuple[Collection, ...] = ()
    """Without any, all statements are in one collection, and there is no switch."""
    kinds: Annotated[tuple[Kind, ...], Field(min_length=1)]
    place_classes: Annotated[tuple[PlaceClass, ...], Field(min_length=1)]
    measures: tuple[Measure, ...] = ()
    """Without any, figures may have any measure, labelled by its id."""
    fields: tuple[FurtherField, ...] = ()
    figure_sections: tuple[FigureSection, ...] = ()
    """Without any, all figures are in one section."""
    breakdowns: tuple[Breakdown, ...] = ()
    view: FirstView | None = None
    """Without it the map opens on all marks."""
    preview: str = ""
    """The 1200 × 630 pixel image for link previews; without it they have none."""
    preview_text: str = ""
    """The alternative text of that image."""
    not_meant: Texts = ()
    """What a mark does not mean, for the page About."""
    not_known: Texts = ()
    """What is unknown about the places, for the page About."""
    contested: Texts = ()
    """Stems of contested words, which our own sentences use only inside quotation marks."""
    days_to_name: tuple[DayToName, ...] = ()
    alphabets: tuple[Alphabet, ...] = ()
    other_sources: str = _("Include other sources")
    """The label of the switch for the collections that are off at first."""

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
        """The title in the pages' language."""
        return Worded(self.title).shown

    @property
    def at_the_edge(self) -> str:
        """The short notice, or the first sentence of the full one."""
        found = _SENTENCE.match(self.notice)
        return self.edge_notice or (found[0] if found else self.notice)

    @property
    def description_shown(self) -> str:
        """The description in the pages' language."""
        return Worded(self.description).shown

    @cached_property
    def kind_of(self) -> dict[str, Kind]:
        """The kinds by id, in corpus order."""
        return {each.id: each for each in self.kinds}

    def kind_label(self, kind: str) -> str:
        """The label of a kind; its id when unknown."""
        return self.kind_of[kind].label if kind in self.kind_of else kind

    def nature_of(self, kind: str) -> str:
        """What a figure of a kind is, such as an estimate; the kind's label where it has no `nature`."""
        return (self.kind_of[kind].nature if kind in self.kind_of else "") or self.kind_label(kind)

    @cached_property
    def kind_order(self) -> dict[str, int]:
        """Each kind's position in the order."""
        return {kind: place for place, kind in enumerate(self.kind_of)}

    @cached_property
    def class_of(self) -> dict[str, PlaceClass]:
        """The place classes by id, narrowest first."""
        return {each.id: each for each in self.place_classes}

    @cached_property
    def class_of_type(self) -> dict[str, str]:
        """The probable place class of each OpenStreetMap type: the narrowest class that lists it."""
        return {osm: each.id for each in reversed(self.place_classes) for osm in each.osm}

    @cached_property
    def measure_of(self) -> dict[str, Measure]:
        """The measures by id."""
        return {each.id: each for each in self.measures}

    def unit_of(self, measure: str) -> str:
        """The unit of a measure, shared by measures that can be compared; the measure's own id when unset."""
        return (self.measure_of[measure].unit if measure in self.measure_of else "") or measure

    def wholes_of(self, measure: str) -> tuple[str, ...]:
        """The measures that a measure is part of, narrowest first."""
        return self.measure_of[measure].part_of if measure in self.measure_of else ()

    @cached_property
    def contested_word(self) -> re.Pattern[str] | None:
        """A pattern that matches contested words; None where the corpus lists none."""
        beginnings = "|".join(map(re.escape, self.contested))
        return re.compile(rf"\b(?:{beginnings})\w*", re.IGNORECASE) if beginnings else None

    @cached_property
    def field_of(self) -> dict[str, FurtherField]:
        """The further fields by id."""
        return {each.id: each for each in self.fields}

    @cached_property
    def collection_ids(self) -> tuple[str, ...]:
        """The collection ids in order; where the corpus names none, the single default one."""
        return tuple(each.id for each in self.collections) or (ONLY_COLLECTION,)

    @cached_property
    def usual_collections(self) -> tuple[str, ...]:
        """The collections that are on by default."""
        return tuple(each.id for each in self.collections if each.on_at_first) or (ONLY_COLLECTION,)

    @cached_property
    def filters(self) -> tuple[str, ...]:
        """The further fields that readers can filter by."""
        return tuple(each.id for each in self.fields if each.filter)

    def field_label(self, field: str) -> str:
        """The label of a further field; its id when unknown."""
        return self.field_of[field].label if field in self.field_of else field

    def on(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """The collections that are on in a view: those chosen, or the default ones."""
        return chosen or self.usual_collections

    def chosen(self, on: Iterable[str]) -> tuple[str, ...]:
        """The inverse of `on`: the choice that turns these on, empty for the default ones."""
        names = tuple(dict.fromkeys(on))
        return () if names == self.usual_collections else names

    @property
    def has_others(self) -> bool:
        """Whether any collection is off by default."""
        return self.usual_collections != self.collection_ids

    def collection_name(self, collection: str) -> str:
        """The name of a collection; its id when unknown."""
        return next((each.name for each in self.collections if each.id == collection), collection)

    @cached_property
    def aspects(self) -> tuple[str, ...]:
        """The aspects in which two wordings can differ, most consequential first: the common ones and further
        fields."""
        own = [each.id for each in self.fields if not each.beside]
        known = [str(each) for each in Aspect]
        at = known.index(Aspect.PLACE) + 1
        return (*known[:at], *own, *known[at:])


_SENTENCE = re.compile(r".+?[.!?](?=\s|$)", re.DOTALL)
ONLY_COLLECTION = "all"
"""The collection of a corpus that names none."""
