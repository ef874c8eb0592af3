"""The choices for each field, and the error for a value that is not among them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.suggestions import did_you_mean, nearest
from claimsmap.model.vocabulary import Qualifier, Voice
from claimsmap.places.names import fold_name
from claimsmap.text.wording import measure_text
from desk.decisions.errors import DeskError

REASONS = (
    "nothing in it can be checked",
    "not about the subject",
    "said already in this text",
    "background without a claim of its own",
    "the rules mistook it",
)
"""Reasons for leaving a passage out, by digit key; others are typed."""


def kinds(corpus: Corpus) -> list[dict[str, str]]:
    """The kinds in the order of their digit keys, with label and colour."""
    return [{"id": each.id, "label": each.label, "colour": each.colour} for each in corpus.about.kinds]


def measures(corpus: Corpus) -> dict[str, str]:
    """Known measures with labels: those in corpus.yaml, and those used in claims."""
    used = {figure.measure for claim in corpus.claims.values() for figure in claim.figures}
    named = {each.id for each in corpus.about.measures}
    return {each: measure_text(each, corpus.about) for each in sorted(used | named)}


def lists(corpus: Corpus) -> dict[str, Any]:
    """All choices that the page offers."""
    return {
        "kinds": kinds(corpus),
        "speakers": [{"id": each.id, "label": each.name} for each in corpus.speakers.values()],
        "voices": [each.value for each in Voice],
        "qualifiers": [each.value for each in Qualifier],
        "measures": [{"id": each, "label": label} for each, label in measures(corpus).items()],
        "places": [
            {"id": each.id, "label": f"{each.name} ({each.place_class.replace('_', ' ')})"}
            for each in corpus.gazetteer.values()
        ],
        "statements": [
            {"id": each.id, "label": f"{each.publisher}, {each.published or 'undated'}"}
            for each in corpus.statements.values()
        ],
        "reasons": list(REASONS),
        "further": [{"id": each.id, "label": each.label} for each in corpus.about.fields],
        "classes": [each.id for each in corpus.about.place_classes],
    }


def known(value: str, among: Iterable[str], what: str, elsewhere: str = "Choose one of the list") -> str:
    """A value that is in the list. Raises DeskError with the nearest if not."""
    among = list(among)
    if value not in among:
        cure = did_you_mean(nearest(value, among)) or elsewhere
        raise DeskError(f'"{value[:60]}" is no {what}. {cure}')
    return value


def speaker(value: str, corpus: Corpus) -> str:
    """A known speaker; any id where the file does not list speakers. Raises DeskError."""
    if not corpus.speakers:
        return value
    return known(value, corpus.speakers, "speaker on record", "Add the speaker to the section speakers first")


def place(value: str, corpus: Corpus) -> str:
    """The id of a place by its id or one of its names. Raises DeskError if there is none, or several."""
    if value in corpus.gazetteer:
        return value
    folded = fold_name(value)
    called = [each.id for each in corpus.gazetteer.values() if folded in map(fold_name, each.names)]
    if len(called) > 1:
        raise DeskError(f'"{value[:60]}" is the name of several places: {", ".join(called)}. Write the id of one')
    if called:
        return called[0]
    near = corpus.gazetteer.nearest_ids(value, 1)
    raise DeskError(f'"{value[:60]}" is no place of the gazetteer. {did_you_mean(near) or "Look it up below"}')
