"""Plans an import: the resulting content of every file, or why a row, or the whole table, is refused. Writes nothing.

It is one module because any step may refuse a row, and all refusals are reported together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.faults import Fault
from claimsmap.importing.columns import Columns, RefusedRowError
from claimsmap.importing.files.new_files import new_files
from claimsmap.importing.options import ImportOptions
from claimsmap.importing.profile import Profile
from claimsmap.importing.rows import Order, Reader
from claimsmap.importing.spots import Spots
from claimsmap.importing.trial import corpus_after
from claimsmap.importing.values import is_day_first
from claimsmap.loading.record_faults import record_faults
from claimsmap.model.records import Claim
from claimsmap.places.place import Place
from claimsmap.tables.table import Row, Table, TableError

Progress = Callable[[int, int], None]
"""Called with the number of rows done and the total."""
ROUNDS = 4
"""Maximum rounds of dropping rows that conflict with the rest of the corpus, before the whole table is refused."""


@dataclass(frozen=True)
class Refused:
    """A row that is not imported."""

    row: Row
    column: str
    value: str
    what: str
    cure: str

    def __str__(self) -> str:
        stop = "" if self.cure.endswith((".", "?")) else "."
        column = f", column {self.column}" if self.column else ""
        value = f' "{self.value[:60]}"' if self.value else ""
        return f"row {self.row.number}{column}:{value} {self.what}. {self.cure}{stop}"


@dataclass
class Plan:
    """The effect of an import."""

    files: dict[Path, bytes]
    """The new content of each file that changes."""
    corpus: Corpus
    """The resulting corpus."""
    refused: list[Refused] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    reviewed: list[str] = field(default_factory=list)
    """Reviewed claims that now differ from the table: they are left unchanged."""
    absent: list[str] = field(default_factory=list)
    """Claims of this table whose row is gone: they are left unchanged."""
    new_places: list[str] = field(default_factory=list)
    unplaced: int = 0
    """Rows whose place has no coordinates and is not in the gazetteer."""
    unread: list[str] = field(default_factory=list)
    """Headings of unused columns."""


def plan_import(table: Table, profile: Profile, options: ImportOptions, corpus: Corpus, progress: Progress) -> Plan:
    """The plan. Raises TableError, with every reason, where the table as a whole cannot be imported."""
    columns = Columns(profile, table)
    _has_what_it_needs(columns, profile, corpus)
    order = Order(options.source, options.speaker, _kind(profile, options, corpus), _day_first(columns, table, options))
    refused: list[Refused] = []
    left_out: set[int] = set()
    for _ in range(ROUNDS):
        spots = Spots(corpus.gazetteer, corpus.about, options.place_source, options.licence)
        reader = Reader(columns, spots, corpus, order)
        kept = [row for row in table.rows if row.number not in left_out]
        claims, found = _claims(kept, reader, progress)
        plan = _planned(claims, corpus, options)
        places = _needed(spots.new, claims, plan, corpus)
        named = {claim["said_by"] for _, claim in claims.values()}
        speakers = {ident: name for ident, name in reader.speakers.items() if ident in named}
        changing = {ident: claims[ident][1] for ident in (*plan.added, *plan.changed)}
        plan.files = new_files(corpus, options, changing, plan.added, places, speakers)
        after, faults = corpus_after(plan.files, options.claims_file, options.geodata)
        refused += found
        if after is not None:
            plan.corpus, plan.refused, plan.new_places = after, refused, list(places)
            plan.unplaced = sum(not claim.get("places") and "place_as_written" in claim for _, claim in claims.values())
            plan.unread = [name for name in table.headings if name and name not in set(columns.read())]
            return plan
        refused = [each for each in refused if each.row.number in left_out]
        of_rows = _of_rows(faults, {ident: row for ident, (row, _) in claims.items()})
        if not of_rows:
            raise TableError("\n".join(["the corpus would be at fault; nothing was written:", *map(str, faults[:20])]))
        refused += of_rows
        left_out |= {each.row.number for each in of_rows}
    raise TableError("the corpus would be at fault, whichever rows are left out; nothing was written")


def _claims(
    rows: Iterable[Row], reader: Reader, progress: Progress
) -> tuple[dict[str, tuple[Row, dict[str, Any]]], list[Refused]]:
    """The claim of each row by id, and the refused rows."""
    claims: dict[str, tuple[Row, dict[str, Any]]] = {}
    refused: list[Refused] = []
    listed = list(rows)
    for done, row in enumerate(listed):
        progress(done, len(listed))
        try:
            claim = reader.claim(row)
            if claim["id"] in claims:
                first = claims[claim["id"]][0].number
                cell = reader.id_cell(row)
                what = f"is the id of row {first} as well"
                raise RefusedRowError(cell.heading, cell.text, what, "Give every row an id of its own")
            Claim.model_validate(claim)
        except RefusedRowError as problem:
            refused.append(Refused(row, problem.column, problem.value, problem.what, problem.cure))
        except ValidationError as error:
            path, what, cure = next(record_faults(error, Claim))
            refused.append(Refused(row, "", ".".join(map(str, path)), what, cure))
        else:
            claims[claim["id"]] = (row, claim)
    progress(len(listed), len(listed))
    return claims, refused


def _planned(claims: dict[str, tuple[Row, dict[str, Any]]], corpus: Corpus, options: ImportOptions) -> Plan:
    plan = Plan({}, corpus)
    for ident, (_, fields) in claims.items():
        on_file = corpus.claims.get(ident)
        if on_file is not None:  # keep mentions in other statements, which an editor merged into the claim
            others = [each for each in on_file.mentions if each.statement != options.source]
            fields["mentions"] += [each.model_dump(mode="json", exclude_defaults=True) for each in others]
        made = Claim.model_validate(fields)
        if on_file is None:
            plan.added.append(ident)
        elif on_file.model_copy(update={"unreviewed": True}) == made:
            plan.same.append(ident)
        elif on_file.unreviewed and ident in options.own:
            plan.changed.append(ident)
        else:
            plan.reviewed.append(ident)
    plan.absent = [
        claim.id for claim, mention in corpus.mentions_in(options.source) if mention.row and claim.id not in claims
    ]
    return plan


def _needed(
    new: dict[str, Place], claims: dict[str, tuple[Row, dict[str, Any]]], plan: Plan, corpus: Corpus
) -> dict[str, Place]:
    """The new places named by a claim that is written."""
    named = {place for ident in (*plan.added, *plan.changed) for place in claims[ident][1].get("places", ())}
    return {ident: place for ident, place in new.items() if ident in named and ident not in corpus.gazetteer}


def _of_rows(faults: Iterable[Fault], rows: dict[str, Row]) -> list[Refused]:
    """The rows whose claims conflict with the corpus."""
    found: dict[int, Refused] = {}
    for fault in faults:
        ident, _, where = fault.where.partition(".")
        if ident in rows:
            row = rows[ident]
            found.setdefault(row.number, Refused(row, "", where, fault.problem, fault.cure))
    return list(found.values())


def _has_what_it_needs(columns: Columns, profile: Profile, corpus: Corpus) -> None:
    """Raises TableError if no column has ids, or a column counts a measure unknown to the corpus."""
    if not columns.heading(profile.id):
        raise TableError(
            f"no column has the id of each row: one of {', '.join(profile.id)}. Add one (a number for each row will "
            "do, if it stays with its row for ever), or name it in a --map file: id: NAME"
        )
    known = corpus.about.measure_of
    for figures in profile.figures:
        names = (*figures.value, *figures.low, *figures.high)
        if columns.heading(names) and known and figures.measure not in known:
            raise TableError(
                f'the column "{columns.heading(names)}" counts {figures.measure}, which corpus.yaml has not among its '
                f"measures. Add it there: - {{id: {figures.measure}, many: {figures.measure.replace('_', ' ')}}}; "
                "or say in a --map file which measure it is"
            )


def _kind(profile: Profile, options: ImportOptions, corpus: Corpus) -> str:
    kinds = corpus.about.kind_of
    if options.kind:
        if options.kind not in kinds:
            raise TableError(f'--kind "{options.kind}" is no kind of this corpus. Write one of {", ".join(kinds)}')
        return options.kind
    found = [each for each in profile.kinds if each in kinds] or (list(kinds) if len(kinds) == 1 else [])
    if not found:
        raise TableError(f"which kind the rows are is not told. Write --kind and one of {', '.join(kinds)}")
    return found[0]


def _day_first(columns: Columns, table: Table, options: ImportOptions) -> bool | None:
    if options.dates:
        return options.dates == "dmy"
    headings = [columns.heading(names) for names in (columns.profile.when, columns.profile.when_end)]
    return is_day_first(row.cells.get(heading, "") for row in table.rows for heading in headings if heading)
