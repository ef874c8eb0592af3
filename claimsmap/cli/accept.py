"""`python -m claimsmap accept DRAFT`: shows what a draft changes, checks the result, and writes it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from claimsmap.cli.files import from_here, print_faults, sound_corpus, summary
from claimsmap.cli.record import record
from claimsmap.drafting.draft import read_draft
from claimsmap.drafting.writing import RefusedError, change_of, text_of
from claimsmap.files.characters import plain
from claimsmap.settings import settings

HELP = "write the accepted proposals of a draft into the claims file"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `accept`."""
    parser.add_argument("draft", type=Path, help="what `read` wrote, with its proposals decided")
    parser.add_argument("--file", type=Path, default=from_here(settings().claims_file), help="the claims file")
    parser.add_argument("--text", type=Path, metavar="FILE", help="the statement's text, to compare the words with")
    parser.add_argument("--all", action="store_true", help="take every proposal that is not left out")
    parser.add_argument("--dry-run", action="store_true", help="show and check the change, and write nothing")


def run(chosen: argparse.Namespace) -> int:
    """Return 0 when the change was written or shown, 1 when it was refused, which leaves every file unchanged."""
    draft, faults = read_draft(chosen.draft)
    if draft is None:
        print_faults(faults)
        return 1
    corpus = sound_corpus(chosen.file, None, may_be_blank=True)
    if corpus is None:
        return 1
    try:
        change = change_of(draft, corpus, chosen.file, chosen.all)
        for line in change.lines():
            print(plain(line))  # the diff may contain foreign text, which must not control the terminal
        result = change.checked(settings().geodata_dir, text_of(chosen.text, draft))
        if chosen.dry_run:
            print(f"{summary(chosen.file, result)}; nothing was written")
            return 0
        change.write()
    except RefusedError as error:
        print_faults(error.faults)
        print(plain(f"accept: {error}"), file=sys.stderr)
        return 1
    print(summary(chosen.file, result))
    return record(result, chosen.file)
