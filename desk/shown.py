"""The state of a draft for the page: every sentence, one card, and undo and redo."""

from __future__ import annotations

from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.differing import differing
from claimsmap.drafting.draft import Decided, Decision
from claimsmap.model.records import Claim
from claimsmap.proposing.propose import Reader
from claimsmap.proposing.sentences import sentences
from claimsmap.text.attribution import basis_text
from claimsmap.text.date_words import date_text
from claimsmap.text.wording import figure_in_words
from desk.workbench import Workbench

OTHERWISE = {"likely", "sentence", "at", "unknown_places", "figures", "further"}
"""Fields of a proposal that a card presents in another form."""


def shown(bench: Workbench, corpus: Corpus, reader: Reader, item: str) -> dict[str, Any]:
    """Everything except the text and the choices: small enough to send after every key."""
    items = _items(bench)
    keys = [each["key"] for each in items]
    chosen = item if item in keys else _nearest(item, items)
    states = _sentence_states(bench, items)
    statement = bench.draft.statement
    return {
        "name": bench.name,
        "version": bench.version,
        "coder": bench.draft.coder,
        "statement": {
            "id": statement.id,
            "publisher": statement.publisher,
            "published": date_text(statement.published or ""),
            "title": statement.title,
            "reports": statement.reports or "",
            "address": statement.address or "",
            "language": statement.language,
            "weaker": reader.phrasebook.weaker(statement.language),
        },
        "items": items,
        "sentences": states,
        "undecided": sum(each["state"] in ("undecided", "proposed") for each in states),
        "accepted": sum(each.state is Decision.ACCEPTED for each in bench.draft.proposals),
        "undoes": bench.journal.undoes,
        "redoes": bench.journal.redoes,
        "card": _card(bench, corpus, chosen),
    }


def _items(bench: Workbench) -> list[dict[str, Any]]:
    """Proposals, sentences without one and left-out passages, in text order."""
    found = [
        {"key": f"p{number}", "at": each.proposal.at, "state": each.state.value, "why": each.why}
        for number, each in enumerate(bench.draft.proposals)
    ]
    found += [{"key": f"s{span[0]}", "at": span, "state": "undecided", "why": ""} for span in bench.draft.undecided]
    for number, each in enumerate(bench.draft.left_out):
        start = max(0, bench.text.find(each.words))
        found.append(
            {"key": f"l{number}", "at": (start, start + len(each.words)), "state": "left_out", "why": each.why}
        )
    return sorted(found, key=lambda each: (each["at"][0], str(each["key"])))


def _nearest(item: str, items: list[dict[str, Any]]) -> str:
    """The item to show when the requested one is gone: the next in the text, else the first undecided."""
    if item.startswith("s") and item[1:].isdigit():
        following = [each for each in items if each["at"][0] >= int(item[1:])]
        if following:
            return str(following[0]["key"])
    undecided = [each for each in items if each["state"] == "undecided"]
    return str((undecided or items or [{"key": ""}])[0]["key"])


def _sentence_states(bench: Workbench, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Per sentence: proposed while a proposal is undecided, coded once one is accepted, left out, with why, if all
    are."""
    found = []
    for span in sentences(bench.text):
        here = [each for each in items if span.start <= each["at"][0] < span.end]
        states = {each["state"] for each in here}
        waits = any(each["state"] == "undecided" and each["key"].startswith("p") for each in here)
        state = (
            "proposed" if waits
            else "coded" if "accepted" in states
            else "left_out" if states == {"left_out"}
            else "undecided"
        )  # fmt: skip
        why = "; ".join(dict.fromkeys(each["why"] for each in here if each["why"])) if state == "left_out" else ""
        found.append({"start": span.start, "end": span.end, "state": state, "why": why})
    return found


def _card(bench: Workbench, corpus: Corpus, item: str) -> dict[str, Any] | None:
    if not item:
        return None
    if item.startswith("p"):
        return _proposal(bench, corpus, item, bench.draft.proposals[int(item[1:])])
    if item.startswith("s"):
        return {"key": item, "type": "sentence", "state": "undecided"}
    passage = bench.draft.left_out[int(item[1:])]
    return {"key": item, "type": "passage", "state": "left_out", "why": passage.why, "words": passage.words}


def _proposal(bench: Workbench, corpus: Corpus, item: str, decided: Decided) -> dict[str, Any]:
    """A proposal with its fields as typed, and as readers will see them."""
    proposal = decided.proposal
    gazetteer = corpus.gazetteer
    on_record = corpus.claims.get(decided.merge or "")
    return {
        "key": item,
        "type": "proposal",
        "state": decided.state.value,
        "why": decided.why,
        "id": decided.id or "",
        "fields": {
            **proposal.model_dump(mode="json", exclude=OTHERWISE),
            **{field: proposal.further.get(field, "") for field in corpus.about.field_of},
            "places": ", ".join(proposal.places),
            "place_as_written": "; ".join(proposal.place_as_written),
        },
        "figures": [
            {"measure": each.measure, "qualifier": each.qualifier.value, "value": each.value,
             "words": figure_in_words(each, corpus.about)}
            for each in proposal.figures
        ],
        "readable": {
            "speaker": corpus.speaker_name(proposal.said_by),
            "party": corpus.party_of(proposal.said_by),
            "said_by_basis": basis_text(proposal.said_by_basis),
            "when": date_text(proposal.when),
            "when_basis": basis_text(proposal.when_basis),
            "places": [
                f"{gazetteer[each].name} ({gazetteer[each].place_class.replace('_', ' ')})"
                for each in proposal.places
                if each in gazetteer
            ],
        },
        "unknown_places": list(proposal.unknown_places),
        "merge": decided.merge or "",
        "merged": _claim(on_record, corpus) if on_record else None,
        "differs": decided.differs or {},
        "proposed_differs": differing(proposal, on_record) if on_record else {},
        "likely": [
            {"how": each.how, "likeness": each.likeness, **_claim(corpus.claims[each.claim], corpus)}
            for each in proposal.likely
            if each.claim in corpus.claims
        ],
    }  # fmt: skip


def _claim(claim: Claim, corpus: Corpus) -> dict[str, Any]:
    """A recorded claim with its words."""
    return {
        "claim": claim.id,
        "kind": claim.kind,
        "speaker": corpus.speaker_name(claim.said_by),
        "summary": claim.summary,
        "when": date_text(claim.when or ""),
        "words": [{"statement": each.statement, "words": each.words} for each in claim.mentions[:4]],
    }
