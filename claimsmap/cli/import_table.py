"""`claimsmap import FILE`: imports the rows of a table as claims, each exactly as precise as its row.

It is one module because prompts, plan, report and output are one conversation with the editor.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from claimsmap.cli.files import from_here, print_faults
from claimsmap.cli.take_back import take_back
from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.splicing import SpliceError
from claimsmap.files.characters import plain
from claimsmap.files.progress import Progress
from claimsmap.files.writing import write_together
from claimsmap.importing.files.refused_file import COLUMNS, refused_file, refused_rows
from claimsmap.importing.options import ImportOptions
from claimsmap.importing.plan import Plan, plan_import
from claimsmap.importing.profile import NAMES as PROFILES
from claimsmap.importing.profile import Profile, missing_of, profile_named, read_map, recognised
from claimsmap.importing.reading import read_table
from claimsmap.importing.rows import speaker_id
from claimsmap.loading.claims_file import read_corpus
from claimsmap.loading.parts import parts_folder, source_of
from claimsmap.model.values import Id
from claimsmap.settings import settings
from claimsmap.tables.sheet_files import is_export
from claimsmap.tables.table import Table, TableError

NAME = "import"
HELP = "take over the rows of a table (CSV, XLSX, GeoJSON) as claims"
MOST_SHOWN = 10
"""Maximum refused rows printed; the file beside the table has all of them."""
PROMPTS = {
    "licence": "Under which licence or terms may the table be used (as its publisher has it)?",
    "attribution": "How does its publisher want to be credited?",
    "publisher": "Who publishes the table?",
}


class OptionError(Exception):
    """Required information is missing that must not be assumed; the message names the options."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `import`."""
    parser.description = f"{__doc__} Rows that cannot be taken go to FILE.refused.csv with the reason."
    parser.add_argument("file", type=Path, metavar="FILE", help="a table: .csv, .xlsx or .geojson")
    parser.add_argument("--profile", choices=PROFILES, help="whose columns they are; by default told from the headings")
    parser.add_argument("--map", type=Path, metavar="MAP.yaml", help="a short file that says which column is what")
    parser.add_argument("--into", type=Path, metavar="DIR", help="the folder of the corpus; by default CORPUS_DIR")
    parser.add_argument("--dry-run", action="store_true", help="say what would happen, and write nothing")
    about = parser.add_argument_group("the table (asked for where it is not told)")
    about.add_argument("--licence", metavar="TEXT", help="its licence or terms of use, as its publisher has them")
    about.add_argument("--attribution", metavar="TEXT", help="how its publisher wants to be credited")
    about.add_argument("--publisher", metavar="NAME", help="who publishes it")
    about.add_argument("--title", metavar="TEXT", help="its title; by default the name of the file")
    about.add_argument("--published", metavar="DAY", help="the day it was published: 2024-05-01")
    about.add_argument("--address", metavar="URL", help="where it can be seen")
    about.add_argument("--source", metavar="ID", help="its id here, with which the ids of its claims begin")
    about.add_argument("--collection", metavar="ID", help="the collection it belongs to, where there are several")
    about.add_argument("--kind", metavar="ID", help="the kind of its rows, where no column says it")
    reading = parser.add_argument_group("how the file is read (found out where it is not told)")
    reading.add_argument("--encoding", metavar="NAME", default="", help="utf-8, cp1251, latin-1 …")
    reading.add_argument("--separator", metavar="SIGN", default="", help="what parts the cells of a CSV; tab for a tab")
    reading.add_argument("--sheet", metavar="NAME", default="", help="the sheet of a workbook; by default the first")
    reading.add_argument("--dates", choices=["dmy", "mdy"], default="", help="whether 03/04 is in April or in March")


def run(chosen: argparse.Namespace) -> int:
    """Return 0 when every row was imported, 1 when rows were refused or nothing was written, 2 for missing options."""
    claims_file, geodata = _homes(chosen.into)
    corpus, faults = read_corpus(claims_file, geodata)
    print_faults(faults)
    if corpus is None:
        print("import: the corpus has faults of its own. Mend them first; nothing was written", file=sys.stderr)
        return 1
    if is_export(chosen.file):
        return take_back(chosen.file, claims_file, geodata, chosen.dry_run)
    try:
        table = read_table(chosen.file, chosen.encoding, chosen.separator, chosen.sheet)
        name = chosen.profile or recognised(table.headings)
        profile = read_map(chosen.map, name) if chosen.map else profile_named(name)
        if chosen.map:
            _all_there(profile, name, table)
        options = _options(chosen, profile, name, corpus, claims_file, geodata)
        plan = plan_import(table, profile, options, corpus, Progress("rows"))
    except OptionError as error:
        print(plain(f"import: {error}"), file=sys.stderr)
        return 2
    except (TableError, SpliceError) as error:
        for line in str(error).splitlines():
            print(plain(f"{chosen.file}: {line}"), file=sys.stderr)
        return 1
    _tell(plan, table, chosen.file, name, options)
    return _write(plan, table, chosen)


def _homes(into: Path | None) -> tuple[Path, Path]:
    """The claims file and geodata folder of the target corpus."""
    if into is None:
        return from_here(settings().claims_file), from_here(settings().geodata_dir)
    return into / "claims.yaml", into / "geodata"


def _all_there(profile: Profile, name: str, table: Table) -> None:
    """Raises TableError for columns that the map names but the table lacks."""
    usual = set(profile_named(profile.profile or name).columns()) | set(profile_named("plain").columns())
    given = [each for each in profile.columns() if each not in usual]
    if lacking := missing_of(profile, given, table.headings):
        raise TableError("\n".join(lacking))


def _options(
    chosen: argparse.Namespace, profile: Profile, name: str, corpus: Corpus, claims_file: Path, geodata: Path
) -> ImportOptions:
    source = chosen.source or (name if name in ("acled", "ucdp", "airwars") else speaker_id(chosen.file.stem))
    _is_id(source)
    on_file = corpus.statements.get(source)
    given = {field: getattr(chosen, field) or (getattr(on_file, field) if on_file else "") for field in PROMPTS}
    given["publisher"] = given["publisher"] or profile.publisher
    lacking = [field for field in PROMPTS if not given[field]]
    if lacking and not sys.stdin.isatty():
        flags = " and ".join(f"--{field} {'NAME' if field == 'publisher' else 'TEXT'}" for field in lacking)
        raise OptionError(f"{', '.join(lacking)} of {chosen.file} is not told, and is never assumed. Write {flags}")
    for field in lacking:
        given[field] = input(f"{PROMPTS[field]} ").strip()
        if not given[field]:
            raise OptionError(f"the {field} of {chosen.file} is not told, and is never assumed")
    speaker = on_file.speakers[-1] if on_file else speaker_id(name if profile.publisher else given["publisher"])
    return ImportOptions(
        claims_file=claims_file,
        geodata=geodata,
        source=source,
        speaker=speaker,
        publisher=given["publisher"],
        party=profile.party,
        title=chosen.title or (on_file.title if on_file else "") or chosen.file.stem,
        licence=given["licence"],
        attribution=given["attribution"],
        published=chosen.published or "",
        address=chosen.address or "",
        collection=chosen.collection or "",
        kind=chosen.kind or "",
        dates=chosen.dates,
        own=_own(claims_file, source),
    )


def _own(claims_file: Path, source: str) -> frozenset[str]:
    """Ids of the claims in the table's own file, the only claims file that an import changes."""
    name = str(parts_folder(claims_file) / f"{source}.yaml")
    parts = source_of(claims_file).parts
    listed = (part.tree.get("claims") or [] for part in parts if part.file == name)
    return frozenset(str(item["id"]) for items in listed for item in items)


def _is_id(text: str) -> None:
    try:
        TypeAdapter(Id).validate_python(text)
    except ValidationError:
        raise OptionError(f'"{text[:60]}" is no id. Write lower-case letters, digits and - after --source') from None


def _tell(plan: Plan, table: Table, file: Path, profile: str, options: ImportOptions) -> None:
    """Print what was read and what will be imported."""
    rows = len(table.rows)
    taken = len(plan.added) + len(plan.changed) + len(plan.same) + len(plan.reviewed)
    print(f"{file}: read as {profile}, {table.read_as}")
    print(
        f"{rows:,} rows: {taken:,} taken ({len(plan.added):,} new, {len(plan.changed):,} changed, "
        f"{len(plan.same) + len(plan.reviewed):,} as before), {len(plan.refused):,} refused"
    )
    if plan.new_places:
        home = options.geodata / "places.csv"
        print(f"{len(plan.new_places):,} places are new in {home}, and say that nobody reviewed them")
    if plan.unplaced:
        print(
            f"{plan.unplaced:,} rows are not on the map: their places have no coordinates and are not in the gazetteer"
        )
    _list(plan.reviewed, "reviewed claims are left as they are, though the table has them otherwise now")
    _list(plan.absent, "claims on file have no row in this table any more, and are left as they are")
    if plan.unread:
        print(f"columns that were not read: {plain(', '.join(plan.unread))}")
    for each in plan.refused[:MOST_SHOWN]:
        print(plain(str(each)))
    if len(plan.refused) > MOST_SHOWN:
        print(f"… and {len(plan.refused) - MOST_SHOWN:,} more refused rows")


def _list(idents: Sequence[str], what: str) -> None:
    if idents:
        more = f" and {len(idents) - MOST_SHOWN:,} more" if len(idents) > MOST_SHOWN else ""
        print(f"{len(idents):,} {what}: {', '.join(idents[:MOST_SHOWN])}{more}")


def _write(plan: Plan, table: Table, chosen: argparse.Namespace) -> int:
    beside = refused_file(chosen.file)
    files = dict(plan.files)
    if plan.refused:
        files[beside] = refused_rows(table, plan.refused)
    if chosen.dry_run:
        print("nothing was written")
        return 1 if plan.refused else 0
    try:
        write_together(files)
        if not plan.refused and _is_ours(beside):
            beside.unlink()
    except OSError as error:
        print(plain(f"nothing was written: {error.filename or chosen.file}: {error.strerror}"), file=sys.stderr)
        return 1
    for path in sorted(files):
        print(f"wrote {path}")
    if not files:
        print("nothing has changed")
    return 1 if plan.refused else 0


def _is_ours(beside: Path) -> bool:
    """Whether the file of refused rows was written by an earlier import."""
    return beside.is_file() and COLUMNS[0].encode() in beside.read_bytes()[:100]
