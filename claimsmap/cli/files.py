"""What most commands share: reading the corpus files and printing their faults."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.history import history_file, read_history
from claimsmap.files.faults import Fault
from claimsmap.files.gathering import gathered
from claimsmap.loading.about_file import about_file, read_about, reading_dir
from claimsmap.loading.claims_file import BEGINNING, corpus_of, is_blank, read_corpus
from claimsmap.loading.locators import verify
from claimsmap.loading.old_ids import lost_ids
from claimsmap.loading.parts import source_of
from claimsmap.loading.sources_file import sources_at_fault
from claimsmap.places.gazetteer import read_gazetteer
from claimsmap.proposing.words.at_fault import words_at_fault
from claimsmap.settings import settings


def add_file_argument(parser: argparse.ArgumentParser) -> None:
    """Add the claims file as an optional argument, by default that of the settings."""
    parser.add_argument("file", nargs="?", type=Path, default=from_here(settings().claims_file))


def corpus_and_faults(
    file: Path, statements: Path | None, may_be_blank: bool = False, geodata: Path | None = None
) -> tuple[Corpus | None, list[Fault]]:
    """The corpus of a claims file, None if it cannot be read, and all faults, including those of history and locators.

    A file without records is a fault unless `may_be_blank`, for commands that add claims to it.
    """
    geodata = geodata or from_here(settings().geodata_dir)
    is_folder = file.is_dir()
    if is_folder:
        file, geodata = file / "claims.yaml", file / "geodata"
    if may_be_blank and is_blank(file):
        return corpus_of({file: BEGINNING}, file, geodata)
    corpus, faults = read_corpus(file, geodata)
    history, problems = read_history(history_file(file))
    faults += problems
    if is_folder:
        about = corpus.about if corpus else read_about(about_file(file))[0]
        faults += sources_at_fault(geodata, corpus.gazetteer if corpus else read_gazetteer(geodata, about)[0])
        faults += words_at_fault(reading_dir(file), about) if about else []
    source = cache(partial(source_of, file))
    if corpus:
        faults += lost_ids(corpus, history, source)
    if corpus and statements:
        faults += verify(corpus, source(), statements)
    return corpus, faults


def sound_corpus(file: Path, statements: Path | None, may_be_blank: bool = False) -> Corpus | None:
    """The corpus of a faultless file; otherwise None, after printing every fault."""
    corpus, faults = corpus_and_faults(file, statements, may_be_blank)
    told = gathered(faults)
    print_faults(told)
    if corpus is None or faults:
        print(f"{len(told)} fault{'s' if len(told) != 1 else ''} in {file}", file=sys.stderr)
        return None
    return corpus


def print_faults(faults: Sequence[Fault]) -> None:
    """Print one fault per line."""
    for fault in faults:
        print(fault)


def summary(file: Path, corpus: Corpus) -> str:
    """The number of records in a faultless file."""
    mentions = sum(len(claim.mentions) for claim in corpus.claims.values())
    return (
        f"{file}: {len(corpus.statements)} statements, {len(corpus.claims)} claims, {mentions} mentions, "
        f"{len(corpus.checks)} checks: no fault"
    )


def from_here(path: Path) -> Path:
    """A path as an editor would write it: relative if it is below the working directory."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
