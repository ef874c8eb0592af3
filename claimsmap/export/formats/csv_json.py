"""Claims and statements as rows: CSV for spreadsheets, JSON values for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.export.formats.geojson import claim_properties
from claimsmap.export.licences import licence_line
from claimsmap.export.metadata import FileNotes
from claimsmap.model.about import About
from claimsmap.model.records import Claim, Statement

COLUMNS = (
    "id",
    "kind",
    "said_by",
    "said_by_name",
    "said_by_basis",
    "party",
    "summary",
    "places",
    "place_class",
    "place_as_written",
    "place_basis",
    "when",
    "when_basis",
    "our_reading",
    "from",
    "to",
    "said",
    "figures",
    "admission",
    "words",
    "statements",
    "addresses",
    "replies",
    "unreviewed",
    "note",
    "was",
    "collections",
    "version",
    "view",
    "licences",
    "notice",
)


def columns_of(about: About) -> tuple[str, ...]:
    """The CSV columns of a corpus: the common ones and its further fields."""
    at = COLUMNS.index("admission")
    return (*COLUMNS[:at], *about.field_of, *COLUMNS[at:])


def claims_csv(corpus: Corpus, claims: Iterable[Claim], notes: FileNotes) -> str:
    """A comma-separated table, one row per claim; several values in one cell are joined by ' | '.

    The file's metadata is repeated in the last columns of every row, since a separate line would not be a row of the
    table.
    """
    noted = {
        "version": notes["version"],
        "view": notes["link"],
        "licences": licence_line(notes["licences"]),
        "notice": notes["notice"],
    }
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    columns = columns_of(corpus.about)
    writer.writerow(columns)
    for claim in claims:
        values = claim_properties(claim, corpus) | noted
        values |= {
            "figures": [f"{each['measure']}: {each['text']}" for each in values["figures"]],
            "words": [each["words"] or each["no_quotation"] for each in values["mentions"]],
            "statements": [each["statement"] for each in values["mentions"]],
            "addresses": [each["address"] or "" for each in values["mentions"]],
            "our_reading": [f"{field}: {why}" for field, why in values["our_reading"].items()],
            "replies": [each["claim"] for each in values["replies"]],
        }
        writer.writerow([_cell(values[column]) for column in columns])
    return out.getvalue()


def _cell(value: Any) -> str:
    """A value as text that no spreadsheet takes for a formula."""
    text = " | ".join(str(each) for each in value) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def statement_values(statement: Statement, corpus: Corpus) -> dict[str, Any]:
    """A statement as plain values, with its number of mentions."""
    return {
        **statement.model_dump(mode="json", exclude={"left_out"}),
        "speaker_names": [corpus.speaker_name(speaker) for speaker in statement.speakers],
        "mentions": sum(1 for _ in corpus.mentions_in(statement.id)),
        "left_out": [passage.model_dump() for passage in statement.left_out],
    }
