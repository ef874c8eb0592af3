"""Verifies locators against the statements' texts: they must match exactly."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.faults import Fault
from claimsmap.files.reading import read_bytes
from claimsmap.files.suggestions import closest_run
from claimsmap.loading.record_lines import Source
from claimsmap.model.records import Statement
from claimsmap.text.quotation import are_coded


def verify(corpus: Corpus, source: Source, folder: Path) -> list[Fault]:
    """A fault for each locator not found in its text, each missing text and each hash mismatch.

    `folder` holds `<statement id>.txt`. Only texts of collections that are off by default may be missing.
    """
    return [
        fault for statement in corpus.statements.values() for fault in _statement(statement, corpus, source, folder)
    ]


def _statement(statement: Statement, corpus: Corpus, source: Source, folder: Path) -> Iterator[Fault]:
    if are_coded(mention for _, mention in corpus.mentions_in(statement.id)):
        return  # a table has rows but no words
    path = folder / f"{statement.id}.txt"
    raw, faults = read_bytes(path, path.name)
    if faults:
        if statement.collection in corpus.about.usual_collections or path.exists():
            problem = f"no text to compare with: {path.name} {faults[0].problem}"
            yield source.fault("statements", statement.id, (), problem, f"Put {path.name} into the folder")
        return
    yield from compared(statement, raw, corpus, source)


def compared(statement: Statement, raw: bytes, corpus: Corpus, source: Source) -> Iterator[Fault]:
    """Faults where one statement's record does not match the bytes of its text."""
    digest = hashlib.sha256(raw).hexdigest()
    if statement.sha256 and digest != statement.sha256:
        problem = f"the text has the SHA-256 {digest}, not the one that was coded"
        yield source.fault(
            "statements", statement.id, ("sha256",), problem, "Read the text again, then record its hash"
        )
    text = raw.decode("utf-8", errors="replace")
    for claim, mention in corpus.mentions_in(statement.id):
        if mention.words not in text:
            yield source.fault(
                "claims",
                claim.id,
                ("mentions", claim.mentions.index(mention), "words"),
                f'"{mention.words}" is not in {statement.id}',
                f'Nearest: "{closest_run(mention.words, text)}"',
            )
    for index, passage in enumerate(statement.left_out):
        if passage.words not in text:
            yield source.fault(
                "statements",
                statement.id,
                ("left_out", index, "words"),
                f'"{passage.words}" is not in {statement.id}',
                f'Nearest: "{closest_run(passage.words, text)}"',
            )
