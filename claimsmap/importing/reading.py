"""Reads a table from a file, by file type."""

from __future__ import annotations

import zipfile
from pathlib import Path

from claimsmap.tables.csv_table import read_csv
from claimsmap.tables.geojson_table import read_geojson
from claimsmap.tables.table import Table, TableError
from claimsmap.tables.xlsx_table import read_xlsx

SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";"}


def read_table(path: Path, encoding: str = "", separator: str = "", sheet: str = "") -> Table:
    """The table in a CSV, XLSX or GeoJSON file. Raises TableError if there is none."""
    if not path.is_file():
        raise TableError("is no file. Name the one that your table is saved in")
    suffix = path.suffix.lower()
    if suffix in (".geojson", ".json"):
        table = read_geojson(path)
    elif zipfile.is_zipfile(path) or suffix in (".xlsx", ".xlsm"):
        table = read_xlsx(path, sheet)
    elif suffix in (".xls", ".ods", ".numbers"):
        raise TableError(f"is a {suffix} file, which is not read. Save it as XLSX or as CSV")
    else:
        table = read_csv(path, encoding, SEPARATORS.get(separator, separator))
    if not table.rows:
        raise TableError(f"has headings and no rows, read as {table.read_as}. Write the rows under the headings")
    return table
