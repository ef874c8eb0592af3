"""The chain of speakers as a small picture: the first speaker at the top, the publisher at the bottom.

It is an image with its own colours, because Streamlit strips SVG elements from HTML.
"""

from __future__ import annotations

import textwrap
from base64 import b64encode
from typing import NamedTuple

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.model.records import Statement
from pages.parts.shell.templates import html

WIDTH = 300
PADDING = 12
GAP = 24
COLOURS = {"speaker": "#33506b", "publisher": "#5a4472", "ink": "#ffffff", "arrow": "#808a94"}
ROLE, NAME, DETAIL = (11, 400, 40), (14, 600, 34), (12, 400, 44)
"""Font size in pixels, weight, and maximum characters per line."""


class Line(NamedTuple):
    """A line of text; `base` is the y coordinate of its baseline in pixels."""

    text: str
    size: int
    weight: int
    base: int


class Box(NamedTuple):
    """A speaker's box; pixels from the top of the picture."""

    top: int
    height: int
    lines: list[Line]


class Picture(NamedTuple):
    """The attributes of an <img>; `in_words` is its alternative text."""

    source: str
    width: int
    height: int
    in_words: str


def chain_picture(statement: Statement, corpus: Corpus) -> Picture:
    """The chain as a picture."""
    boxes: list[Box] = []
    for position, speaker in enumerate(statement.speakers):
        top = boxes[-1].top + boxes[-1].height + GAP if boxes else 1
        boxes.append(_box(top, _lines(position, speaker, statement, corpus)))
    height = boxes[-1].top + boxes[-1].height + 1 if boxes else 2
    drawing = html(
        "statements/speaker_chain.svg",
        boxes=boxes,
        width=WIDTH,
        height=height,
        gap=GAP,
        left=PADDING + 2,
        colours=COLOURS,
    )
    source = f"data:image/svg+xml;base64,{b64encode(drawing.encode()).decode()}"
    return Picture(source, WIDTH, height, chain_in_words(statement, corpus))


def chain_in_words(statement: Statement, corpus: Corpus) -> str:
    """The chain as one sentence."""
    named = []
    for position, speaker in enumerate(statement.speakers):
        party = corpus.party_of(speaker)
        role = _role(position, position == len(statement.speakers) - 1)
        named.append(f"{corpus.speaker_name(speaker)}{f' ({party})' if party else ''} {role}")
    return _("Chain of speakers: {speakers}.").format(speakers=", ".join(named))


def _role(position: int, outermost: bool) -> str:
    if outermost:
        return _("publishes") if position else _("speaks and publishes")
    return _("speaks or passes on") if position else _("speaks")


def _lines(position: int, speaker: str, statement: Statement, corpus: Corpus) -> list[tuple[tuple[int, int, int], str]]:
    """The texts in a box, each with font size, weight and maximum characters per line."""
    role = _role(position, position == len(statement.speakers) - 1)
    said = {claim.id for claim, _ in corpus.mentions_in(statement.id) if claim.said_by == speaker}
    details = [
        corpus.party_of(speaker),
        _("says {n} of the claims coded here").format(n=f"{len(said):,}") if said else "",
    ]
    lines = [(ROLE, role), *((NAME, part) for part in textwrap.wrap(corpus.speaker_name(speaker), NAME[2]))]
    return lines + [(DETAIL, part) for text in details for part in textwrap.wrap(text, DETAIL[2])]


def _box(top: int, texts: list[tuple[tuple[int, int, int], str]]) -> Box:
    lines, base = [], top + PADDING - 4
    for (size, weight, _letters), text in texts:
        base += size + 5
        lines.append(Line(text, size, weight, base))
    return Box(top, base - top + PADDING, lines)
