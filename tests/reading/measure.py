"""`script/measure-reading`: how far the proposals meet what was coded by hand, a table a split.

Core is the five texts. Of the excerpts a third was kept aside while the rules were written: those whose id has a CRC-32
that leaves no rest when divided by three. The texts are no part of the project; STATEMENTS_DIR names their folder.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections import Counter
from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.new_statement import given_of
from claimsmap.loading.about_file import reading_dir
from claimsmap.loading.claims_file import read_corpus
from claimsmap.model.records import Statement
from claimsmap.proposing.propose import Reader
from claimsmap.settings import settings
from tests.reading.scoring import ROWS, Score, score

SPLITS = ("core", "tuned on", "kept aside")


def split_of(statement: Statement) -> str:
    """Which of the three splits a statement belongs to."""
    if statement.collection == "core":
        return "core"
    return "tuned on" if zlib.crc32(statement.id.encode()) % 3 else "kept aside"


def measured(corpus: Corpus, folders: list[Path], split: str, misses: list[str] | None = None) -> tuple[Score, int]:
    """The score of one split over the texts that are there, and their number."""
    reader = Reader(corpus, reading_dir(settings().claims_file))
    total: Score = Counter()
    count = 0
    for statement in corpus.statements.values():
        text = next((path for folder in folders if (path := folder / f"{statement.id}.txt").is_file()), None)
        published = statement.published_span.last
        if split_of(statement) != split or text is None or published is None:
            continue
        content = text.read_bytes().decode("utf-8")
        total += score(corpus, statement, content, reader.read(given_of(statement, content)), misses)
        count += 1
    return total, count


def table(scores: dict[str, tuple[Score, int]]) -> str:
    """A table in Markdown: a row a measure, a column a split."""
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
    """Print the table; 2 where no text is there."""
    parser = argparse.ArgumentParser(prog="script/measure-reading", description=__doc__)
    parser.add_argument(
        "--statements", type=Path, action="append", metavar="DIR", help="a folder of <statement id>.txt"
    )
    parser.add_argument("--split", choices=SPLITS, action="append")
    parser.add_argument("--misses", action="store_true", help="name each mention and field that was missed")
    chosen = parser.parse_args(arguments)
    configured = settings()
    folders = chosen.statements or [folder for folder in [configured.statements_dir] if folder]
    corpus, faults = read_corpus(configured.claims_file, configured.geodata_dir)
    if corpus is None:
        print(faults[0], file=sys.stderr)
        return 1
    misses: list[str] | None = [] if chosen.misses else None
    scores = {split: measured(corpus, folders, split, misses) for split in chosen.split or SPLITS}
    if not any(count for _, count in scores.values()):
        print("no texts: name their folder with --statements DIR or STATEMENTS_DIR", file=sys.stderr)
        return 2
    print(table(scores))
    print(*(misses or ()), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
