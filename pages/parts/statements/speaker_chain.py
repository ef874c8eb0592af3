"""The chain of speakers as a small picture: who spoke first at the top, who published at the bottom.

It is an image with its own colours, because Streamlit takes SVG elements out of a page's HTML.
"""

from __future__ import annotations

import textwrap
from base64 import b64encode

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.records import Statement
from pages.parts.shell.escaping import safe

WIDTH = 300
PADDING = 12
GAP = 24
FILL, PUBLISHER_FILL, INK, LINE = "#33506b", "#5a4472", "#ffffff", "#808a94"
ROLE, NAME, DETAIL = (11, 400, 40), (14, 600, 34), (12, 400, 44)
"""Size in pixels, weight and the letters that fit into one line."""


def chain_picture(statement: Statement, corpus: Corpus) -> str:
    """An <img> of the chain, with the same in words as its alternative."""
    shapes, top = [], 1
    for position, speaker in enumerate(statement.speakers):
        if position:
            shapes.append(_arrow(top))
            top += GAP
        outermost = position == len(statement.speakers) - 1
        role = _role(position, outermost)
        box, height = _box(top, _lines(role, speaker, statement, corpus), PUBLISHER_FILL if outermost else FILL)
        shapes.append(box)
        top += height
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{top + 1}" '
        f'font-family="system-ui, sans-serif">{"".join(shapes)}</svg>'
    )
    source = f"data:image/svg+xml;base64,{b64encode(drawing.encode()).decode()}"
    return (
        f'<img class="statement-chain" src="{source}" width="{WIDTH}" height="{top + 1}" '
        f'alt="{safe(chain_in_words(statement, corpus))}">'
    )


def chain_in_words(statement: Statement, corpus: Corpus) -> str:
    """The same chain as one sentence."""
    named = []
    for position, speaker in enumerate(statement.speakers):
        party = corpus.party_of(speaker)
        role = _role(position, position == len(statement.speakers) - 1)
        named.append(f"{corpus.speaker_name(speaker)}{f' ({party})' if party else ''} {role}")
    return f"Chain of speakers: {', '.join(named)}."


def _role(position: int, outermost: bool) -> str:
    if outermost:
        return "publishes" if position else "speaks and publishes"
    return "speaks or passes on" if position else "speaks"


def _lines(role: str, speaker: str, statement: Statement, corpus: Corpus) -> list[tuple[tuple[int, int, int], str]]:
    said = {claim.id for claim, _ in corpus.mentions_in(statement.id) if claim.said_by == speaker}
    details = [corpus.party_of(speaker), f"says {len(said):,} of the claims coded here" if said else ""]
    lines = [(ROLE, role), *((NAME, part) for part in textwrap.wrap(corpus.speaker_name(speaker), NAME[2]))]
    return lines + [(DETAIL, part) for text in details for part in textwrap.wrap(text, DETAIL[2])]


def _box(top: int, lines: list[tuple[tuple[int, int, int], str]], fill: str) -> tuple[str, int]:
    """A speaker's box and its height in pixels."""
    texts, base = [], top + PADDING - 4
    for (size, weight, _), text in lines:
        base += size + 5
        texts.append(
            f'<text x="{PADDING + 2}" y="{base}" font-size="{size}" font-weight="{weight}" fill="{INK}">'
            f"{safe(text)}</text>"
        )
    height = base - top + PADDING
    return f'<rect x="1" y="{top}" width="{WIDTH - 2}" height="{height}" rx="8" fill="{fill}"/>{"".join(texts)}', height


def _arrow(top: int) -> str:
    middle, tip = 28, top + GAP - 3
    return (
        f'<path d="M{middle} {top + 3}V{tip}m-5 -6l5 6l5 -6" fill="none" stroke="{LINE}" stroke-width="2" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )
