"""A view in words: the title and the one sentence that files, citations and link previews carry."""

from __future__ import annotations

from collections.abc import Mapping

from claimsmap.corpus import Corpus
from claimsmap.differences import difference_of
from claimsmap.frame import ClaimFrame
from claimsmap.selection import DatesMeant, Selection
from claimsmap.wording import day_text

NAME = "Claims map"
TITLE = "What official statements claim about landmines in and around Karabakh"


OPENED = ("series", "difference")
"""Parameters by which a page opens one record that is no claim."""


def title_of(corpus: Corpus, selection: Selection, opened: Mapping[str, str] | None = None) -> str:
    """The title of a view: the record that is opened, the claim with its speaker, or what the whole is about.

    `opened` holds the ids of records by the parameters of `OPENED`.
    """
    opened = opened or {}
    if series := corpus.series.get(opened.get("series", "")):
        return f"The figures as claimed: {series.title}"
    if difference := difference_of(corpus, opened["difference"]) if opened.get("difference") else None:
        return f"Where the texts differ: {difference.title}"
    if claim := corpus.claims.get(selection.claim):
        return f"{corpus.speaker_name(claim.said_by)} said: {claim.summary}"
    return TITLE


def sentence_of(corpus: Corpus, frame: ClaimFrame, selection: Selection) -> str:
    """How many claims a view holds, of which days and narrowed by what."""
    chosen, total = int(frame.chosen(selection).sum()), int(frame.in_collection(selection).sum())
    parts = [f"{chosen:,} of {total:,} claims made in published statements", range_text(selection)]
    parts += [f"{name}: {', '.join(values)}" for name, values in _filters(corpus, selection) if values]
    return "; ".join(part for part in parts if part) + "."


def range_text(selection: Selection) -> str:
    """The chosen days and what they are held against; empty when every day is chosen."""
    first, last = selection.first, selection.last
    if first is None and last is None:
        return ""
    said = "said" if selection.dates is DatesMeant.SAID else "about what happened"
    if first and last:
        return f"{said} {day_text(first)} to {day_text(last)}"
    return f"{said} from {day_text(first)} on" if first else f"{said} until {day_text(last)}" if last else ""


def _filters(corpus: Corpus, selection: Selection) -> list[tuple[str, list[str]]]:
    places = [corpus.gazetteer[place].name if place in corpus.gazetteer else place for place in selection.place]
    return [
        ("kind", [str(kind).replace("_", " ") for kind in selection.kind]),
        ("place", places),
        ("said by", [corpus.speaker_name(speaker) for speaker in selection.speaker]),
        ("in the capacity of", list(selection.party)),
        ("statement", list(selection.statement)),
        ("munition as printed", list(selection.munition)),
        ("with the words", [selection.q] if selection.q else []),
    ]
