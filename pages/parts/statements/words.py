"""What was coded from a statement: numbered mentions, beside the marked text if it is stored here."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from claimsmap.analysis.difference_register import Difference, concerning
from claimsmap.analysis.report_comparison import as_said
from claimsmap.model.records import Claim, Mention, Statement
from claimsmap.text.marked_text import cut
from pages.parts.shell.templates import show
from pages.parts.shell.view import View


class Numbered(NamedTuple):
    """A mention with its number in the statement."""

    number: int
    claim: Claim
    mention: Mention
    is_first: bool
    """Whether it carries the anchor for links to the claim in this text."""


class Row(NamedTuple):
    """A numbered mention, with what is shown beside its words."""

    number: int
    claim: Claim
    mention: Mention
    is_first: bool
    """Whether it carries the anchor for links to the claim in this text."""
    fits: bool
    """Whether the claim matches the view's filters."""
    differs: list[tuple[str, str]]
    """Fields in which this text differs, with its values."""
    differences: list[Difference]
    """The register's entries in which these words conflict with others."""


class Marked(NamedTuple):
    """A locator marked in the text: of a mention, or, if `kind` is None, of a left-out passage."""

    label: str
    kind: str | None


def numbered(mentions: Sequence[tuple[Claim, Mention]]) -> list[Numbered]:
    """All mentions of a statement, numbered in display order."""
    firsts = {claim.id: number for number, (claim, _) in reversed([*enumerate(mentions, start=1)])}
    return [
        Numbered(number, claim, mention, firsts[claim.id] == number)
        for number, (claim, mention) in enumerate(mentions, start=1)
    ]


def show_words(
    mentions: Sequence[Numbered], statement: Statement, text: str | None, fitting: Container[str], view: View
) -> None:
    """Rows for the mentions and left-out passages, preceded by the text if it is available."""
    rows = [
        Row(
            number,
            claim,
            mention,
            is_first=is_first,
            fits=claim.id in fitting,
            differs=[(what, as_said(claim, mention, what, view.corpus)) for what in mention.differs],
            differences=_conflicts(claim, mention, view),
        )
        for number, claim, mention, is_first in mentions
    ]
    marked = [Marked(str(row.number), row.claim.kind) for row in rows]
    marked += [Marked(f"L{number}", None) for number, _ in enumerate(statement.left_out, start=1)]
    quoted = [each.mention.words for each in mentions] + [passage.words for passage in statement.left_out]
    pieces = [] if text is None else cut(text, quoted)
    show("statements/words.html", statement=statement, view=view, rows=rows, text=text, pieces=pieces, marked=marked)


def _conflicts(claim: Claim, mention: Mention, view: View) -> list[Difference]:
    return [
        entry
        for entry in concerning(view.corpus, claim.id)
        if any(side.mention == mention and side.claim.id == claim.id for side in entry.sides)
    ]
