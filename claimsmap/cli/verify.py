"""`python -m claimsmap verify --statements DIR`: checks that every locator is in its text and no text has changed.

The comparison is in `claimsmap/loading/locators.py`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from claimsmap.cli.files import add_file_argument, sound_corpus, summary
from claimsmap.settings import settings

HELP = "compare every locator and hash with the texts"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the claims file and the folder of texts."""
    add_file_argument(parser)
    parser.add_argument(
        "--statements",
        type=Path,
        metavar="DIR",
        default=settings().statements_dir,
        help="the folder of <statement id>.txt",
    )


def run(chosen: argparse.Namespace) -> int:
    """Return 0 when every locator is in its text, 1 when one is not, 2 when no folder is given."""
    if chosen.statements is None:
        print("verify needs --statements DIR, the folder of the texts", file=sys.stderr)
        return 2
    corpus = sound_corpus(chosen.file, chosen.statements)
    if corpus is None:
        return 1
    there = sum((chosen.statements / f"{ident}.txt").is_file() for ident in corpus.statements)
    texts = f"the {there} texts that are there" if there != 1 else "the one text that is there"
    print(f"{summary(chosen.file, corpus)}; every locator is in its text, in {texts}")
    return 0
