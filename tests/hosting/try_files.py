"""Open the data files with the programs they are made for: GDAL (through pyogrio) and LibreOffice.

    python -m tests.hosting.try_files

It prints its findings and exits with 1 at the first loss. Needs pyogrio and LibreOffice Calc.
"""

from __future__ import annotations

import csv
import gzip
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pyogrio

from claimsmap.export.api import answer
from claimsmap.loading.store import Store
from claimsmap.settings import settings
from tests.hosting.telling import tell

SNAPSHOT = Store(settings().claims_file, settings().geodata_dir).current()
QUERY = [("collection", "core"), ("collection", "wider")]
FORMULA = "'=1+1"


def write(folder: Path, form: str) -> Path:
    """All claims as a file in that format."""
    path = folder / f"claims.{form}"
    path.write_bytes(gzip.decompress(answer(f"claims.{form}", QUERY, SNAPSHOT, base="https://claims.example/").packed))
    return path


def main() -> None:
    """Run the trial."""
    if SNAPSHOT.corpus is None or SNAPSHOT.index is None:
        sys.exit("the claims cannot be read: run python -m claimsmap check")
    total, mapped = len(SNAPSHOT.corpus.claims), int(SNAPSHOT.index.table["mapped"].sum())
    print(f"     {total} claims, {mapped} of them with a mark; GDAL {'.'.join(map(str, pyogrio.__gdal_version__))}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        read_with_gdal(write(folder, "geojson"), total, mapped)
        read_with_gdal(write(folder, "kml"), total, mapped)
        read_with_libreoffice(write(folder, "csv"), total)


def read_with_gdal(path: Path, total: int, mapped: int) -> None:
    """Every claim is a feature with its geometry and its speaker."""
    seen = with_geometry = 0
    kinds: set[str] = set()
    for layer, _ in pyogrio.list_layers(path):
        meta, _, geometries, fields = pyogrio.raw.read(path, layer=layer)
        seen += len(geometries)
        with_geometry += sum(geometry is not None for geometry in geometries)
        kinds.add(str(meta["geometry_type"]))
        names = list(meta["fields"])
        speakers = fields[names.index("said_by_name")]
        tell(f"{path.name}: layer {layer}: {len(speakers)} speakers, CRS {meta['crs']}", all(speakers))
    tell(f"{path.name}: {seen} features, {with_geometry} with a geometry ({', '.join(sorted(kinds))})",
         (seen, with_geometry) == (total, mapped))  # fmt: skip


def read_with_libreoffice(path: Path, total: int) -> None:
    """A spreadsheet opens every row and column unchanged: formulas as text, every script intact."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        sys.exit("LibreOffice is not here: the CSV was not opened")
    given = path.read_text("utf-8-sig").replace("\r\n", "\n")
    path.write_text("\ufeff" + given.replace("mine_find", FORMULA, 1), "utf-8")
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    written = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    for target, folder in (("ods", path.parent), (written, path.parent / "back")):
        source = path if target == "ods" else path.with_suffix(".ods")
        # without a window it asks for no encoding; with one, the file's first bytes propose UTF-8
        reading = ["--infilter=csv:44,34,76,1"] if source == path else []
        options = [*reading, "--convert-to", target, "--outdir", str(folder)]
        command = [program, profile, "--headless", *options, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    (back,) = (path.parent / "back").glob("*.csv")
    before, after = (list(csv.DictReader(each.read_text("utf-8-sig").splitlines())) for each in (path, back))
    tell(f"claims.csv: {len(after)} rows and {len(after[0])} columns in the spreadsheet",
         (len(after), list(after[0])) == (total, list(before[0])))  # fmt: skip
    tell("claims.csv: a cell that looks like a formula stays text", "2" not in {row["kind"] for row in after})
    changed = {name for name in before[0] for one, other in zip(before, after, strict=True) if one[name] != other[name]}
    tell(f"claims.csv: every other cell is as it was ({', '.join(sorted(changed)) or 'none'} differ)", not changed)


if __name__ == "__main__":
    main()
