"""What an editor runs: check, verify, record, geocode and publish."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from pathlib import Path

from claimsmap import geocode_command
from claimsmap.corpus import Corpus
from claimsmap.history import history_file, read_history
from claimsmap.locators import verify
from claimsmap.reading import read_corpus, source_of
from claimsmap.record_command import record


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when nothing is wrong, 1 when something is, 2 when the command itself is."""
    parser = argparse.ArgumentParser(prog="python -m claimsmap", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    checked = commands.add_parser("check", help="name every fault of the claims and the geodata")
    verified = commands.add_parser("verify", help="compare every locator and hash with the texts")
    recorded = commands.add_parser("record", help="put the present version into the history beside the file")
    for command in (checked, verified, recorded):
        command.add_argument("file", nargs="?", type=Path, default=Path(os.environ.get("CLAIMS_FILE") or "claims.yaml"))
    verified.add_argument(
        "--statements",
        type=Path,
        metavar="DIR",
        default=os.environ.get("STATEMENTS_DIR"),
        help="the folder of <statement id>.txt",
    )
    published = commands.add_parser("publish", help="write a copy of the app that needs no server")
    published.add_argument("folder", type=Path, metavar="DIR", help="a folder that is not there, is empty or is a copy")
    geocode_command.add_arguments(commands.add_parser("geocode", help="find a place by any of its names"))
    chosen = parser.parse_args(arguments)
    if chosen.command == "geocode":
        return geocode_command.run(chosen)
    if chosen.command == "publish":
        return _publish(chosen.folder)
    if chosen.command == "verify" and chosen.statements is None:
        parser.error("verify needs --statements DIR, the folder of the texts")
    return _check(chosen)


def _texts_in(folder: Path, corpus: Corpus) -> str:
    there = sum((folder / f"{ident}.txt").is_file() for ident in corpus.statements)
    return f"the {there} texts that are there" if there != 1 else "the one text that is there"


def _publish(folder: Path) -> int:
    # by name: the pages know the record, and the record knows no page
    publish = importlib.import_module("pages.copy.publish").publish
    try:
        files = publish(folder)
    except (OSError, ValueError) as problem:
        print(f"nothing was published: {problem}", file=sys.stderr)
        return 1
    print(f"{folder}: {files:,} files; open {folder / 'index.html'}, or put the folder on any file host")
    return 0


def _check(chosen: argparse.Namespace) -> int:
    geodata = Path(os.environ.get("GEODATA_DIR") or "geodata")
    corpus, faults = read_corpus(chosen.file, geodata)
    faults += read_history(history_file(chosen.file))[1]
    texts = chosen.statements if chosen.command == "verify" else os.environ.get("STATEMENTS_DIR")
    if corpus and texts:
        faults += verify(corpus, source_of(chosen.file), Path(texts))
    for fault in faults:
        print(fault)
    if corpus is None or faults:
        print(f"{len(faults)} fault{'s' if len(faults) != 1 else ''} in {chosen.file}", file=sys.stderr)
        return 1
    if chosen.command == "record":
        return record(corpus, chosen.file)
    found = ""
    if chosen.command == "verify":
        found = f"; every locator is in its text, in {_texts_in(Path(chosen.statements), corpus)}"
    mentions = sum(len(claim.mentions) for claim in corpus.claims.values())
    print(
        f"{chosen.file}: {len(corpus.statements)} statements, {len(corpus.claims)} claims, {mentions} mentions, "
        f"{len(corpus.checks)} checks: no fault{found}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
