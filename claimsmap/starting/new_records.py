"""Makes a new statement or claim: a valid record with placeholders for what has to be filled in."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.splicing import spliced
from claimsmap.files.suggestions import did_you_mean, nearest
from claimsmap.places.plain_ids import plain_id

TO_WRITE = "WRITE"
"""Prefix of a placeholder."""


class RefusedError(Exception):
    """The record cannot be made; the message says why and what to do."""


def new_statement(chosen: Namespace, corpus: Corpus) -> tuple[dict[Path, bytes], str]:
    """The new content of the claims file with a statement added, and where it is."""
    publisher = chosen.publisher or f"{TO_WRITE} who published it"
    day = chosen.published or datetime.now(UTC).date().isoformat()
    speaker = _speaker(publisher, corpus)
    ident = chosen.ident or free(f"{speaker}-{day}", corpus.statements)
    record = {
        "id": ident,
        "publisher": publisher,
        "kind": "primary",
        "title": chosen.title or f"{TO_WRITE} the title",
        "published": day,
        "published_basis": "stated",
        "speakers": [speaker],
        "address": chosen.address or "",
    }
    party = chosen.party or f"{TO_WRITE} in what capacity, such as media or government"
    is_new = speaker not in corpus.speakers and (corpus.speakers or not corpus.statements)
    speakers = [{"id": speaker, "name": publisher, "party": party}] if is_new else []
    return _added(chosen.folder, {"speakers": speakers, "statements": [record]}, ident)


def _speaker(publisher: str, corpus: Corpus) -> str:
    """The id of a speaker known by id or name, or a new one."""
    by_name = {each.name.casefold(): each.id for each in corpus.speakers.values()}
    if publisher in corpus.speakers:
        return publisher
    return by_name.get(publisher.casefold()) or plain_id(publisher).replace("_", "-") or "speaker"


def new_claim(chosen: Namespace, corpus: Corpus) -> tuple[dict[Path, bytes], str]:
    """The new content of the claims file with a claim added, and where it is. Raises RefusedError."""
    about = corpus.about
    if not corpus.statements:
        raise RefusedError("there is no statement yet. Begin with one: claimsmap new statement")
    statement = corpus.statements.get(chosen.statement or list(corpus.statements)[-1])
    if statement is None:
        raise RefusedError(f'no statement "{chosen.statement}". {meant(chosen.statement, corpus.statements)}')
    for place in chosen.place:
        if place not in corpus.gazetteer:
            raise RefusedError(f'no place "{place}" in places.csv. {meant(place, list(corpus.gazetteer))}')
    kind = chosen.kind or about.kinds[0].id
    stem = "-".join([chosen.place[0] if chosen.place else statement.speakers[0], kind, (chosen.when or "")[:7]])
    ident = chosen.ident or free(stem.replace("_", "-").strip("-"), {*corpus.claims, *corpus.withdrawn})
    record = {
        "id": ident,
        "kind": kind,
        "said_by": statement.speakers[0],
        "summary": chosen.summary or f"{TO_WRITE} what was said, in your words",
        "places": chosen.place,
        "when": chosen.when or "",
        "when_basis": "stated" if chosen.when else "",
        "mentions": [
            {
                "statement": statement.id,
                "words": chosen.words or f"{TO_WRITE} at most eight words as printed",
                "voice": "own" if statement.kind == "primary" else "reported",
            }
        ],
    }
    return _added(chosen.folder, {"claims": [record]}, ident)


def _added(folder: Path, records: dict[str, list[dict[str, Any]]], ident: str) -> tuple[dict[Path, bytes], str]:
    file = folder / "claims.yaml"
    after = spliced(file.read_bytes().decode("utf-8"), records, {})
    lines = after.splitlines()
    line = next(number for number, text in enumerate(lines, start=1) if text.strip() == f"- id: {ident}")
    left = sum(TO_WRITE in str(value) for each in records.values() for record in each for value in record.values())
    fill_in = f"; {left} fields say {TO_WRITE} …" if left else ""
    return {file: after.encode("utf-8")}, f"{file}:{line}: {ident}{fill_in}"


def free(stem: str, taken: Collection[str], joint: str = "-") -> str:
    """The stem, with a number appended if it is taken."""
    found, number = stem, 1
    while found in taken:
        number += 1
        found = f"{stem}{joint}{number}"
    return found


def meant(given: str, known: Iterable[str]) -> str:
    """A suggestion for an unknown id."""
    return did_you_mean(nearest(given, list(known))) or "Name one that is there"
