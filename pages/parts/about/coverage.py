"""What is covered and what is not known, counted from the record of this moment."""

from __future__ import annotations

import streamlit as st

from claimsmap.analysis.coverage import Counts, claims_by_party, claims_in, counts_of, drawn_roughly, mentions_coded
from claimsmap.model.records import Statement
from claimsmap.model.vocabulary import Collection, StatementKind
from claimsmap.places.place import Place
from claimsmap.text.date_words import date_text
from pages.parts.about.tables import list_html, table_html
from pages.parts.shell.escaping import outward_link, safe
from pages.parts.shell.links import link, unfiltered
from pages.parts.shell.sections import show_section
from pages.parts.shell.theme import PLACE_CLASSES
from pages.parts.shell.view import View

COLLECTIONS = {Collection.CORE: "The core collection", Collection.WIDER: "The wider collection"}
PLACES = [
    "No published outline of the peacekeepers' zone was found; what is drawn for it is a stand-in.",
    "Outlines of districts are generalised, and their edges can be kilometres off. Some were mended by hand where a "
    "settlement would have fallen on the wrong side. The record of each file, below, says how it was made.",
    "What a place belongs to is read from the gazetteer, never from the outlines, and settles no claim to it.",
]


def show_gaps(view: View) -> None:
    """What the dashboard does not know: of each collection in figures, of the places in words."""
    corpus = view.corpus
    show_section("What this does not know")
    for collection, name in COLLECTIONS.items():
        counts = counts_of(corpus, collection)
        if counts.statements:
            limits = _limits(counts, claims_by_party(corpus, claims_in(corpus, collection)))
            st.html(f"<h3>{name}</h3>{list_html(limits)}")
    st.html(f"<h3>The places</h3>{list_html(PLACES)}")
    rough = drawn_roughly(corpus.gazetteer, corpus.claims.values())
    if rough:
        caption = "Places of these claims that are drawn only approximately"
        st.html(table_html(caption, ("Place", "Class", "What to know"), map(_place, rough)))


def show_coverage(view: View) -> None:
    """Every statement with how much of it was coded, and every passage that was left out."""
    corpus = view.corpus
    heads = ("Statement", "Collection", "Mentions coded", "Passages left out", "Day of publication", "Address")
    show_section("How much of each text is covered")
    st.html(
        table_html(
            "The statements, what was coded of them and how they were seen",
            heads,
            (_statement(each, view) for each in corpus.statements.values()),
        )
    )
    left_out = "".join(_left_out(each) for each in corpus.statements.values() if each.left_out)
    st.html(f"<details><summary>The passages left out, and why</summary>{left_out or 'None is on record.'}</details>")


def _limits(counts: Counts, parties: list[tuple[str, int]]) -> list[str]:
    spoken = ", ".join(f"{safe(party)} {number:,}" for party, number in parties)
    reports = counts.statements - counts.primary
    dateless = f", and {counts.undated:,} have no date at all" if counts.undated else ""
    limits = [
        f"<strong>Coded texts only.</strong> {counts.statements:,} texts, {counts.primary:,} of them the speaker's own "
        f"and {reports:,} reports by others, make {counts.claims:,} claims in {counts.mentions:,} mentions. "
        f"What none of them says is not here. {counts.left_out:,} passages are on record as left out.",
        f"<strong>Few voices.</strong> Claims by who speaks: {spoken}. Many claims by one party are one source; their "
        "number says nothing about whether they are true.",
        f"<strong>Days.</strong> {counts.when_inferred:,} of the {counts.claims:,} claims are dated by "
        f"inference{dateless}. {counts.published_inferred:,} of the {counts.statements:,} texts do not state "
        "their full day of publication.",
        f"<strong>Places.</strong> {counts.off_map:,} of the {counts.claims:,} claims name none that can be drawn.",
        f"<strong>Addresses.</strong> {counts.with_address:,} of the {counts.statements:,} texts have one. The table "
        "below says how each was checked: a stored copy is not the live page, and a page may have changed since.",
    ]
    if counts.excerpts:
        limits.append(f"<strong>Excerpts.</strong> {counts.excerpts:,} texts were coded from stored excerpts.")
    return limits


def _place(place: Place) -> list[str]:
    return [safe(place.name), PLACE_CLASSES[place.place_class], safe(place.note)]


def _name(statement: Statement) -> str:
    return f"{statement.publisher}, {date_text(statement.published or '') or 'no date'}"


def _statement(statement: Statement, view: View) -> list[str]:
    kind = "own text" if statement.kind is StatementKind.PRIMARY else "report"
    part = "coded from an excerpt" if statement.excerpt_only else "coded in full"
    address = outward_link(statement.address, "at the publisher") if statement.address else "none seen"
    here = unfiltered(view.selection)
    return [
        f"{link(_name(statement), 'statements', here, statement=(statement.id,))}<small>{kind}, {part}</small>",
        str(statement.collection),
        f"{mentions_coded(view.corpus, statement):,}",
        f"{len(statement.left_out):,}",
        safe(statement.published_basis),
        f"{address}<small>{safe(statement.address_checked)}</small>",
    ]


def _left_out(statement: Statement) -> str:
    passages = (f"<q>{safe(each.words)}</q> …: {safe(each.why)}" for each in statement.left_out)
    return f"<p><strong>{safe(_name(statement))}</strong></p>{list_html(passages)}"
