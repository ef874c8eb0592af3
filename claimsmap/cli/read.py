"""`python -m claimsmap read TEXT --published DAY --publisher ID`: proposes the claims in a statement, as a draft."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from claimsmap.cli.files import from_here, sound_corpus
from claimsmap.drafting.draft import draft_of, sums_of, written
from claimsmap.drafting.given_text import GivenTextError, read_given_text
from claimsmap.drafting.new_statement import StatementError, given_of, new_statement
from claimsmap.files.characters import plain
from claimsmap.loading.about_file import reading_dir
from claimsmap.loading.parts import bytes_of_parts
from claimsmap.model.records import Statement
from claimsmap.proposing.proposal import Reading
from claimsmap.proposing.propose import Reader
from claimsmap.settings import settings

HELP = "propose what a statement's text claims, as a draft to decide"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `read`."""
    parser.add_argument("text", type=Path, help="the statement's text, UTF-8; it stays where it is")
    parser.add_argument(
        "--published", required=True, metavar="DAY", help="the day (or month, or year) it was published, as YYYY-MM-DD"
    )
    parser.add_argument("--publisher", required=True, metavar="ID", help="who published it: a speaker of the file")
    parser.add_argument("--speakers", default="", metavar="A,B", help="who speaks in it, the innermost first")
    parser.add_argument("--id", dest="ident", metavar="ID", help="the statement's id; by default PUBLISHER-DAY")
    parser.add_argument("--language", metavar="XX", help="by default told from its letters, where there are cue words")
    parser.add_argument("--collection", default="", help="one of the collections in corpus.yaml")
    parser.add_argument("--file", type=Path, default=from_here(settings().claims_file), help="the claims file")
    parser.add_argument(
        "--draft", type=Path, metavar="FILE", help="where the draft is written; by default ID.draft.yaml"
    )
    parser.add_argument("--json", action="store_true", help="print the proposals, and write no draft")


def run(chosen: argparse.Namespace) -> int:
    """Return 0 when a draft was written or printed, 1 for faults in the claims file, 2 for bad arguments."""
    try:
        raw, text = read_given_text(chosen.text)
        corpus = sound_corpus(chosen.file, None, may_be_blank=True)
        if corpus is None:
            return 1
        reader = Reader(corpus, reading_dir(chosen.file))
        statement = new_statement(
            corpus,
            raw,
            published=chosen.published,
            publisher=chosen.publisher,
            speakers=chosen.speakers,
            ident=chosen.ident or "",
            language=chosen.language or reader.phrasebook.language_of(text),
            collection=chosen.collection,
        )
    except GivenTextError as error:
        print(plain(f"read: {error}"), file=sys.stderr)
        return 2
    except StatementError as error:
        print(plain(f"read: --{error}"), file=sys.stderr)
        return 2
    reading = reader.read(given_of(statement, text))
    if chosen.json:
        print(json.dumps(_as_json(statement, reading), ensure_ascii=False, indent=1))
        return 0
    path = chosen.draft or Path(f"{statement.id}.draft.yaml")
    if path.exists():
        print(plain(f"read: {path} is there already. Name another with --draft, or remove it"), file=sys.stderr)
        return 2
    claims, _ = bytes_of_parts(chosen.file)
    draft = draft_of(reading, statement, raw, str(chosen.text), sums_of(claims, chosen.file))
    path.write_text(written(draft), encoding="utf-8")
    print(f"{path}: {len(reading.proposals)} proposals; {len(reading.undecided)} sentences without one")
    return 0


def _as_json(statement: Statement, reading: Reading) -> dict[str, Any]:
    """The statement and its sentences in order, each with offsets and proposals; without any it is undecided."""
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
