"""What the marks mean and what they do not mean."""

from __future__ import annotations

from collections import Counter
from heapq import nlargest

import streamlit as st

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.language import ngettext
from claimsmap.model.about import About
from claimsmap.model.vocabulary import Drawn
from pages.compat.component import component_from_assets
from pages.parts.sections.headings import show_section, show_title
from pages.parts.shell.counting import counted
from pages.parts.shell.templates import show
from pages.parts.shell.view import View
from pages.server.assets import ASSETS
from pages.server.bundles import VERSION

NOT_MEANT = _("""\
- A circle says that the spot lies **somewhere within it**; hatching says that the outline is only approximate.
- The size of an area is the size of what was **named**: "in the district" fills the district.
- Many marks at one place mean that it was **spoken of often**.""")
"""True of every corpus; each adds its own."""
FORMS = {
    Drawn.POINT: _("a point"),
    Drawn.CIRCLE: _("a circle as wide as its spot is uncertain"),
    Drawn.HATCHED: _("a hatched area around it, marked approximate"),
    Drawn.AREA: _("its area; hatched and marked approximate where nobody published an outline"),
    Drawn.LINE: _("a line"),
    Drawn.NONE: _("nothing: a row in the list beside the map, under the same filters"),
}

MOST_SPEAKERS = 2
_kinds = component_from_assets("kinds")


def show_about_heading(view: View) -> None:
    """The title, a description in three sentences, and the most frequent speakers."""
    st.html(ASSETS / "about.css")
    show_title(_("About this map of claims"))
    show(
        "about/heading.html",
        title=view.whole.about.title_shown,
        description=view.whole.about.description_shown,
        held=_what_is_held(view.corpus),
        speakers=_who_speaks_most(view),
    )


def _what_is_held(corpus: Corpus) -> str:
    """The number of claims, of texts, and the range of years."""
    texts = len(corpus.statements)
    told = ngettext("{claims} from {n} statement or report", "{claims} from {n} statements and reports", texts)
    told = told.format(claims=counted(len(corpus.claims), "claim"), n=f"{texts:,}")
    years = corpus.overview.years
    if not years:
        return told
    form = _("{claims_and_texts} of {first}") if years[0] == years[-1] else _("{claims_and_texts} of {first}–{last}")
    return form.format(claims_and_texts=told, first=years[0], last=years[-1])


def _who_speaks_most(view: View) -> list[tuple[str, int]]:
    """The speakers with most claims, and their numbers; empty without claims."""
    most = nlargest(MOST_SPEAKERS, view.index.rows["speaker"].items(), key=lambda claims_of: len(claims_of[1]))
    return [(view.corpus.speaker_name(speaker), len(claims)) for speaker, claims in most]


def explain_marks(view: View) -> None:
    """The kinds with their symbols, how places are drawn, and what the marks do not mean."""
    show_section(_("What a mark means"))
    counted = Counter({kind: len(rows) for kind, rows in view.index.rows["kind"].items()})
    told = {"label", "colour", "shape", "meaning"}
    rows = [kind.model_dump(include=told) | {"claims": counted[kind.id]} for kind in view.whole.about.kinds]
    _kinds(key="kinds", data={"version": VERSION, "rows": rows})
    show("about/drawn.html", forms=_forms(view.whole.about))
    show_section(_("What a mark does not mean"))
    show("about/not_meant.html", notice=view.whole.about.notice, texts=view.whole.about.not_meant)
    st.markdown(NOT_MEANT)


def _forms(about: About) -> list[tuple[str, str]]:
    """The labels of the place classes drawn in each form, and the form."""
    named = {drawn: [each.label for each in about.place_classes if each.drawn is drawn] for drawn in FORMS}
    named[Drawn.NONE].append(_("no place"))
    return [(", ".join(labels), FORMS[drawn]) for drawn, labels in named.items() if labels]
