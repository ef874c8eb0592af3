"""What the marks mean and what they do not mean."""

from __future__ import annotations

from collections import Counter
from heapq import nlargest

import streamlit as st

from claimsmap.corpus.cache import once_per_corpus
from claimsmap.corpus.corpus import Corpus
from pages.compat.component import component_from_assets
from pages.parts.sections.headings import show_section, show_title
from pages.parts.shell.templates import show
from pages.parts.shell.view import View
from pages.server.assets import ASSETS, VERSION

NOT_MEANT = """\
- **An unmarked place is not necessarily safe.** It means that none of these texts names the place.
- A mark is **not a mine**. It is a claim about mines, in the speaker's words, at the place that the words name.
- The size of an area is the size of what was **named**, not of what is mined: "in the district" fills the district.
- A circle says that the spot lies **somewhere within it**; hatching says that the outline is only approximate.
- Many marks at one place mean that it was **spoken of often**, not that it holds more mines.
- Do not use this for navigation, clearance or land release."""

DRAWN = (
    ("a town or village", "a point"),
    ("a height", "a circle as wide as its spot is uncertain"),
    ("the direction of a place, the distance not stated", "a hatched area around it, marked approximate"),
    ("a district or region", "its area"),
    ("a road, the direction of a border, a former line between forces", "a line"),
    ("a zone whose outline nobody published", "a hatched area, marked approximate"),
    ("a whole country, or no place", "nothing: a row in the list beside the map, under the same filters"),
)

MOST_SPEAKERS = 2
_kinds = component_from_assets("kinds")


def show_about_heading(view: View) -> None:
    """Title, what this is in three sentences, and who speaks most."""
    st.html(ASSETS / "about.css")
    show_title("About this map of claims")
    years = years_of(view.corpus)
    span = f" of {years[0]}–{years[-1]}" if years else ""
    show(
        "about/heading.html",
        claims=len(view.corpus.claims),
        statements=len(view.corpus.statements),
        years=span,
        speakers=_who_speaks_most(view),
    )


def _who_speaks_most(view: View) -> list[tuple[str, int]]:
    """The speakers of most claims, with how many are theirs; empty for a record without claims."""
    most = nlargest(MOST_SPEAKERS, view.index.rows["speaker"].items(), key=lambda claims_of: len(claims_of[1]))
    return [(view.corpus.speaker_name(speaker), len(claims)) for speaker, claims in most]


@once_per_corpus
def years_of(corpus: Corpus) -> list[int]:
    """The years in which its statements were published, the earliest first."""
    return sorted({day.year for each in corpus.statements.values() if (day := each.published_span.first)})


def explain_marks(view: View) -> None:
    """The kinds with their symbols, what is drawn for which place, and what none of it means."""
    show_section("What a mark means")
    counted = Counter({kind: len(rows) for kind, rows in view.index.rows["kind"].items()})
    told = {"label", "colour", "shape", "meaning"}
    rows = [kind.model_dump(include=told) | {"claims": counted[kind.id]} for kind in view.whole.about.kinds]
    _kinds(key="kinds", data={"version": VERSION, "rows": rows})
    show("about/drawn.html", forms=DRAWN)
    show_section("What a mark does not mean")
    st.markdown(NOT_MEANT)
