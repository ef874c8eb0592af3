"""The vocabulary of a corpus, as corpus.yaml defines it: kinds, place classes, measures, further fields."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from claimsmap.model.records import Record
from claimsmap.model.values import Id, Ids, Texts
from claimsmap.model.vocabulary import Drawn, Shape

OF_EVERY_CLAIM = frozenset(
    (
        "id", "was", "kind", "said_by", "said_by_basis", "summary", "places", "place_as_written",
        "place_basis", "place", "place_class", "when", "when_basis", "figures", "admission", "apart",
        "mentions", "relates", "note", "words", "statement", "statements", "speaker", "party", "collection",
        "from", "to", "dates", "match", "q", "claim", "lat", "lon", "zoom", "version", "view", "who", "what",
        "said", "texts", "figure", "further", "sort",
        "said_by_name", "place_names", "when_text", "our_reading", "label", "value", "replies", "unreviewed",
        "collections", "excerpt_only", "notice", "licences", "limit", "offset", "mapped", "geometry", "row", "series",
        "difference", "page", "frame", "first", "last", "scope", "wording", "qualifier", "base", "unit",
        "addresses", "drawn", "approximate", "uncertainty_m", "date", "voice",
    )
)  # fmt: skip
"""Reserved names that a further field cannot have: every claim, address or table already uses them."""


class Kind(Record):
    """What a claim asserts, whoever asserts it. The order in the file is that of legend, list and table."""

    id: Id
    label: str
    """The label in the legend: Incidents reported."""
    short: str
    """One claim of it in a word or two: incident."""
    plural: str
    """Several claims of it: incidents."""
    meaning: str
    """What a claim of it means, in a sentence for readers."""
    colour: Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
    """A # and six lower-case hexadecimal digits."""
    shape: Shape
    placed: bool = True
    """Whether its claims can name places. A claim of a kind that is not placed is listed and has no mark."""
    folded: bool = False
    """Whether its group in the list comes last and starts collapsed."""
    alleged: bool = False
    """Whether its claims are allegations, unless a claim sets `admission`."""
    nature: str = ""
    """What a figure of it is, where that rules out adding it to others: an estimate."""


class PlaceClass(Record):
    """A class of places, and the most precise way a map may draw one."""

    id: Id
    label: str
    """Its label on the pages: road."""
    drawn: Drawn
    """point, circle (of its uncertainty), area, line, hatched (approximate), or none for what is never drawn."""
    words: Texts = ()
    """Words in any language that indicate this class in a name: district, rayon, район. Used to look names up."""
    by_bare_name: bool = False
    """Whether a name without such a word can mean this class: "Lyon" is the town, not the road to it."""
    osm: Texts = ()
    """OpenStreetMap types that probably belong to this class."""


class Measure(Record):
    """Something that is counted or measured."""

    id: Id
    """A share ends in _pct and is in per cent."""
    one: str = ""
    """The words after the number 1: person killed. Defaults to the plural."""
    many: str
    """The words after any other number: people killed."""
    unit: str = ""
    """What is counted, for figures of different measures that can be compared: people, houses, hectares."""
    part_of: Ids = ()
    """Measures of the same claim whose value is an upper bound for this one, narrowest first."""


class FurtherField(Record):
    """A field of this corpus's claims beyond those that every corpus has."""

    id: Id
    """Its key in claims.yaml, its parameter in addresses and its column in files."""
    label: str
    """Its label on the pages."""
    filter: bool = False
    """Whether readers can filter claims by its values."""
    column: bool = False
    """Whether the table has a column for it."""
    kinds: Ids = ()
    """The kinds whose claims can have it; empty for all."""
    beside: Id | None = None
    """The field whose table column also shows this one, in small print."""

    @model_validator(mode="after")
    def _is_no_other(self) -> FurtherField:
        if self.id in OF_EVERY_CLAIM:
            raise ValueError("is a name that every claim or address has: choose another id")
        return self


class Alphabet(Record):
    """A second alphabet of a language: names written in the first are found in the second as well."""

    language: Id
    """ISO 639 code of the names' language."""
    letters: str
    """The letters of the first alphabet, lower-case, in any order."""
    are: str
    """Their counterparts in the second, in the same order."""

    def written(self, name: str) -> str:
        """A name transliterated to the second alphabet, in lower case: "Kəlbəcər" → "кәлбәҹәр"."""
        if "ı" in self.letters:  # I is the capital of ı, and İ that of i
            name = name.replace("I", "ı").replace("İ", "i")
        return name.lower().translate(str.maketrans(self.letters, self.are))

    @model_validator(mode="after")
    def _pairs_letters(self) -> Alphabet:
        if len(self.letters) != len(self.are):
            problem = f"has {len(self.letters)} letters and {len(self.are)} that they are"
            raise ValueError(f"{problem}: write as many of the one as of the other")
        return self
