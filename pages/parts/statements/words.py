"""What was coded from a statement: its mentions as numbered rows, beside the marked text where that is held."""

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
    """Whether links to the claim in this text lead here."""


class Row(NamedTuple):
    """A mention with its number, and what stands beside its words."""

    number: int
    claim: Claim
    mention: Mention
    is_first: bool
    """Whether links to the claim in this text lead here."""
    fits: bool
    """Whether the filters of the view keep the claim."""
    differs: list[tuple[str, str]]
    """What this text says otherwise, and what it says."""
    differences: list[Difference]
    """The entries of the register in which these words conflict with others."""


class Marked(NamedTuple):
    """Words that are marked in the text: of a mention, or, without a kind, of a passage left out."""

    label: str
    kind: str | None


def numbered(mentions: Sequence[tuple[Claim, Mention]]) -> list[Numbered]:
    """All mentions of a statement, in the order in which they are shown."""
    firsts = {claim.id: number for number, (claim, _) in reversed([*enumerate(mentions, start=1)])}
    return [
        Numbered(number, claim, mention, firsts[claim.id] == number)
        for number, (claim, mention) in enumerate(mentions, start=1)
    ]


def show_words(
    mentions: Sequence[Numbered], statement: Statement, text: str | None, fitting: Container[str], view: View
) -> None:
    """Rows for the mentions and for the passages left out; before them the text, when there is one."""
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
