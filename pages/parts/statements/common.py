"""Small things that the parts about statements share: names, days, addresses, and lists that may be long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

import streamlit as st

from claimsmap.analysis.difference_register import Difference
from claimsmap.model.records import Claim, Mention, Statement
from claimsmap.model.vocabulary import Collection
from claimsmap.query.selection import Selection
from claimsmap.text.date_words import date_text
from claimsmap.text.source_links import address_at_words
from pages.parts.shell.escaping import outward_link, safe
from pages.parts.shell.links import link, reaching, unfiltered
from pages.parts.shell.theme import KINDS
from pages.parts.shell.view import View

PART = 1000
"""Entries that are drawn at once: more than any statement that was seen, and no more than a browser bears."""

IN_ONE_PART = "in-one-part"
"""The session's key that says: draw every list in full (the static copy has nobody to ask for more)."""

Entry = TypeVar("Entry")


def day_of(statement: Statement) -> str:
    """The day of publication in words."""
    return date_text(statement.published or "") or "no date"


def name_of(statement: Statement) -> str:
    """Publisher and day: how a statement is called."""
    return f"{statement.publisher}, {day_of(statement)}"


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 mention, 2 mentions."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def statement_link(statement: Statement, view: View, words: str = "") -> str:
    """A link to the statement's page that keeps the other filters."""
    return link(words or name_of(statement), "statements", replace(view.selection, claim="", statement=(statement.id,)))


def claim_link(claim: Claim, view: View) -> str:
    """The claim as somebody's, linked to its card beside the map; no filter may hide it there."""
    return f"{safe(view.corpus.speaker_name(claim.said_by))} said: {claim_words(claim.summary, claim, view)}"


def claim_words(words: str, claim: Claim, view: View) -> str:
    """Words that open the card of a claim; no filter may hide it there."""
    return link(words, "", reaching(claim, view), claim=claim.id)


def difference_link(entry: Difference, view: View) -> str:
    """A link to an entry of the register."""
    return link(entry.title, "differences", unfiltered(view.selection), {"difference": entry.id})


def kind_mark(claim: Claim) -> str:
    """The style that carries the colour of the claim's kind to the stylesheet."""
    return f'style="--kind:{safe(KINDS[claim.kind]["colour"])}"'


def source_link(mention: Mention, view: View) -> str:
    """The way to the words where they were published, or that none is known."""
    at_words = address_at_words(view.corpus.statements[mention.statement], mention)
    return outward_link(at_words, "the source at these words") if at_words else "no public address known"


def chosen_claims(view: View, selection: Selection) -> set[str]:
    """The ids of the claims that a selection keeps."""
    return set(view.frame.table["id"][view.frame.chosen(selection)])


def all_collections(selection: Selection) -> Selection:
    """The same view without the choice of statements and collections."""
    return replace(selection, statement=(), collection=tuple(Collection))


def table_html(caption: str, heads: Iterable[str], rows: str) -> str:
    """A table of HTML rows. Its roles keep it a table to screen readers where the stylesheet makes cards of it."""
    columns = "".join(f'<th scope="col" role="columnheader">{safe(head)}</th>' for head in heads)
    return (
        f'<table class="statements-table" role="table"><caption>{safe(caption)}</caption><thead role="rowgroup">'
        f'<tr role="row">{columns}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
    )


def cells_html(cells: Iterable[tuple[str, str]]) -> str:
    """Cells of such a row: the label that stands before each one in a card, and its HTML."""
    return "".join(f'<td role="cell" data-label="{safe(label)}"><div>{content}</div></td>' for label, content in cells)


def show_in_parts(
    entries: Sequence[Entry], draw: Callable[[Sequence[Entry]], None], key: str, part: int = PART
) -> None:
    """Draw the entries, the first part of a long list, and offer the next."""
    key = f"shown-{key}"
    shown = len(entries) if IN_ONE_PART in st.session_state else st.session_state.get(key, part)
    draw(entries[:shown])
    if len(entries) > shown:
        st.button(
            f"Show more: {shown:,} of {len(entries):,} are shown",
            key=f"more-{key}",
            on_click=lambda: st.session_state.update({key: shown + part}),
        )
