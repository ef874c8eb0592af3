"""What claims of a corpus can be about, as corpus.yaml names it: kinds, classes of places, measures, further fields."""

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
"""Names that a further field cannot have: every claim, address or table has something of that name."""


class Kind(Record):
    """What a claim asserts, whoever asserts it. The order in the file is that of legend, list and table."""

    id: Id
    label: str
    """The kind in the legend: Incidents reported."""
    short: str
    """One claim of it in a word or two: incident."""
    plural: str
    """Several claims of it: incidents."""
    meaning: str
    """What a claim of it says, in a sentence for readers."""
    colour: Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
    """Six hexadecimal digits after a #, in small letters."""
    shape: Shape
    placed: bool = True
    """Whether its claims can name places. A claim of another kind is listed and has no mark."""
    folded: bool = False
    """Whether the list shows only its heading at first, after all others."""
    alleged: bool = False
    """Whether its claims are allegations, which `admission` of a claim takes back."""
    nature: str = ""
    """What a figure of it is, where that forbids adding it to others: an estimate."""


class PlaceClass(Record):
    """A class of places, and the most that a map may show of one."""

    id: Id
    label: str
    """As pages call it: road."""
    drawn: Drawn
    """point, circle (of its uncertainty), area, line, hatched (approximate), or none for what is never a mark."""
    words: Texts = ()
    """Words of any language that say this class in a name: district, rayon, район. For looking names up."""
    by_bare_name: bool = False
    """Whether a name without such a word can mean it: "Lyon" is the town, not the road to it."""
    osm: Texts = ()
    """Types of OpenStreetMap that are probably this class."""


class Measure(Record):
    """Something that is counted or measured."""

    id: Id
    """A share ends in _pct and is per cent."""
    one: str = ""
    """After the number 1: person killed. Without it the plural."""
    many: str
    """After any other number: people killed."""
    unit: str = ""
    """What is counted, where figures of several measures can be held against one another: people, houses, hectares."""
    part_of: Ids = ()
    """Measures of the same claim that it cannot be greater than, the narrowest first."""


class FurtherField(Record):
    """A field that claims of this corpus have beside those of every corpus."""

    id: Id
    """Its key in claims.yaml, its parameter in addresses and its column in files."""
    label: str
    """As pages call it."""
    filter: bool = False
    """Whether readers can choose claims by its values."""
    column: bool = False
    """Whether the table has a column for it."""
    kinds: Ids = ()
    """The kinds whose claims can have it; none for all."""
    beside: Id | None = None
    """The field in whose column of the table it stands, in small print."""

    @model_validator(mode="after")
    def _is_no_other(self) -> FurtherField:
        if self.id in OF_EVERY_CLAIM:
            raise ValueError("is a name that every claim or address has: choose another id")
        return self


class Alphabet(Record):
    """A second alphabet of a language: names written in the first are found in the second as well."""

    language: Id
    """ISO 639 code of the names it is for."""
    letters: str
    """The letters of the first, small, in any order."""
    are: str
    """What each of them is in the second."""

    def written(self, name: str) -> str:
        """A name letter by letter in the second alphabet, without capitals: "Kəlbəcər" is "кәлбәҹәр"."""
        if "ı" in self.letters:  # the capital of which is I, while that of i has a dot
            name = name.replace("I", "ı").replace("İ", "i")
        return name.lower().translate(str.maketrans(self.letters, self.are))

    @model_validator(mode="after")
    def _pairs_letters(self) -> Alphabet:
        if len(self.letters) != len(self.are):
            problem = f"has {len(self.letters)} letters and {len(self.are)} that they are"
            raise ValueError(f"{problem}: write as many of the one as of the other")
        return self
