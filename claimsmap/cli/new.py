"""`claimsmap new statement|claim|place DIR`: a record to fill in, put at the right spot of the right file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.splicing import SpliceError
from claimsmap.files.characters import plain
from claimsmap.files.writing import write_together
from claimsmap.importing.trial import corpus_after
from claimsmap.loading.claims_file import read_corpus
from claimsmap.starting.new_place import new_place
from claimsmap.starting.new_records import TO_WRITE, RefusedError, new_claim, new_statement

HELP = "put a statement, claim or place to fill in at the right spot"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `new`."""
    parser.description = f"{__doc__} What is not told here is marked {TO_WRITE} …, for you to fill in."
    parser.add_argument("what", choices=["statement", "claim", "place"])
    parser.add_argument("folder", type=Path, metavar="DIR", nargs="?", default=Path(), help="by default this one")
    parser.add_argument("--id", dest="ident", metavar="ID", help="by default made of the rest")
    statement = parser.add_argument_group("of a statement")
    statement.add_argument("--publisher", metavar="NAME", help="who published it")
    statement.add_argument("--published", metavar="DAY", help="2024-03-05; by default today")
    statement.add_argument("--title", metavar="TEXT")
    statement.add_argument("--address", metavar="URL", help="where you saw it")
    statement.add_argument("--party", metavar="TEXT", help="in what capacity its publisher speaks, where that is new")
    claim = parser.add_argument_group("of a claim")
    claim.add_argument("--statement", metavar="ID", help="where it is said; by default the last one of the file")
    claim.add_argument("--kind", metavar="ID", help="by default the first of corpus.yaml")
    claim.add_argument("--summary", metavar="TEXT", help="what was said, in your words")
    claim.add_argument("--words", metavar="TEXT", help="at most eight words, exactly as printed")
    claim.add_argument("--place", metavar="ID", action="append", default=[], help="an id of places.csv")
    claim.add_argument("--when", metavar="DATE", help="2024-03-05, 2024-03 or 2024-03-01/2024-03-05")
    place = parser.add_argument_group("of a place")
    place.add_argument("--name", metavar="TEXT")
    place.add_argument("--class", dest="place_class", metavar="ID", help="by default the first of corpus.yaml")
    place.add_argument("--lat", metavar="DEGREES", help="north")
    place.add_argument("--lon", metavar="DEGREES", help="east")
    place.add_argument("--uncertainty", metavar="METRES", default="2000", help="how far off it may lie: 2000")


def run(chosen: argparse.Namespace) -> int:
    """Return 0 when the record was written, else 1, with every reason on standard error."""
    claims_file, geodata = chosen.folder / "claims.yaml", chosen.folder / "geodata"
    corpus, faults = read_corpus(claims_file, geodata)
    try:
        if corpus is None:
            raise RefusedError("\n".join([*map(str, faults), "the corpus has faults. Mend them first"]))
        makers: dict[str, Callable[[argparse.Namespace, Corpus], tuple[dict[Path, bytes], str]]] = {
            "statement": new_statement,
            "claim": new_claim,
            "place": new_place,
        }
        files, told = makers[chosen.what](chosen, corpus)
        _, faults = corpus_after(files, claims_file, geodata)
        if faults:
            raise RefusedError("\n".join(map(str, faults)))
        write_together(files)
    except (RefusedError, SpliceError, OSError, ValueError) as problem:
        for line in [*str(problem).splitlines(), "nothing was written"]:
            print(plain(f"new: {line}"), file=sys.stderr)
        return 1
    print(told)
    return 0
