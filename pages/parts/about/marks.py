"""What the marks mean and what they do not mean."""

from __future__ import annotations

from collections import Counter
from heapq import nlargest

import streamlit as st

from claimsmap.model.about import About
from claimsmap.model.vocabulary import Drawn
from pages.compat.component import component_from_assets
from pages.parts.sections.headings import show_section, show_title
from pages.parts.shell.templates import show
from pages.parts.shell.view import View
from pages.server.assets import ASSETS, VERSION

NOT_MEANT = """\
- A circle says that the spot lies **somewhere within it**; hatching says that the outline is only approximate.
- The size of an area is the size of what was **named**: "in the district" fills the district.
- Many marks at one place mean that it was **spoken of often**."""
"""What holds of every corpus; each has more of its own."""
FORMS = {
    Drawn.POINT: "a point",
    Drawn.CIRCLE: "a circle as wide as its spot is uncertain",
    Drawn.HATCHED: "a hatched area around it, marked approximate",
    Drawn.AREA: "its area; hatched and marked approximate where nobody published an outline",
    Drawn.LINE: "a line",
    Drawn.NONE: "nothing: a row in the list beside the map, under the same filters",
}

MOST_SPEAKERS = 2
_kinds = component_from_assets("kinds")


def show_about_heading(view: View) -> None:
    """Title, what this is in three sentences, and who speaks most."""
    st.html(ASSETS / "about.css")
    show_title("About this map of claims")
    years = view.corpus.overview.years
    span = f" of {years[0]}–{years[-1]}" if years else ""
    show(
        "about/heading.html",
        description=view.whole.about.description_shown,
        claims=len(view.corpus.claims),
        statements=len(view.corpus.statements),
        years=span,
        speakers=_who_speaks_most(view),
    )


def _who_speaks_most(view: View) -> list[tuple[str, int]]:
    """The speakers of most claims, with how many are theirs; empty for a record without claims."""
    most = nlargest(MOST_SPEAKERS, view.index.rows["speaker"].items(), key=lambda claims_of: len(claims_of[1]))
    return [(view.corpus.speaker_name(speaker), len(claims)) for speaker, claims in most]


def explain_marks(view: View) -> None:
    """The kinds with their symbols, what is drawn for which place, and what none of it means."""
    show_section("What a mark means")
    counted = Counter({kind: len(rows) for kind, rows in view.index.rows["kind"].items()})
    told = {"label", "colour", "shape", "meaning"}
    rows = [kind.model_dump(include=told) | {"claims": counted[kind.id]} for kind in view.whole.about.kinds]
    _kinds(key="kinds", data={"version": VERSION, "rows": rows})
    show("about/drawn.html", forms=_forms(view.whole.about))
    show_section("What a mark does not mean")
    show("about/not_meant.html", notice=view.whole.about.notice, texts=view.whole.about.not_meant)
    st.markdown(NOT_MEANT)


def _forms(about: About) -> list[tuple[str, str]]:
    """The classes of places that are drawn in each form, and the form."""
    named = {drawn: [each.label for each in about.place_classes if each.drawn is drawn] for drawn in FORMS}
    named[Drawn.NONE].append("no place")
    return [(", ".join(labels), FORMS[drawn]) for drawn, labels in named.items() if labels]
