"""A corpus: its description, its records and the gazetteer that locates them; immutable once read."""

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
    """All records, by id and in file order."""

    statements: Mapping[str, Statement]
    claims: Mapping[str, Claim]
    gazetteer: Gazetteer
    about: About
    """The corpus's description: title, notice, kinds and the rest."""
    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    checks: Mapping[str, Check] = field(default_factory=dict)
    withdrawn: Mapping[str, Withdrawn] = field(default_factory=dict)
    """What became of ids that no longer belong to a claim."""
    version: str = ""
    """A hash of all files it was read from: equal versions mean equal content."""
    history: History = field(default_factory=History)
    """The recorded earlier versions."""
    known_links: Links | None = None
    """The links between its claims, if already computed."""
    known_overview: Overview | None = None
    """Its overview, if already computed."""
    larger: Corpus | None = None
    """The corpus that this one is a part of, for links from a claim to its answer in another collection."""

    @property
    def whole(self) -> Corpus:
        """The corpus with all collections."""
        return self.larger or self

    def speaker_name(self, speaker: str) -> str:
        """The speaker's name, or the id where the file does not list speakers."""
        return self.speakers[speaker].name if speaker in self.speakers else speaker

    def party_of(self, speaker: str) -> str:
        """A speaker's capacity, such as government or media; empty where the file does not say."""
        return self.speakers[speaker].party if speaker in self.speakers else ""

    def said_on(self, claim: Claim) -> tuple[date, ...]:
        """The distinct days on which the claim was published, earliest first."""
        days = {self.statements[mention.statement].published_span.first for mention in claim.mentions}
        return tuple(sorted(day for day in days if day))

    def collections_of(self, claim: Claim) -> tuple[str, ...]:
        """The collections whose statements make the claim, in corpus.yaml order."""
        kept = {self.statements[mention.statement].collection for mention in claim.mentions}
        return tuple(each for each in self.about.collection_ids if each in kept)

    def home_of(self, claim: Claim) -> str:
        """The first collection that contains the claim: turning it on is enough to show the claim."""
        return self.collections_of(claim)[0]

    def is_mapped(self, claim: Claim) -> bool:
        """Whether any of the claim's places is drawn."""
        return any(self.gazetteer.geometry_of(place) is not None for place in claim.places)

    @cached_property
    def links(self) -> Links:
        """Reverse lookups between records."""
        return self.known_links or links_of(self.claims.values())

    @cached_property
    def overview(self) -> Overview:
        """Counts over all records."""
        return self.known_overview or overview_of(self)

    def mentions_in(self, statement: str) -> Iterator[tuple[Claim, Mention]]:
        """Every mention in a statement, with its claim, in file order."""
        for ident in self.links.by_statement.get(statement, ()):
            claim = self.claims[ident]
            yield from ((claim, mention) for mention in claim.mentions if mention.statement == statement)
