"""A corpus: what it says of itself, its records and the gazetteer they are placed by, read once and never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from claimsmap.corpus.history import History
from claimsmap.corpus.links import Links, links_of
from claimsmap.corpus.overview import Overview, overview_of
from claimsmap.model.about import About
from claimsmap.model.records import Claim, Mention, Speaker, Statement, Withdrawn
from claimsmap.model.series_and_checks import Check, Series
from claimsmap.places.gazetteer import Gazetteer


@dataclass(frozen=True)
class Corpus:
    """Everything that is known, by id and in the order of the file."""

    statements: Mapping[str, Statement]
    claims: Mapping[str, Claim]
    gazetteer: Gazetteer
    about: About
    """What the corpus says of itself: title, notice, kinds and the rest."""
    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    checks: Mapping[str, Check] = field(default_factory=dict)
    withdrawn: Mapping[str, Withdrawn] = field(default_factory=dict)
    """What has become of ids that stand for no claim any more."""
    version: str = ""
    """A hash of all files it was made of: two readers with the same version see the same record."""
    history: History = field(default_factory=History)
    """What earlier versions held, as far as they were recorded."""
    known_links: Links | None = None
    """The links between its claims, where they were gathered before."""
    known_overview: Overview | None = None
    """What is counted of it, where that was done before."""
    larger: Corpus | None = None
    """The corpus that this one is a part of: for the way from a claim to its answer in another collection."""

    @property
    def whole(self) -> Corpus:
        """Everything that was read."""
        return self.larger or self

    def speaker_name(self, speaker: str) -> str:
        """The speaker's name, or the id where the file names no speakers."""
        return self.speakers[speaker].name if speaker in self.speakers else speaker

    def party_of(self, speaker: str) -> str:
        """In what capacity a speaker speaks; empty where the file does not say."""
        return self.speakers[speaker].party if speaker in self.speakers else ""

    def said_on(self, claim: Claim) -> tuple[date, ...]:
        """The days on which the claim was published, each once, earliest first."""
        days = {self.statements[mention.statement].published_span.first for mention in claim.mentions}
        return tuple(sorted(day for day in days if day))

    def collections_of(self, claim: Claim) -> tuple[str, ...]:
        """The collections whose statements make the claim, in the order of corpus.yaml."""
        kept = {self.statements[mention.statement].collection for mention in claim.mentions}
        return tuple(each for each in self.about.collection_ids if each in kept)

    def home_of(self, claim: Claim) -> str:
        """The one collection that has to be on for the claim to be there: the first of them that is enough."""
        return self.collections_of(claim)[0]

    def is_mapped(self, claim: Claim) -> bool:
        """Whether any of the claim's places has a drawn form."""
        return any(self.gazetteer.geometry_of(place) is not None for place in claim.places)

    @cached_property
    def links(self) -> Links:
        """What leads from one record to others."""
        return self.known_links or links_of(self.claims.values())

    @cached_property
    def overview(self) -> Overview:
        """What is counted of all records at once."""
        return self.known_overview or overview_of(self)

    def mentions_in(self, statement: str) -> Iterator[tuple[Claim, Mention]]:
        """Every mention a statement makes, with its claim, in the order of the file."""
        for ident in self.links.by_statement.get(statement, ()):
            claim = self.claims[ident]
            yield from ((claim, mention) for mention in claim.mentions if mention.statement == statement)
