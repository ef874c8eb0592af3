"""What a draft's accepted proposals add to a corpus: a statement, new claims, and mentions of recorded claims."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.differing import figures_that_differ
from claimsmap.drafting.draft import Decided, Decision, Draft
from claimsmap.model.dates import span_of
from claimsmap.model.records import Claim
from claimsmap.proposing.proposal import Proposal


class AcceptError(Exception):
    """The draft cannot be accepted; the message names the proposal and the cure."""


@dataclass
class Additions:
    """The records to be written."""

    statement: dict[str, Any]
    claims: list[dict[str, Any]] = field(default_factory=list)
    mentions: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Recorded claim → its new mentions."""

    @property
    def count(self) -> int:
        """The number of mentions added."""
        return sum(len(each["mentions"]) for each in self.claims) + sum(map(len, self.mentions.values()))


def additions(draft: Draft, corpus: Corpus, ever: Container[str], every: bool = False) -> Additions:
    """The additions of the accepted proposals; with `every`, of all that are not left out.

    `ever` contains the ids in any version of the record, which are never reused.
    """
    chosen = [
        each
        for each in draft.proposals
        if each.state is Decision.ACCEPTED or (every and each.state is not Decision.LEFT_OUT)
    ]
    left_out = [{"words": each.words, "why": each.why} for each in draft.left_out]
    coded = {each.proposal.sentence for each in chosen}
    left_out += [
        {"words": each.proposal.words, "why": each.why}
        for each in draft.proposals
        if each.state is Decision.LEFT_OUT and each.proposal.sentence not in coded
    ]
    if not chosen and not left_out:
        raise AcceptError("nothing is accepted or left out. Decide a proposal, or give --all")
    statement = draft.statement.model_dump(mode="json", exclude_defaults=True)
    statement.setdefault("collection", draft.statement.collection)
    found = Additions({**statement, "left_out": left_out})
    new: dict[object, dict[str, Any]] = {}
    taken = _Taken(corpus, ever)
    for decided in chosen:
        _add(decided, draft, corpus, found, new, taken)
    return found


def _add(
    decided: Decided, draft: Draft, corpus: Corpus, found: Additions, new: dict[object, dict[str, Any]], taken: _Taken
) -> None:
    proposal = decided.proposal
    mention: dict[str, Any] = {"statement": draft.statement.id, "words": proposal.words, "voice": proposal.voice.value}
    on_record = _on_record(decided, corpus)
    if on_record is not None:
        if differs := figures_that_differ(proposal, on_record) if decided.differs is None else decided.differs:
            mention["differs"] = differs
        _once(found.mentions.setdefault(on_record.id, []), mention)
        return
    alike = (proposal.said_by, proposal.kind, frozenset(proposal.places), proposal.when, _counted(proposal))
    if _counted(proposal) and alike in new:
        _once(new[alike]["mentions"], mention)
        return
    claim = {**_fields(proposal), "mentions": [mention]}
    claim = {"id": taken.new(decided.id, proposal, draft), **claim}
    new[alike] = claim
    found.claims.append(claim)


def _once(mentions: list[dict[str, Any]], mention: dict[str, Any]) -> None:
    if all(each["words"] != mention["words"] for each in mentions):
        mentions.append(mention)


def _on_record(decided: Decided, corpus: Corpus) -> Claim | None:
    """The claim that the editor named, or one that `check` would report as a duplicate."""
    if decided.merge:
        if decided.merge not in corpus.claims:
            raise AcceptError(f'"{decided.merge}" is no claim on record. Name another under merge, or leave it empty')
        return corpus.claims[decided.merge]
    proposal = decided.proposal
    counted, span = _counted(proposal), span_of(proposal.when)
    return next(
        (
            claim
            for claim in corpus.claims.values()
            if counted
            and (claim.said_by, claim.kind, frozenset(claim.places))
            == (proposal.said_by, proposal.kind, frozenset(proposal.places))
            and _counted(claim) == counted
            and claim.span.touches(*span)
        ),
        None,
    )


def _counted(record: Proposal | Claim) -> tuple[tuple[str, float, str], ...]:
    figures = [each for each in record.figures if each.value is not None]
    return tuple(sorted((each.measure, each.value or 0, each.qualifier) for each in figures))


def _fields(proposal: Proposal) -> dict[str, Any]:
    """A claim's fields in file order, without those at their default."""
    figures: list[dict[str, Any]] = []
    for each in proposal.figures:
        figure = each.figure.model_dump(mode="json", exclude_defaults=True)
        if all(other["measure"] != figure["measure"] for other in figures):
            figures.append(figure)
    return {
        "kind": proposal.kind,
        "said_by": proposal.said_by,
        "said_by_basis": "" if proposal.said_by_basis == "stated" else proposal.said_by_basis,
        "summary": proposal.summary,
        "places": list(proposal.places),
        "place_as_written": list(proposal.place_as_written),
        "place_basis": "" if proposal.place_basis == "stated" else proposal.place_basis,
        "when": proposal.when,
        "when_basis": proposal.when_basis,
        "figures": figures,
        **proposal.further,
    }


class _Taken:
    """Ids in use, and a generator of new ones."""

    def __init__(self, corpus: Corpus, ever: Container[str]) -> None:
        self._ids = {*corpus.claims, *corpus.withdrawn, *(old for claim in corpus.claims.values() for old in claim.was)}
        self._ever = ever

    def new(self, wanted: str | None, proposal: Proposal, draft: Draft) -> str:
        if wanted:
            if self._is_taken(wanted):
                raise AcceptError(f'the id "{wanted}" is taken. Give the new claim another')
            self._ids.add(wanted)
            return wanted
        where = proposal.places[0] if proposal.places else proposal.said_by
        what = proposal.figures[0].measure if proposal.figures else proposal.kind
        stem = f"{where}-{what}-{(draft.statement.published or '')[:7]}".replace("_", "-").strip("-")
        number, ident = 1, stem
        while self._is_taken(ident):
            number += 1
            ident = f"{stem}-{number}"
        self._ids.add(ident)
        return ident

    def _is_taken(self, ident: str) -> bool:
        return ident in self._ids or ident in self._ever
