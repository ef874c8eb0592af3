"""`claimsmap export --format xlsx|csv`: the whole corpus as a workbook or as CSV files that `import` can read back."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from claimsmap.cli.files import from_here, print_faults
from claimsmap.files.characters import plain
from claimsmap.files.writing import write_together
from claimsmap.importing.own_export import exported
from claimsmap.loading.claims_file import read_corpus
from claimsmap.settings import settings
from claimsmap.tables.sheet_files import as_csv_files, as_workbook

NAME = "export"
HELP = "write everything as a workbook or as CSV files, to edit there and import again"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    parser.description = __doc__
    parser.add_argument(
        "--format", choices=["xlsx", "csv"], default="xlsx", help="a workbook, or a folder of CSV files"
    )
    parser.add_argument("--from", dest="folder", type=Path, metavar="DIR", help="the corpus; by default CORPUS_DIR")
    parser.add_argument("--to", type=Path, metavar="PATH", help="by default export.xlsx, or the folder export")


def run(chosen: argparse.Namespace) -> int:
    """Return 0 when everything was written, else 1, with the reason on standard error."""
    named: Path | None = chosen.folder
    claims_file = named / "claims.yaml" if named else from_here(settings().claims_file)
    geodata = named / "geodata" if named else from_here(settings().geodata_dir)
    corpus, faults = read_corpus(claims_file, geodata)
    print_faults(faults)
    if corpus is None:
        print("export: mend the faults first; nothing was written", file=sys.stderr)
        return 1
    sheets = exported(claims_file, geodata)
    target: Path = chosen.to or Path("export.xlsx" if chosen.format == "xlsx" else "export")
    files = {target: as_workbook(sheets)} if chosen.format == "xlsx" else {}
    if chosen.format == "csv":
        files = {target / name: raw for name, raw in as_csv_files(sheets).items()}
    try:
        write_together(files)
    except OSError as error:
        print(plain(f"export: {error.filename or target}: {error.strerror}; nothing was written"), file=sys.stderr)
        return 1
    rows = sum(len(sheet.rows) for sheet in sheets.values())
    print(f"{target}: {len(sheets)} sheets, {rows:,} rows; edit them, then: claimsmap import {target}")
    return 0
