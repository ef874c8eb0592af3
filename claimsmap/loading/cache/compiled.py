"""A large corpus in its served form: columns and packed records in files that are memory-mapped.

A compiled corpus is a folder: `claims.arrow` (one row per claim: the table of `ClaimIndex` and the packed record),
`statements.arrow`, `arrays.npz` (postings), `rest.json`, and `sums.json` with the SHA-256 of each file. It contains
data only, no code.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.links import Links
from claimsmap.corpus.overview import Overview
from claimsmap.corpus.packed_records import PackedRecords
from claimsmap.model.about import About
from claimsmap.model.packing import packed, unpacked
from claimsmap.model.records import Claim, Record, Speaker, Statement, Withdrawn
from claimsmap.model.series_and_checks import Check, Series
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.postings import Postings

SMALL: dict[str, type[Record]] = {"speakers": Speaker, "series": Series, "checks": Check, "withdrawn": Withdrawn}
"""Sections that are unpacked eagerly."""
SUMS = "sums.json"


class CorruptCache(ValueError):
    """A folder does not contain what was written into it."""


def write_compiled(corpus: Corpus, index: ClaimIndex, folder: Path) -> None:
    """Write a corpus and its index into an existing, empty folder."""
    arrays: dict[str, Any] = {"said_days": index.said_days.astype(np.int32), "said_rows": index.said_rows}
    for name, postings in index.rows.items():
        arrays[f"{name}_ends"], arrays[f"{name}_rows"] = postings.ends, postings.all_rows
    np.savez(folder / "arrays.npz", **arrays)
    table = pa.Table.from_pandas(index.table, preserve_index=False)
    records = pa.array([packed(claim) for claim in corpus.claims.values()], pa.large_binary())
    _write(table.append_column("record", records), folder / "claims.arrow")
    records = pa.array([packed(statement) for statement in corpus.statements.values()], pa.large_binary())
    _write(pa.table({"id": list(corpus.statements), "record": records}), folder / "statements.arrow")
    links = {name: each for name, each in vars(corpus.links).items() if name != "by_statement"}  # is in the postings
    rest = {
        "version": corpus.version,
        "links": links,
        "overview": vars(corpus.overview),
        "values": {name: list(postings) for name, postings in index.rows.items()},
        **{section: [packed(each).decode() for each in getattr(corpus, section).values()] for section in SMALL},
    }
    (folder / "rest.json").write_text(json.dumps(rest), "utf-8")
    sums = {path.name: _sum_of(path) for path in sorted(folder.iterdir())}
    (folder / SUMS).write_text(json.dumps(sums), "utf-8")


def open_compiled(folder: Path, about: About, gazetteer: Gazetteer) -> tuple[Corpus, ClaimIndex]:
    """The corpus and index in a folder. Raises CorruptCache or OSError."""
    try:
        sums = json.loads((folder / SUMS).read_text("utf-8"))
        if any(_sum_of(folder / name) != value for name, value in sums.items()):
            raise CorruptCache(f"{folder} was changed")
        rest = json.loads((folder / "rest.json").read_text("utf-8"))
        claims, statements = _mapped(folder / "claims.arrow"), _mapped(folder / "statements.arrow")
        with np.load(folder / "arrays.npz", allow_pickle=False) as kept:
            arrays = dict(kept)
    except (KeyError, ValueError, pa.ArrowException) as error:
        raise CorruptCache(f"{folder} is no compiled corpus: {error}") from error
    rows = {
        name: Postings(values, arrays[f"{name}_ends"], arrays[f"{name}_rows"])
        for name, values in rest["values"].items()
    }
    ids: list[str] = claims["id"].to_pylist()
    sections: dict[str, Any] = {section: _small(kind, rest[section]) for section, kind in SMALL.items()}
    corpus = Corpus(
        claims=PackedRecords(Claim, ids, _buffers(claims)),
        statements=PackedRecords(Statement, statements["id"].to_pylist(), _buffers(statements)),
        about=about,
        gazetteer=gazetteer,
        version=rest["version"],
        known_links=Links(**rest["links"], by_statement=ClaimsByValue(ids, rows["statement"])),
        known_overview=Overview(**rest["overview"]),
        **sections,
    )
    table = claims.drop_columns(["record"]).to_pandas()
    usual = about.usual_collections
    return corpus, ClaimIndex(table, rows, usual, arrays["said_days"], arrays["said_rows"])


class ClaimsByValue(Mapping[str, list[str]]):
    """Claim ids by value, looked up through postings."""

    def __init__(self, ids: list[str], postings: Postings) -> None:
        self._ids, self._postings = ids, postings

    def __getitem__(self, value: str) -> list[str]:
        return [self._ids[row] for row in self._postings[value]]

    def __iter__(self) -> Any:
        return iter(self._postings)

    def __len__(self) -> int:
        return len(self._postings)


def _small(kind: type[Record], records: list[str]) -> dict[str, Any]:
    found: list[Any] = [unpacked(kind, each.encode()) for each in records]
    return {record.id: record for record in found}


def _write(table: pa.Table, path: Path) -> None:
    """Written as one batch, so that every column is contiguous in memory."""
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, table.schema) as writer:
        writer.write_table(table.combine_chunks())


def _mapped(path: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()


class _Buffers:
    """The packed records of a table as zero-copy buffers."""

    def __init__(self, column: pa.Array) -> None:
        self._column = column

    def __getitem__(self, row: int) -> Any:
        return self._column[row].as_buffer()


def _buffers(table: pa.Table) -> Any:
    column = table["record"]
    return _Buffers(column.chunk(0) if column.num_chunks else column.combine_chunks())


def _sum_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
