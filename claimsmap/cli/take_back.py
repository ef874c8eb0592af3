"""Re-imports what `claimsmap export` wrote: only records that were edited there are changed."""

from __future__ import annotations

import sys
from pathlib import Path

from claimsmap.cli.files import print_faults
from claimsmap.drafting.splicing import SpliceError
from claimsmap.files.characters import plain
from claimsmap.files.writing import write_together
from claimsmap.importing.own_export import changes_of
from claimsmap.importing.trial import corpus_after
from claimsmap.tables.sheet_files import read_sheets
from claimsmap.tables.table import TableError

MOST_SHOWN = 10


def take_back(path: Path, claims_file: Path, geodata: Path, dry_run: bool) -> int:
    """Return 0 when the edits were written, or would be; else 1, with every reason on standard error."""
    try:
        changes = changes_of(read_sheets(path), claims_file, geodata)
        _, faults = corpus_after(changes.files, claims_file, geodata)
        print_faults(faults)
        if faults:
            raise TableError("the corpus would be at fault")
        print(f"{path}: {len(changes.added):,} records are new, {len(changes.changed):,} have changed")
        if changes.absent:
            shown = ", ".join(changes.absent[:MOST_SHOWN])
            print(plain(f"{len(changes.absent):,} on file are not in it, and are left as they are: {shown}"))
        if not dry_run:
            write_together(changes.files)
    except (TableError, SpliceError, OSError) as error:
        for line in [*str(error).splitlines(), "nothing was written"]:
            print(plain(f"{path}: {line}"), file=sys.stderr)
        return 1
    for file in sorted(changes.files):
        print(f"{'would write' if dry_run else 'wrote'} {file}")
    if not changes.files:
        print("nothing has changed")
    return 0
