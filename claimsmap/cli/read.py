"""`python -m claimsmap read TEXT --published DAY --publisher ID`: proposes what a statement claims, as a draft."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from claimsmap.cli.files import from_here, sound_corpus
from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.draft import draft_of, sha256_of, written
from claimsmap.drafting.given_text import GivenTextError, read_given_text
from claimsmap.files.characters import plain
from claimsmap.files.reading import read_bytes
from claimsmap.files.spelling import did_you_mean, nearest
from claimsmap.model.dates import as_day
from claimsmap.model.records import Statement
from claimsmap.model.values import Id
from claimsmap.model.vocabulary import StatementKind
from claimsmap.proposing.cues import LANGUAGES, language_of
from claimsmap.proposing.proposal import Reading
from claimsmap.proposing.propose import Given, Reader
from claimsmap.settings import settings

HELP = "propose what a statement's text claims, as a draft to decide"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Tell the parser what `read` takes."""
    parser.add_argument("text", type=Path, help="the statement's text, UTF-8; it stays where it is")
    parser.add_argument("--published", required=True, metavar="DAY", help="the day it was published: 2022-10-25")
    parser.add_argument("--publisher", required=True, metavar="ID", help="who published it: a speaker of the file")
    parser.add_argument("--speakers", default="", metavar="A,B", help="who speaks in it, the innermost first")
    parser.add_argument("--id", dest="ident", metavar="ID", help="the statement's id; by default PUBLISHER-DAY")
    parser.add_argument(
        "--language", metavar="XX", help=f"by default told from its letters; cue words: {', '.join(LANGUAGES)}"
    )
    parser.add_argument("--collection", default="", help="one of the collections in corpus.yaml")
    parser.add_argument("--file", type=Path, default=from_here(settings().claims_file), help="the claims file")
    parser.add_argument(
        "--draft", type=Path, metavar="FILE", help="where the draft is written; by default ID.draft.yaml"
    )
    parser.add_argument("--json", action="store_true", help="print the proposals, and write no draft")


def run(chosen: argparse.Namespace) -> int:
    """0 when a draft was written or the proposals printed, 1 on a fault of the claims file, 2 on one of the command."""
    try:
        raw, text = read_given_text(chosen.text)
        corpus = sound_corpus(chosen.file, None, may_be_blank=True)
        if corpus is None:
            return 1
        statement = _statement(chosen, corpus, raw, text)
        day = as_day(chosen.published)
    except (GivenTextError, ValueError) as error:
        print(plain(f"read: {error}"), file=sys.stderr)
        return 2
    given = Given(
        text, day, statement.speakers[-1], statement.kind, statement.speakers, statement.language, statement.id
    )
    reading = Reader(corpus).read(given)
    if chosen.json:
        print(json.dumps(_as_json(statement, reading), ensure_ascii=False, indent=1))
        return 0
    path = chosen.draft or Path(f"{statement.id}.draft.yaml")
    if path.exists():
        print(plain(f"read: {path} is there already. Name another with --draft, or remove it"), file=sys.stderr)
        return 2
    claims, _ = read_bytes(chosen.file, str(chosen.file))
    path.write_text(written(draft_of(reading, statement, raw, str(chosen.text), claims)), encoding="utf-8")
    print(f"{path}: {len(reading.proposals)} proposals; {len(reading.undecided)} sentences without one")
    return 0


def _collection(named: str, corpus: Corpus) -> str:
    """The collection that is named, or the first; ValueError for one that corpus.yaml has not."""
    known = corpus.about.collection_ids
    if named and named not in known:
        raise ValueError(f'--collection "{named[:60]}" is none of {", ".join(known)}. Write one of them')
    return named or known[0]


def _statement(chosen: argparse.Namespace, corpus: Corpus, raw: bytes, text: str) -> Statement:
    """The statement's record; ValueError with the value and the cure for what the corpus does not know."""
    day = _day(chosen.published)
    publisher = _speaker(chosen.publisher, "--publisher", corpus)
    inner = [_speaker(each.strip(), "--speakers", corpus) for each in chosen.speakers.split(",") if each.strip()]
    speakers = list(dict.fromkeys([*(each for each in inner if each != publisher), publisher]))
    ident = chosen.ident or f"{publisher}-{day.isoformat()}"
    try:
        TypeAdapter(Id).validate_python(ident)
    except ValidationError:
        cure = "Use lower-case letters, digits, '-' and '_'"
        raise ValueError(f'--id "{ident[:60]}" is not an id. {cure}') from None
    if ident in corpus.statements:
        raise ValueError(f'--id "{ident}" is a statement on file. Give this one another id with --id')
    is_report = len(speakers) > 1
    others = ", ".join(corpus.speaker_name(each) for each in speakers[:-1])
    return Statement.model_validate(
        {
            "id": ident,
            "publisher": corpus.speaker_name(publisher),
            "kind": StatementKind.REPORT if is_report else StatementKind.PRIMARY,
            "reports_of": others if is_report else None,
            "published": day.isoformat(),
            "published_basis": "stated",
            "collection": _collection(chosen.collection, corpus),
            "speakers": speakers,
            "sha256": sha256_of(raw),
            "language": _language(chosen.language, text),
        }
    )


def _day(text: str) -> date:
    try:
        return as_day(text)
    except ValueError as error:
        raise ValueError(f"--published {error}") from None


def _speaker(ident: str, option: str, corpus: Corpus) -> str:
    if corpus.speakers and ident not in corpus.speakers:
        cure = did_you_mean(nearest(ident, corpus.speakers)) or "Add the speaker to the section speakers first"
        raise ValueError(f'{option} "{ident[:60]}" is no speaker of the claims file. {cure}')
    return ident


def _language(given: str | None, text: str) -> str:
    if given is None:
        return language_of(text)
    if not (given.isascii() and given.isalpha() and 2 <= len(given) <= 3):
        raise ValueError(f'--language "{given[:20]}" is no language code. Write two letters, such as en or az')
    return given.lower()


def _as_json(statement: Statement, reading: Reading) -> dict[str, Any]:
    """The statement and its sentences in order, each with offsets and proposals; one without any is undecided."""
    by_sentence: dict[tuple[int, int], list[dict[str, Any]]] = {each: [] for each in reading.undecided}
    for proposal in reading.proposals:
        by_sentence.setdefault(proposal.sentence, []).append(proposal.model_dump(mode="json", exclude={"sentence"}))
    return {
        "statement": statement.model_dump(mode="json", exclude_defaults=True),
        "sentences": [
            {"start": start, "end": end, "proposals": found, "undecided": not found}
            for (start, end), found in sorted(by_sentence.items())
        ],
    }
