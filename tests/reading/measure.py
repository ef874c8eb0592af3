"""`script/measure-reading`: how closely the proposals match the coding by hand, one table per split.

Core is the five texts. A third of the excerpts was held out while the rules were written: those whose id has a CRC-32
divisible by three. The texts are not part of the project; STATEMENTS_DIR names their folder. `--record` writes the
measurements to `measured.json`; the tests rely on them there, and compare them with the texts where available.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.draft import sha256_of
from claimsmap.drafting.new_statement import given_of
from claimsmap.loading.claims_file import read_corpus
from claimsmap.model.records import Statement
from claimsmap.proposing.propose import Reader
from claimsmap.settings import settings
from tests.reading.recorded import write_record
from tests.reading.scoring import READING, ROWS, Score, score

Scored = tuple[Score, int]
SPLITS = ("core", "tuned on", "kept aside")


def split_of(statement: Statement) -> str:
    """Which of the three splits a statement belongs to."""
    if statement.collection == "core":
        return "core"
    return "tuned on" if zlib.crc32(statement.id.encode()) % 3 else "kept aside"


def texts_in(folders: Iterable[Path], corpus: Corpus) -> dict[str, Path]:
    """The texts of the corpus's dated statements in these folders and their subfolders."""
    found = {path.stem: path for folder in folders for path in sorted(folder.rglob("*.txt"))}
    return {ident: found[ident] for ident, each in corpus.statements.items() if ident in found and each.published}


def measured(corpus: Corpus, texts: Mapping[str, Path], misses: list[str] | None = None) -> dict[str, Score]:
    """The score of each text."""
    reader = Reader(corpus, READING)
    scores = {}
    for ident, path in texts.items():
        statement, content = corpus.statements[ident], path.read_bytes().decode("utf-8")
        scores[ident] = score(corpus, statement, content, reader.read(given_of(statement, content)), misses)
    return scores


def by_split(corpus: Corpus, scores: Mapping[str, Score], splits: Iterable[str] = SPLITS) -> dict[str, Scored]:
    """The total of each split, and its number of texts."""
    return {
        split: (sum(own, Counter()), len(own))
        for split in splits
        if (own := [each for ident, each in scores.items() if split_of(corpus.statements[ident]) == split])
    }


def table(scores: Mapping[str, Scored]) -> str:
    """A Markdown table: one row per measure, one column per split."""
    heads = [f"{split} ({count} texts)" for split, (_, count) in scores.items()]
    lines = [f"| per cent of … | {' | '.join(heads)} |", f"|---|{'---:|' * len(heads)}"]
    for row in ROWS:
        cells = []
        for total, _ in scores.values():
            of = total[f"{row} of"]
            cells.append(f"{100 * total[row] / of:.0f} of {of}" if of else "none")
        lines.append(f"| {row} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Print the table; returns 2 if there are no texts."""
    parser = argparse.ArgumentParser(prog="script/measure-reading", description=__doc__)
    parser.add_argument(
        "--statements", type=Path, action="append", metavar="DIR", help="a folder of <statement id>.txt"
    )
    parser.add_argument("--split", choices=SPLITS, action="append")
    parser.add_argument("--misses", action="store_true", help="name each mention and field that was missed")
    parser.add_argument("--record", action="store_true", help="keep the measure of all texts, which the tests hold")
    chosen = parser.parse_args(arguments)
    configured = settings()
    folders = chosen.statements or [folder for folder in [configured.statements_dir] if folder]
    corpus, faults = read_corpus(configured.claims_file, configured.geodata_dir)
    if corpus is None:
        print(faults[0], file=sys.stderr)
        return 1
    splits = SPLITS if chosen.record else chosen.split or SPLITS
    texts = {
        ident: path for ident, path in texts_in(folders, corpus).items() if split_of(corpus.statements[ident]) in splits
    }
    if not texts:
        print("no texts: name their folder with --statements DIR or STATEMENTS_DIR", file=sys.stderr)
        return 2
    misses: list[str] | None = [] if chosen.misses else None
    scores = measured(corpus, texts, misses)
    if chosen.record:
        write_record({ident: sha256_of(path.read_bytes()) for ident, path in texts.items()}, scores)
    print(table(by_split(corpus, scores, splits)))
    print(*(misses or ()), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
