"""Converts a table row to a claim: who, what, when, where and how many, exactly as precise as the row.

It is one module because each field of a claim may depend on other fields of the row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.importing.columns import Cell, Columns, RefusedRowError, of_scale
from claimsmap.importing.places_of_rows import PlacesOfRows
from claimsmap.importing.profile import Figures
from claimsmap.importing.scales import DATE_SCALES, Span, widened
from claimsmap.importing.spots import Spots
from claimsmap.importing.values import ValueProblem, number, when
from claimsmap.model.dates import as_day
from claimsmap.places.plain_ids import plain_id
from claimsmap.tables.table import Row

LONGEST_SUMMARY = 400


@dataclass(frozen=True)
class Order:
    """What all rows of one import have in common."""

    source: str
    """The statement id of the table, and the prefix of its claims' ids."""
    speaker: str
    """The speaker id of the table's publisher."""
    kind: str
    """The kind of rows that do not name one."""
    day_first: bool | None
    """Whether 03/04/2023 is 3 April; None if unknown."""


class Reader:
    """Makes a claim of each row."""

    def __init__(self, columns: Columns, spots: Spots, corpus: Corpus, order: Order) -> None:
        self._columns, self._corpus, self._about, self._order = columns, corpus, corpus.about, order
        self._places = PlacesOfRows(columns, spots, self._quoted)
        self.speakers: dict[str, str] = {}
        """Id → name of speakers named in the table."""

    def claim(self, row: Row) -> dict[str, Any]:
        """The fields of the claim in a row. Raises RefusedRowError for an unusable cell."""
        profile = self._columns.profile
        ident = self.id_cell(row)
        if not ident.text:
            raise RefusedRowError(
                ident.heading, "", "has no id", "Give every row an id of its own, and never change it"
            )
        kind = self._kind(row)
        days, days_basis = self._when(row)
        on_file = self._corpus.claims.get(claim_id(self._order.source, ident.text))
        named = on_file.places if on_file else ()
        places, as_written, place_basis = self._places.of(row, self._about.kind_of[kind].placed, named)
        words = self._words(row)
        speaker = self._speaker(row)
        voice = "coded" if not words else "own" if speaker == self._order.speaker else "quoted"
        source = self._columns.cell(row, profile.source).text
        mention = {
            "statement": self._order.source,
            "words": words,
            "row": ident.text,
            "voice": voice,
            "note": f"Source as the table has it: {self._quoted(source)}" if source else "",
        }
        claim = {
            "id": claim_id(self._order.source, ident.text),
            "kind": kind,
            "said_by": speaker,
            "summary": self._summary(row, kind),
            "places": places,
            "place_as_written": as_written,
            "place_basis": place_basis,
            "when": days,
            "when_basis": days_basis,
            "figures": [figure for each in profile.figures if (figure := self._figure(row, each))],
            "mentions": [_without_blanks(mention)],
            "unreviewed": "true",
            "note": self._quoted(self._columns.cell(row, profile.note).text),
        }
        return _without_blanks(claim)

    def id_cell(self, row: Row) -> Cell:
        """The cell with the row's own id."""
        return self._columns.cell(row, self._columns.profile.id)

    def _kind(self, row: Row) -> str:
        coded = self._columns.profile.kind
        cell = self._columns.cell(row, coded.column)
        if not cell.text:
            return self._order.kind
        meant = coded.values.get(cell.text, cell.text)
        by_label = {each.label.casefold(): each.id for each in self._about.kinds}
        found = meant if meant in self._about.kind_of else by_label.get(meant.casefold(), "")
        if not found:
            raise cell.refused(
                ValueProblem(
                    f"is no kind of this corpus, which has {', '.join(self._about.kind_of)}",
                    "Write one of them, or say which is meant under kind: values: in the --map file",
                )
            )
        return found

    def _when(self, row: Row) -> tuple[str, str]:
        """The date in EDTF, and its basis."""
        profile, columns = self._columns.profile, self._columns
        begin, end = columns.known(row, profile.when), columns.known(row, profile.when_end)
        begin, end = begin or end, end or begin
        span = Span()
        if precision := columns.known(row, profile.when_precision.column):
            span = of_scale(precision, DATE_SCALES.get(profile.when_precision.scale, {}), Span())
        if begin is None or end is None:
            return "", ""
        first, last = self._day(begin), self._day(end)
        basis = f"inferred: {span.why}" if span.why else "stated"
        if first == last and not _is_day(first):
            return first, basis
        if not (_is_day(first) and _is_day(last)):
            return f"{first.partition('/')[0]}/{last.rpartition('/')[2]}", basis
        if as_day(first) > as_day(last):
            raise end.refused(ValueProblem(f"is before {begin.text}", "Mend the one or the other"))
        try:
            return widened(as_day(first), as_day(last), span), basis
        except OverflowError:
            raise begin.refused(ValueProblem("is at the end of the calendar", "Mend the date")) from None

    def _day(self, cell: Cell) -> str:
        try:
            return when(cell.text, self._order.day_first)
        except ValueProblem as problem:
            raise cell.refused(problem) from None

    def _figure(self, row: Row, told: Figures) -> dict[str, Any] | None:
        """A number with its range; None if all its cells are blank."""
        figure: dict[str, Any] = {"measure": told.measure}
        cells = {}
        for field, names in (("value", told.value), ("low", told.low), ("high", told.high)):
            cell = self._columns.known(row, names)
            if cell is not None:
                try:
                    figure[field] = number(cell.text)
                except ValueProblem as problem:
                    raise cell.refused(problem) from None
                cells[field] = cell
        if not cells:
            return None
        ends = [float(figure[each]) for each in ("low", "value", "high") if each in figure]
        if ends != sorted(ends):
            cell = cells.get("value") or next(iter(cells.values()))
            listed = ", ".join(f"{each.heading} {each.text}" for each in cells.values())
            raise cell.refused(ValueProblem(f"does not lie in its range ({listed})", "Mend the numbers"))
        if "value" not in figure and len(cells) == 1:
            end = next(iter(cells))
            qualifier = "at_least" if end == "low" else "up_to"
            return {"measure": told.measure, "value": figure[end], "qualifier": qualifier}
        return figure

    def _summary(self, row: Row, kind: str) -> str:
        texts = [self._columns.meaning(row, each) for each in self._columns.profile.summary]
        texts = [self._quoted(text) for text in texts if text] or [self._about.kind_of[kind].short]
        told = texts[0] if len(texts) == 1 else f"{texts[0]}: {'; '.join(texts[1:])}"
        return told if len(told) <= LONGEST_SUMMARY else f"{told[: LONGEST_SUMMARY - 1].rstrip()}…"

    def _quoted(self, text: str) -> str:
        """The table's own words, quoted if they contain a contested word, so that they are not taken for ours."""
        if self._about.contested_word and self._about.contested_word.search(text):
            inner = text.replace('"', "'").replace("“", "'").replace("”", "'")
            return f'"{inner}"'
        return text

    def _speaker(self, row: Row) -> str:
        name = self._columns.cell(row, self._columns.profile.said_by).text
        if not name:
            return self._order.speaker
        ident = speaker_id(name)
        self.speakers.setdefault(ident, name)
        return ident

    def _words(self, row: Row) -> str:
        cell = self._columns.cell(row, self._columns.profile.words)
        if len(cell.text.split()) > 8:
            what = f"has {len(cell.text.split())} words, more than 8"
            raise cell.refused(ValueProblem(what, "Keep the 8 that find the place, or leave it empty"))
        return cell.text


def _without_blanks(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in ("", [], None)}


def claim_id(source: str, row: str) -> str:
    """The id of a row's claim: the row's id in plain letters, with a hash appended if characters were lost."""
    plain = re.sub(r"[^a-z0-9]+", "-", row.lower()).strip("-")
    if plain != row.lower():
        plain = f"{plain[:60]}-{sha256(row.encode()).hexdigest()[:8]}".strip("-")
    return f"{source}-{plain}"


def speaker_id(name: str) -> str:
    """The id of a speaker named in a table."""
    return plain_id(name).replace("_", "-") or f"speaker-{sha256(name.encode()).hexdigest()[:8]}"


def _is_day(text: str) -> bool:
    try:
        as_day(text)
    except ValueError:
        return False
    return True
