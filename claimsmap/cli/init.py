"""`claimsmap init DIR --title "…" --country UA`: a small, valid corpus of one's own to begin with."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from claimsmap.files.characters import plain
from claimsmap.files.writing import write_together
from claimsmap.loading.claims_file import read_corpus
from claimsmap.starting.begin import new_corpus
from claimsmap.starting.country import NoCountryError, country_of
from claimsmap.starting.kit import origins

HELP = "begin a corpus of one's own: commented files, with the borders and towns of a country"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `init`."""
    parser.description = __doc__
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder that is not there, or is empty")
    parser.add_argument("--title", required=True, metavar="TEXT", help="what the corpus is about")
    parser.add_argument("--country", required=True, metavar="XX", help="two letters (UA, SD, HT) or the English name")


def run(chosen: argparse.Namespace) -> int:
    """Return 0 when the corpus was created, else 1, with the reason on standard error."""
    folder: Path = chosen.folder
    title = " ".join(plain(chosen.title).split())
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise NoCountryError(f"{folder} is there and not empty. Name a folder that is not there")
        if not title:
            raise NoCountryError("the title is empty. Write what the corpus is about after --title")
        country = country_of(chosen.country)
        files = {folder / name: raw for name, raw in new_corpus(title, country).items()}
        write_together(files)
    except (NoCountryError, OSError) as problem:
        print(plain(f"init: {problem}; nothing was written"), file=sys.stderr)
        return 1
    corpus, faults = read_corpus(folder / "claims.yaml", folder / "geodata")
    for fault in faults:
        print(fault)
    if corpus is None:
        return 1
    print(f"{folder}: a corpus of {country.name} with {len(country.towns)} towns, and one example of every record")
    towns, borders = origins()
    print(
        f"Towns: {towns.producer}, {towns.licence}. Borders: {borders.producer}, {borders.licence}, at 1:50 million "
        "(geodata/sources.yaml)"
    )
    print(f"Look at it:      claimsmap serve {folder}")
    print(f"Add your own:    claimsmap new statement {folder}, then new claim and new place")
    print(f"From a table:    claimsmap import TABLE --into {folder}")
    return 0
