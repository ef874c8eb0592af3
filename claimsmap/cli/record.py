"""`python -m claimsmap record`: appends the current version of the claims to their history."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from claimsmap.cli.files import add_file_argument, sound_corpus
from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.history import History, Step, changes, history_file, print_of, read_history
from claimsmap.files.writing import write_together
from claimsmap.settings import settings

HELP = "put the present version into the history beside the file"
add_arguments = add_file_argument


def run(chosen: argparse.Namespace) -> int:
    """Return 0 when the version is in the history, 1 on a fault."""
    corpus = sound_corpus(chosen.file, settings().statements_dir)
    return 1 if corpus is None else record(corpus, chosen.file)


def record(corpus: Corpus, claims_file: Path) -> int:
    """Append the corpus's version to the history beside its file. Return 0 on success or if already recorded, else
    1."""
    try:
        print(recorded(corpus, claims_file))
    except HistoryError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


class HistoryError(Exception):
    """The history file has faults; the message lists them."""


def recorded(corpus: Corpus, claims_file: Path) -> str:
    """Append the version to the history of a claims file; returns a summary. Raises HistoryError for a faulty
    history."""
    path = history_file(claims_file)
    history, faults = read_history(path)
    if faults:
        raise HistoryError("\n".join(map(str, faults)))
    if history.steps and history.steps[-1].version == corpus.version:
        return f"{path}: version {corpus.version} is recorded already"
    step = next_step(history, corpus, datetime.now(UTC))
    write_together({path: written(History(steps=(*history.steps, step))).encode("utf-8")})
    return (
        f"{path}: version {step.version}: {len(step.added)} claims added, {len(step.corrected)} corrected, "
        f"{len(step.withdrawn)} withdrawn"
    )


def next_step(history: History, corpus: Corpus, now: datetime) -> Step:
    """The difference between the last recorded version and the corpus."""
    found = changes(history.held() or {}, corpus.claims)
    prints = {ident: print_of(corpus.claims[ident]) for ident in (*found.added, *found.corrected)}
    return Step(
        version=corpus.version,
        at=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        added={ident: prints[ident] for ident in found.added},
        corrected={ident: prints[ident] for ident in found.corrected},
        withdrawn=found.withdrawn,
    )


def written(history: History) -> str:
    """The history as JSON with one claim per line, so that diffs stay small."""
    return json.dumps(history.model_dump(mode="json"), indent=1, ensure_ascii=False) + "\n"
