"""What is covered and what is unknown, counted from the current record."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from claimsmap.analysis.coverage import (
    claims_by_party,
    counts_of,
    drawn_roughly,
    with_passages_left_out,
)
from claimsmap.language import gettext as _
from pages.parts.sections.headings import show_section
from pages.parts.sections.long_lists import show_in_parts
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

AT_ONCE = 50
"""Statements or places shown at first, in a long list."""
NOT_MANY = 60
"""A list up to this length is shown whole."""
NODES = {"rough": 6, "coverage": 17, "left-out": 2}
"""DOM nodes per row; for left-out passages, per statement and per passage."""


def show_gaps(view: View) -> None:
    """What is unknown: counts per collection, and notes on the places."""
    corpus = view.corpus
    show_section(_("What this does not know"))
    for collection in corpus.about.collection_ids:
        counts = counts_of(corpus, collection)
        if counts.statements:
            show(
                "about/gaps.html",
                name=corpus.about.collection_name(collection) if corpus.about.collections else "",
                counts=counts,
                parties=claims_by_party(corpus, collection)[:AT_ONCE],
            )
    show("about/places.html", about=corpus.about)
    places = drawn_roughly(corpus.gazetteer, view.index.rows["place"])
    if places:
        show_in_parts(
            places,
            lambda part: show("about/rough_places.html", places=part),
            "rough",
            AT_ONCE,
            nodes=lambda place: NODES["rough"],
            whole=NOT_MANY,
        )


def show_coverage(view: View) -> None:
    """Every statement with its number of coded mentions, and every left-out passage."""
    show_section(_("How much of each text is covered"))
    show_in_parts(
        list(view.corpus.statements),
        partial(_statements, view=view),
        "coverage",
        AT_ONCE,
        nodes=lambda ident: NODES["coverage"],
        whole=NOT_MANY,
    )
    show_in_parts(
        with_passages_left_out(view.corpus),
        partial(_left_out, view=view),
        "left-out",
        AT_ONCE,
        nodes=lambda ident: NODES["left-out"] * (1 + len(view.corpus.statements[ident].left_out)),
        whole=NOT_MANY,
        least=1,
        holds="details",
    )


def _statements(part: Sequence[str], view: View) -> None:
    counts = dict(zip(view.corpus.statements, view.corpus.overview.mentions, strict=True))
    coded = [(view.corpus.statements[ident], counts[ident]) for ident in part]
    show("about/coverage.html", statements=coded, view=view)


def _left_out(part: Sequence[str], view: View) -> None:
    show("about/left_out.html", statements=[view.corpus.statements[ident] for ident in part])
