"""The text of a statement with its locators marked: read from a private folder and split at locator boundaries."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from claimsmap.language import gettext as _
from claimsmap.model.about import About
from claimsmap.model.records import Claim, Mention, Statement

LARGEST = 1_000_000
"""Maximum bytes of a text that a page shows: two hundred times an official statement."""


@dataclass(frozen=True)
class StatementText:
    """The stored text of one statement."""

    text: str | None
    """None where nothing can be shown."""
    faults: tuple[str, ...] = ()
    """Its problems, as whole sentences."""
    sha256: str = ""
    """Of the bytes read; empty if none were."""


@dataclass(frozen=True)
class Piece:
    """A stretch of text with no locator boundary inside it; locators are identified by index."""

    text: str
    begins: tuple[int, ...] = ()
    """Locators that begin at its start."""
    ends: tuple[int, ...] = ()
    """Locators that end at its end."""
    within: tuple[int, ...] = ()
    """Locators that cover it, the one that began last at the end; empty for unmarked text."""


def read_statement_text(folder: Path, statement: Statement, about: About) -> StatementText:
    """The text of `<id>.txt` in the folder, with its faults. In a collection that is off by default it may be
    missing."""
    path = folder / f"{statement.id}.txt"
    try:
        if not path.exists() and statement.collection not in about.usual_collections:
            return StatementText(None)
        if not path.is_file():
            return _without_text(_("There is no file {file} in the folder of the statements.").format(file=path.name))
        size = path.stat().st_size
        if size > LARGEST:
            told = _("{file} has {size} bytes, more than the {most} that a page shows.")
            return _without_text(told.format(file=path.name, size=f"{size:,}", most=f"{LARGEST:,}"))
        raw = path.read_bytes()
    except OSError as error:
        return _without_text(_("{file} cannot be read ({why}).").format(file=path.name, why=error.strerror))
    digest = hashlib.sha256(raw).hexdigest()
    faults: tuple[str, ...] = ()
    if statement.sha256 and digest != statement.sha256:
        told = _("This is not the text that was coded: its SHA-256 is {found}, the one on record is {known}.")
        faults = (told.format(found=digest, known=statement.sha256),)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        told = _("{file} is not UTF-8 text: byte {number} is {byte}.")
        broken = told.format(file=path.name, number=f"{error.start + 1:,}", byte=f"0x{raw[error.start]:02x}")
        return StatementText(None, (*faults, broken), digest)
    if "\0" in text:
        return StatementText(
            None, (*faults, _("{file} is not text: it holds the byte 0x00.").format(file=path.name)), digest
        )
    return StatementText(text, faults, digest)


def _without_text(fault: str) -> StatementText:
    return StatementText(None, (fault,))


def in_order_of(text: str, mentions: Iterable[tuple[Claim, Mention]]) -> list[tuple[Claim, Mention]]:
    """Mentions in order of their position in the text; those without words in it come last."""

    def place(pair: tuple[Claim, Mention]) -> tuple[bool, int]:
        start = text.find(pair[1].words) if pair[1].words else -1
        return start < 0, start

    return sorted(mentions, key=place)


def cut(text: str, locators: Sequence[str]) -> list[Piece]:
    """The text split into pieces, whose concatenation is the text. A locator that occurs twice is marked at its first.

    Locators may overlap, nest or coincide; one that is not in the text marks nothing.
    """
    spans = [(start, start + len(words)) for words in locators for start in [text.find(words)]]
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for index, (start, end) in enumerate(spans):
        if start >= 0 and end > start:
            begins.setdefault(start, []).append(index)
            ends.setdefault(end, []).append(index)
    pieces = []
    within: list[int] = []
    cuts = sorted({0, len(text), *begins, *ends})
    for start, end in pairwise(cuts):
        # longest first, so that of locators with the same start the shortest is innermost
        beginning = sorted(begins.get(start, ()), key=lambda index: -spans[index][1])
        within = [index for index in within if spans[index][1] > start] + beginning
        pieces.append(Piece(text[start:end], tuple(beginning), tuple(ends.get(end, ())), tuple(within)))
    return pieces
