"""The licences of everything, and how to report an error."""

from __future__ import annotations

import streamlit as st

from claimsmap.language import gettext as _
from claimsmap.loading.store import store
from claimsmap.places.provenance import read_provenance
from claimsmap.settings import settings
from pages.parts.notices.messages import warn
from pages.parts.sections.headings import show_section
from pages.parts.shell.labels import plain_label
from pages.parts.shell.templates import show

LICENCES = _("""\
- **The program**: Apache License 2.0.
- **The claims data**, that is our coding of the statements: {licence}.
- **The places and outlines**: each under its own licence, as the tables below say.
- **The statements themselves** stay with their publishers and are not part of the project. At most eight words in a row
  are kept of any passage, to find it by.""")

REPORT = _("""\
Say which claim it is (its id stands in its address, after `claim=`), what is wrong, and where that can be seen: the
text, and the words in it. Corrections are listed in the changelog with their reason. A contradiction between
statements is no error of the record; it is what the record is for.""")


def show_licences() -> None:
    """Licences of the program, the claims, the statements, and each file and source of the geodata."""
    show_section(_("Licences"))
    st.markdown(LICENCES.format(licence=plain_label(store().current().whole.about.licence.title)))
    try:
        provenance = read_provenance(store().geodata)
    except (OSError, ValueError) as problem:
        warn(_("The record of the geodata, sources.yaml, cannot be read. {problem}").format(problem=problem))
        return
    show("about/geodata.html", files=provenance.files, sources=provenance.sources)


def explain_reporting() -> None:
    """What to say about an error, and to whom."""
    show_section(_("Report an error"))
    about = store().current().whole.about
    st.markdown(REPORT)
    show("about/contact.html", contact=settings().contact or about.contact, publisher=about.publisher)
