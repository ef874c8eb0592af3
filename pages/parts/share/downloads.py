"""Downloads of the selection: files, URLs that return the same, and code examples."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin

import streamlit as st

from claimsmap.export.claim_files import CLAIM_FILES
from claimsmap.language import gettext as _
from claimsmap.language import ngettext
from pages.parts.sections.headings import show_section
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

OFFERED = {
    "csv": _("a table for spreadsheets, one row a claim"),
    "json": _("every value of each claim, for programs"),
    "geojson": _("the claims at what is drawn for them, for a GIS"),
}

IN_PANDAS = """\
import json
from urllib.request import urlopen

import pandas as pd

with urlopen("{address}") as answer:
    claims = json.load(answer)["claims"]
figures = pd.json_normalize(claims, "figures", ["id", "said_by_name", "when"])
print(figures)"""

IN_GEOPANDAS = """\
import geopandas

claims = geopandas.read_file("{address}")
print(claims[["said_by_name", "summary", "place_class"]])
claims.explode(index_parts=False).to_file("claims.gpkg")"""

FOR_QGIS = 'ogr2ogr -explodecollections claims.gpkg "{address}"'


def offer_downloads(view: View) -> None:
    """Three files, their URLs, and examples of use."""
    query = replace(view.selection, claim="", lat=None, lon=None, zoom=None).query()
    _files(query, int(view.index.chosen(view.selection).sum()))
    _addresses(query)
    _examples(query)


def _files(query: str, count: int) -> None:
    show_section(ngettext("Download this claim", "Download these {n} claims", count).format(n=f"{count:,}"))
    files = [
        {"address": _relative(form, query), "name": f"claims.{form}", "label": CLAIM_FILES[form].name, "what": what}
        for form, what in OFFERED.items()
    ]
    show("share/files.html", files=files)
    st.caption(_("Claims data: CC BY 4.0. Say with them that they are claims, and no hazard map."))


def _addresses(query: str) -> None:
    show_section(_("The same by address"))
    st.markdown(_("Each answers with what is chosen here, as the record stands when it is asked."))
    for form in OFFERED:
        st.code(_absolute(form, query), language=None, wrap_lines=True)


def _examples(query: str) -> None:
    show_section(_("In your program"))
    in_pandas, in_geopandas, in_qgis = st.tabs(["pandas", "geopandas", "QGIS"])
    with in_pandas:
        st.code(IN_PANDAS.format(address=_absolute("json", query)), language="python", wrap_lines=True)
        st.caption(
            _("A value keeps its qualifier beside it: more_than 1400 is not 1400. A running total is never added up.")
        )
    with in_geopandas:
        st.code(IN_GEOPANDAS.format(address=_absolute("geojson", query)), language="python", wrap_lines=True)
        st.caption(
            _("A claim that names several places is taken apart into them; one that no map can show has no geometry.")
        )
    with in_qgis:
        st.code(FOR_QGIS.format(address=_absolute("geojson", query)), language="bash", wrap_lines=True)
        st.caption(
            _(
                "QGIS paints no claim that names several places until this, or geopandas, has taken them apart. "
                "Then drag claims.gpkg into it, add all layers, and label them with said_by_name and summary."
            )
        )


def _relative(form: str, query: str) -> str:
    return f"./data/claims.{form}" + (f"?{query}" if query else "")


def _absolute(form: str, query: str) -> str:
    """The absolute URL of a file, relative to the current page's."""
    return urljoin(st.context.url or "http://localhost:8501/", _relative(form, query))
