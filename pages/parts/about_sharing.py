"""Under which licences everything stands, and how an error is reported."""

from __future__ import annotations

import os

import streamlit as st

from claimsmap.provenance import DataFile, DataSource, read_provenance
from claimsmap.store import store
from pages.parts.text import outward_link, safe
from pages.parts.view import safe_markdown

LICENCES = """\
- **The program**: Apache License 2.0.
- **The claims data**, that is our coding of the statements: CC BY 4.0.
- **The places and outlines**: each under its own licence, as the tables below say.
- **The statements themselves** stay with their publishers and are not part of the project. At most eight words in a row
  are kept of any passage, to find it by."""

REPORT = """\
Say which claim it is (its id stands in its address, after `claim=`), what is wrong, and where it can be seen: the text
and the words in it. Corrections are made in the open and listed in the changelog with their reason. A contradiction
between statements is no error of the record; it is what the record is for."""


def show_licences() -> None:
    """Program, claims, statements, and each file and source of the geodata as its record has it."""
    st.markdown("#### Licences")
    st.markdown(LICENCES)
    try:
        provenance = read_provenance(store().geodata)
    except (OSError, ValueError) as problem:
        st.warning(f"The record of the geodata, sources.yaml, cannot be read. {safe_markdown(str(problem))}")
        return
    files = "".join(_file_row(each) for each in provenance.files)
    sources = "".join(_source_row(each) for each in provenance.sources)
    st.html(
        _table("The files of the geodata", ("File", "How it was made", "How exact it is", "Licence and credit"), files)
        + _table("Where they were taken from", ("Source", "What", "Licence", "Credit"), sources)
    )


def explain_reporting() -> None:
    """What to say about an error, and to whom."""
    st.markdown("#### Report an error")
    st.markdown(REPORT)
    contact = os.environ.get("CONTACT", "").strip()
    st.html(
        f"<p>Report it to {outward_link(contact, contact)}.</p>"
        if contact
        else "<p>Report it to whoever hosts this copy.</p>"
    )


def _table(caption: str, heads: tuple[str, ...], rows: str) -> str:
    columns = "".join(f'<th scope="col">{head}</th>' for head in heads)
    return (
        f'<div class="claims-about-scroller" tabindex="0" role="region" aria-label="{caption}">'
        f'<table class="claims-about-table"><caption>{caption}</caption><thead><tr>{columns}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _file_row(each: DataFile) -> str:
    return (
        f'<tr><th scope="row">{safe(each.file)}<br><small>{safe(each.what)}</small></th><td>{safe(each.made)}</td>'
        f"<td>{safe(each.precision)}</td><td>{safe(each.licence)}<br><small>{safe(each.attribution)}</small></td></tr>"
    )


def _source_row(each: DataSource) -> str:
    return (
        f'<tr><th scope="row">{safe(each.source)}</th><td>{safe(each.what)}</td>'
        f"<td>{safe(each.licence_published)}</td><td>{safe(each.attribution or each.producer)}</td></tr>"
    )
