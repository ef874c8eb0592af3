"""What the pages of figures and of differences share: words that lead to their claim, statement and source."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from claimsmap.analysis.difference_register import Difference
from claimsmap.model.records import Claim, Mention
from claimsmap.model.vocabulary import Voice
from pages.parts.shell.escaping import safe
from pages.parts.shell.theme import VOICES
from pages.parts.shell.view import View
from pages.parts.statements.common import (
    chosen_claims,
    claim_words,
    difference_link,
    name_of,
    source_link,
    statement_link,
)
from pages.server.assets import ASSETS


def show_styles(*names: str) -> None:
    """The styles of these pages, over those of the tables."""
    for name in ("statements.css", *names):
        st.html(ASSETS / name)


def show_html(*parts: str) -> None:
    """HTML in the frame whose width the styles go by."""
    st.html(f'<div class="statements-wide figures">{"".join(parts)}</div>')


def kept_claims(view: View) -> set[str]:
    """The ids of the claims that filters, collections and days keep."""
    return chosen_claims(view, view.selection)


def words_html(claim: Claim, mention: Mention, view: View) -> str:
    """The words, leading to the claim's card; under them who printed them when, the statement and the source."""
    statement = view.corpus.statements[mention.statement]
    note = f"<br><small>Editor’s note: {safe(mention.note)}</small>" if mention.note else ""
    return (
        f'<p class="figures-words">{claim_words(f"“{mention.words}”", claim, view)}<br>'
        f"<small>{safe(name_of(statement))}, {safe(VOICES[mention.voice])} · "
        f"{statement_link(statement, view, 'the statement')} · {source_link(mention, view)}</small>{note}</p>"
    )


def speaker_of(claim: Claim, view: View) -> str:
    """Who says it, escaped."""
    return safe(view.corpus.speaker_name(claim.said_by))


def said_html(claim: Claim, mention: Mention, view: View) -> str:
    """Who said it, and according to whom where the words are not in the speaker's own text."""
    if mention.voice is Voice.OWN:
        return f"{speaker_of(claim, view)} said"
    publisher = view.corpus.statements[mention.statement].publisher
    return f"{speaker_of(claim, view)} said, according to {safe(publisher)}"


def difference_links(differences: Iterable[Difference], view: View) -> str:
    """A list of links to entries of the register; empty for none."""
    items = "".join(
        f"<li>{difference_link(each, view)} <small>({safe(each.what)})</small></li>" for each in differences
    )
    return f'<ul class="figures-differences">{items}</ul>' if items else ""
