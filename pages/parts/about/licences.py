"""Under which licences everything stands, and how an error is reported."""

from __future__ import annotations

import streamlit as st

from claimsmap.loading.store import store
from claimsmap.places.provenance import DataFile, DataSource, read_provenance
from claimsmap.settings import settings
from pages.parts.about.tables import table_html
from pages.parts.shell.escaping import outward_link, safe
from pages.parts.shell.notices import warn
from pages.parts.shell.sections import show_section

LICENCES = """\
- **The program**: Apache License 2.0.
- **The claims data**, that is our coding of the statements: CC BY 4.0.
- **The places and outlines**: each under its own licence, as the tables below say.
- **The statements themselves** stay with their publishers and are not part of the project. At most eight words in a row
  are kept of any passage, to find it by."""

REPORT = """\
Say which claim it is (its id stands in its address, after `claim=`), what is wrong, and where that can be seen: the
text, and the words in it. Corrections are listed in the changelog with their reason. A contradiction between
statements is no error of the record; it is what the record is for."""


def show_licences() -> None:
    """Program, claims, statements, and each file and source of the geodata as its record has it."""
    show_section("Licences")
    st.markdown(LICENCES)
    try:
        provenance = read_provenance(store().geodata)
    except (OSError, ValueError) as problem:
        warn(f"The record of the geodata, sources.yaml, cannot be read. {problem}")
        return
    heads = ("File", "How it was made", "How exact it is", "Licence")
    st.html(table_html("The files of the geodata", heads, map(_file, provenance.files)))
    heads = ("Source", "What was taken", "Licence", "Credit")
    st.html(table_html("Where they were taken from", heads, map(_source, provenance.sources)))


def explain_reporting() -> None:
    """What to say about an error, and to whom."""
    contact = settings().contact
    show_section("Report an error")
    st.markdown(REPORT)
    st.html(f"<p>Where: {outward_link(contact, contact) if contact else 'with whoever hosts this copy.'}</p>")


def _file(each: DataFile) -> list[str]:
    return [
        f"{safe(each.file)}<small>{safe(each.what)}</small>",
        safe(each.made),
        safe(each.precision),
        f"{safe(each.licence)}<small>Credit: {safe(each.attribution)}</small>",
    ]


def _source(each: DataSource) -> list[str]:
    address = outward_link(each.address, "address") if each.address else ""
    return [
        safe(each.source),
        f"{safe(each.what)}<small>{address}</small>",
        safe(each.licence_published),
        safe(each.attribution or each.producer),
    ]
