"""What is covered and what is not known, counted from the record of this moment."""

from __future__ import annotations

from claimsmap.analysis.coverage import claims_by_party, claims_in, counts_of, drawn_roughly, mentions_coded
from pages.parts.sections.headings import show_section
from pages.parts.shell.templates import show
from pages.parts.shell.view import View


def show_gaps(view: View) -> None:
    """What the dashboard does not know: of each collection in figures, of the places in words."""
    corpus = view.corpus
    show_section("What this does not know")
    for collection in corpus.about.collection_ids:
        counts = counts_of(corpus, collection)
        if counts.statements:
            parties = claims_by_party(corpus, claims_in(corpus, collection))
            show(
                "about/gaps.html",
                name=corpus.about.collection_name(collection) if corpus.about.collections else "",
                counts=counts,
                parties=parties,
            )
    show("about/places.html", places=drawn_roughly(corpus.gazetteer, corpus.claims.values()))


def show_coverage(view: View) -> None:
    """Every statement with how much of it was coded, and every passage that was left out."""
    statements = view.corpus.statements.values()
    show_section("How much of each text is covered")
    coded = [(each, mentions_coded(view.corpus, each)) for each in statements]
    show("about/coverage.html", statements=coded, view=view)
    show("about/left_out.html", statements=[each for each in statements if each.left_out])
