"""Writes refused rows to a table beside the original, to be fixed there and imported again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from claimsmap.importing.plan import Refused
from claimsmap.tables.defusing import defused
from claimsmap.tables.table import Table

COLUMNS = ("refused row", "refused column", "refused because")


def refused_file(table_file: Path) -> Path:
    """The path of a table's refused rows."""
    return table_file.with_name(f"{table_file.stem}.refused.csv")


def refused_rows(table: Table, refused: Sequence[Refused]) -> bytes:
    """The rows with the reasons in the first columns, as CSV without formulas."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    headings = [name for name in table.headings if name and name not in COLUMNS]
    writer.writerow([*COLUMNS, *headings])
    for each in sorted(refused, key=lambda each: each.row.number):
        reason = f"{each.what}. {each.cure}"
        cells = [str(each.row.number), each.column, reason, *(each.row.cells.get(name, "") for name in headings)]
        writer.writerow([_safe(text) for text in cells])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", errors="replace")


def _safe(text: str) -> str:
    return text if text.startswith("'") else defused(text)
