"""What is covered and what is not known, counted from the record of this moment."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from claimsmap.corpus import Corpus
from claimsmap.coverage import Counts, claims_by_party, claims_in, counts_of, drawn_roughly, mentions_coded
from claimsmap.records import Collection, LeftOut, Statement, StatementKind
from claimsmap.wording import date_text
from pages.parts.links import link
from pages.parts.text import outward_link, safe
from pages.parts.theme import PLACE_CLASSES
from pages.parts.view import View

COLLECTIONS = {Collection.CORE: "The core collection", Collection.WIDER: "The wider collection"}


def show_gaps(view: View) -> None:
    """What the dashboard does not know: of each collection in figures, of the whole in words."""
    corpus = view.corpus
    st.markdown("#### What this does not know")
    for collection, name in COLLECTIONS.items():
        counts = counts_of(corpus, collection)
        if counts.statements:
            st.html(f"<h5>{name}</h5><ul>{_items(_limits(counts, corpus, collection))}</ul>")
    st.html(f"<h5>The places</h5><ul>{_items(PLACES)}</ul>{_rough_table(corpus)}")


def show_coverage(view: View) -> None:
    """Every statement with how much of it was coded and what was left out."""
    corpus = view.corpus
    rows = "".join(_statement_row(statement, corpus) for statement in corpus.statements.values())
    heads = "".join(
        f'<th scope="col">{head}</th>'
        for head in ("Statement", "Collection", "Mentions coded", "Passages left out", "Day of publication", "Address")
    )
    passages = "".join(_left_out(statement) for statement in corpus.statements.values() if statement.left_out)
    st.html(
        '<h4>How much of each text is covered</h4><div class="claims-about-scroller" tabindex="0" role="region" '
        'aria-label="Coverage of the statements"><table class="claims-about-table"><caption>The statements, what was '
        f"coded of them and how they were seen</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
        f"<details><summary>The passages left out, and why</summary>{passages or '<p>None is recorded.</p>'}</details>"
    )


def _limits(counts: Counts, corpus: Corpus, collection: Collection) -> list[str]:
    parties = claims_by_party(corpus, claims_in(corpus, collection))
    spoken = ", ".join(f"{safe(party)} {number:,}" for party, number in parties)
    return [
        f"Only <strong>{counts.statements:,} texts</strong> were coded, {counts.primary:,} of them the speaker's own "
        f"and {counts.statements - counts.primary:,} reports by others: {counts.claims:,} claims in {counts.mentions:,} "
        f"mentions. What no text here says is not here. {counts.left_out:,} passages are on record as left out.",
        f"<strong>Who speaks</strong>, by number of claims: {spoken}. Many claims by one side are one source, and "
        "their number says nothing about whether they are true.",
        f"<strong>Dates</strong>: of {counts.when_inferred:,} of the {counts.claims:,} claims the date is inferred, and "
        f"{counts.undated:,} have none. {counts.published_inferred:,} of the {counts.statements:,} texts do not state "
        "their full day of publication.",
        f"<strong>Places</strong>: {counts.off_map:,} claims name none that can be drawn.",
        f"<strong>Addresses</strong>: {counts.with_address:,} of the texts have one. How each was checked stands in the "
        "table below; a stored copy is not the live page, and a page may have changed since.",
        *(
            [f"<strong>Excerpts</strong>: {counts.excerpts:,} texts were coded from a stored excerpt, not in full."]
            if counts.excerpts
            else []
        ),
    ]


PLACES = [
    "No published outline of the peacekeepers' zone was found; what is drawn for it is a stand-in.",
    "Outlines of districts are generalised, and their edges can be kilometres off. Some were moved by hand where a "
    "settlement would have fallen on the wrong side. Each file's record below says how it was made.",
    "Where a place belongs is read from the gazetteer, never from the outlines, and is no statement on anybody's claim "
    "to it.",
]


def _rough_table(corpus: Corpus) -> str:
    places = drawn_roughly(corpus.gazetteer, corpus.claims.values())
    rows = "".join(
        f'<tr><th scope="row">{safe(place.name)}</th><td>{PLACE_CLASSES[place.place_class]}</td>'
        f"<td>{safe(place.note or 'no note')}</td></tr>"
        for place in places
    )
    return (
        '<table class="claims-about-table"><caption>Places of these claims that are drawn only approximately</caption>'
        '<thead><tr><th scope="col">Place</th><th scope="col">Class</th><th scope="col">What to know</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
        if rows
        else ""
    )


def _statement_row(statement: Statement, corpus: Corpus) -> str:
    name = f"{statement.publisher}, {date_text(statement.published or '') or 'no date'}"
    kind = "own text" if statement.kind is StatementKind.PRIMARY else "report"
    part = "coded from an excerpt" if statement.excerpt_only else "coded in full"
    return (
        f'<tr><th scope="row">{link(name, "statements", own={"statement": statement.id})}<br><small>{kind}, {part}</small></th>'
        f'<td>{statement.collection}</td><td class="claims-about-number">{mentions_coded(corpus, statement):,}</td>'
        f'<td class="claims-about-number">{len(statement.left_out):,}</td><td>{safe(statement.published_basis)}</td>'
        f"<td>{outward_link(statement.address, 'at the publisher') if statement.address else 'none seen'}"
        f"<br><small>{safe(statement.address_checked)}</small></td></tr>"
    )


def _left_out(statement: Statement) -> str:
    title = safe(f"{statement.publisher}, {date_text(statement.published or '') or 'no date'}")
    return f"<h5>{title}</h5><ul>{_items(_passage(each) for each in statement.left_out)}</ul>"


def _passage(passage: LeftOut) -> str:
    return f"<q>{safe(passage.words)}</q> …: {safe(passage.why)}"


def _items(texts: Iterable[str]) -> str:
    """List items of texts that are HTML already."""
    return "".join(f"<li>{text}</li>" for text in texts)
