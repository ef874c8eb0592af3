"""Applies one field of a proposal as an editor typed it, or refuses it by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.characters import unfit
from claimsmap.model.dates import span_of
from claimsmap.model.records import Figure
from claimsmap.model.values import LONGEST_LOCATOR, Basis, Id
from claimsmap.model.vocabulary import Qualifier, Voice
from claimsmap.proposing.locator import is_locator
from claimsmap.proposing.proposal import Proposal
from claimsmap.proposing.sentences import sentences
from desk.decisions.choices import known, measures, place, speaker
from desk.decisions.errors import DeskError

Values = Mapping[str, Any]
Taken = Callable[[Any, Proposal, Corpus, str], dict[str, Any]]


def changed(proposal: Proposal, field: str, given: Any, corpus: Corpus, text: str) -> Proposal:
    """A proposal with one field changed. Raises DeskError for an invalid value."""
    if field not in _FIELDS and field not in corpus.about.field_of:
        fields_of = ", ".join((*_FIELDS, *corpus.about.field_of))
        raise DeskError(f'"{field[:40]}" is no field of a claim. The fields are {fields_of}')
    for _, what, cure in unfit(given if isinstance(given, (str, list, dict)) else str(given)):
        raise DeskError(f"{field} {what}. {cure}")
    try:
        fields = _FIELDS.get(field, _further(field))(given, proposal, corpus, text)
    except ValidationError as error:
        raise DeskError(f"{field} {_first(error)}") from None
    except ValueError as error:
        raise DeskError(f"{field}: {error}") from None
    return proposal.model_copy(update=fields)


def an_id(given: str) -> str:
    """A valid id for a new claim. Raises DeskError."""
    try:
        return TypeAdapter(Id).validate_python(given)
    except ValidationError as error:
        raise DeskError(f"id {_first(error)}") from None


def words_problem(text: str, start: int, end: int) -> str:
    """Why the words between two offsets cannot be a locator; empty if they can."""
    words = text[start:end]
    count = len(words.split())
    if not count:
        return "no words"
    if words != words.strip() or "\n" in words or "\r" in words:
        return "not one line without space around it"
    if count > LONGEST_LOCATOR:
        return f"{count} words, {count - LONGEST_LOCATOR} too many"
    if text.find(words) != start or text.find(words, start + 1) >= 0:
        return "these words stand in the text more than once: take one more"
    return "" if is_locator(text, start, end) else "holds a sign that nobody sees"


def _first(error: ValidationError) -> str:
    message = str(error.errors(include_url=False)[0]["msg"])
    return message.removeprefix("Value error, ")


def _words(given: Any, proposal: Proposal, corpus: Corpus, text: str) -> dict[str, Any]:
    words = str(given).strip()
    start = text.find(words)
    if start < 0 or not words:
        raise DeskError(f'"{words[:80]}" is not in the text. Copy the words as they are printed')
    if problem := words_problem(text, start, start + len(words)):
        raise DeskError(f'"{words[:80]}": {problem}')
    sentence = next((each for each in sentences(text) if each.start <= start < each.end), None)
    at = (start, start + len(words))
    return {"words": words, "at": at, "sentence": tuple(sentence) if sentence else at}


def _kind(given: Any, proposal: Proposal, corpus: Corpus, text: str) -> dict[str, Any]:
    kind = known(str(given), [each.id for each in corpus.about.kinds], "kind")
    can_have = {each.id for each in corpus.about.fields if not each.kinds or kind in each.kinds}
    return {"kind": kind, "further": {name: value for name, value in proposal.further.items() if name in can_have}}


def _places(given: Any, proposal: Proposal, corpus: Corpus, text: str) -> dict[str, Any]:
    named = [each.strip() for each in str(given).split(",") if each.strip()]
    places = tuple(dict.fromkeys(place(each, corpus) for each in named))
    folded = " ".join(name.casefold() for each in places for name in corpus.gazetteer[each].names)
    unknown = tuple(name for name in proposal.unknown_places if name.casefold() not in folded)
    return {"places": places, "unknown_places": unknown}


def _figures(given: Any, proposal: Proposal, corpus: Corpus, text: str) -> dict[str, Any]:
    if not isinstance(given, list):
        raise DeskError("figures are a list: a measure, a qualifier and a number each")
    found = []
    for position, each in enumerate(given):
        measure = known(str(each.get("measure")), measures(corpus), "measure on record")
        qualifier = Qualifier(known(str(each.get("qualifier")), list(Qualifier), "qualifier"))
        value = str(each.get("value", "")).replace(",", "").replace(" ", "")
        figure = Figure.model_validate({"measure": measure, "qualifier": qualifier, "value": value})
        was = proposal.figures[position] if position < len(proposal.figures) else None
        start, end = (was.start, was.end) if was else proposal.at
        found.append({**figure.model_dump(exclude={"counted"}), "start": start, "end": end})
    return {"figures": Proposal.model_validate({**proposal.model_dump(), "figures": found}).figures}


def _when(given: Any, proposal: Proposal, corpus: Corpus, text: str) -> dict[str, Any]:
    when = str(given).strip()
    span_of(when)
    # whoever types another date vouches for it; the basis can still be changed
    basis = proposal.when_basis if when == proposal.when else "stated"
    return {"when": when, "when_basis": basis}


def _basis(field: str) -> Taken:
    def taken(given: Any, proposal: Proposal, corpus: Corpus, text: str) -> dict[str, Any]:
        return {field: TypeAdapter(Basis).validate_python(str(given).strip())}

    return taken


def _further(field: str) -> Taken:
    """A setter for a further field of the corpus."""

    def taken(given: Any, proposal: Proposal, corpus: Corpus, text: str) -> dict[str, Any]:
        values = {**proposal.further, field: str(given).strip()}
        return {"further": {name: value for name, value in values.items() if value}}

    return taken


def _summary(given: Any, proposal: Proposal, corpus: Corpus, text: str) -> dict[str, Any]:
    if not str(given).strip():
        raise DeskError("summary is empty: say in our own words what was said")
    return {"summary": str(given).strip()}


_FIELDS: dict[str, Taken] = {
    "summary": _summary,
    "words": _words,
    "kind": _kind,
    "said_by": lambda given, proposal, corpus, text: {"said_by": speaker(str(given).strip(), corpus)},
    "said_by_basis": _basis("said_by_basis"),
    "voice": lambda given, proposal, corpus, text: {"voice": Voice(known(str(given), list(Voice), "voice"))},
    "when": _when,
    "when_basis": _basis("when_basis"),
    "places": _places,
    "place_as_written": lambda given, proposal, corpus, text: {
        "place_as_written": tuple(each.strip() for each in str(given).split(";") if each.strip())
    },
    "place_basis": _basis("place_basis"),
    "figures": _figures,
}
