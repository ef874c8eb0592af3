"""What is chosen, to take away: as files, as addresses that answer the same, and in the programs that read them."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin

import streamlit as st

from pages.parts.text import safe
from pages.parts.view import View

FORMS = {
    "csv": ("CSV", "a table for spreadsheets, one row a claim"),
    "json": ("JSON", "every value of a claim, for programs"),
    "geojson": ("GeoJSON", "the claims at what is drawn for them, for a GIS"),
}


def offer_downloads(view: View) -> None:
    """Three files, their addresses, and an example of the use of each."""
    query = _query(view)
    count = int(view.frame.chosen(view.selection).sum())
    files = "".join(
        f'<li><a href="{safe(_relative(form, query))}" download="claims.{form}" target="_self">{label}</a>: {what}</li>'
        for form, (label, what) in FORMS.items()
    )
    st.html(
        f'<section class="claims-downloads"><h4>Take these {count:,} claims away</h4><ul>{files}</ul>'
        "<p>Claims data: CC BY 4.0. Not a hazard map: whoever passes these on passes this on with them.</p></section>"
    )
    st.html(
        "<h4>The same by address</h4><p>Each address answers with what is chosen here, as it stands on the day it is "
        "asked. The parameters are those of this page.</p>"
    )
    for form in FORMS:
        st.code(_absolute(form, query), language=None, wrap_lines=True)
    _examples(query)


def _examples(query: str) -> None:
    st.html("<h4>In a program</h4>")
    in_pandas, in_geopandas, in_qgis = st.tabs(["pandas", "geopandas", "QGIS"])
    with in_pandas:
        st.code(_pandas(_absolute("json", query)), language="python", wrap_lines=True)
        st.caption(
            "A number stays beside its qualifier: more_than 1400 is not 1400. Do not add up figures of one series."
        )
    with in_geopandas:
        st.code(_geopandas(_absolute("geojson", query)), language="python", wrap_lines=True)
        st.caption("A claim that names no place a map can show has no geometry and is kept.")
    with in_qgis:
        st.markdown(_QGIS)
        st.code(_absolute("geojson", query), language=None, wrap_lines=True)


def _pandas(address: str) -> str:
    return f'''import json
from urllib.request import urlopen

import pandas as pd

with urlopen("{address}") as answer:
    claims = json.load(answer)["claims"]
figures = pd.json_normalize(claims, "figures", ["id", "said_by_name", "when"])
print(figures[["said_by_name", "when", "measure", "qualifier", "value"]])'''


def _geopandas(address: str) -> str:
    return f'''import geopandas as gpd

claims = gpd.read_file("{address}")
print(claims[["said_by_name", "summary", "place_class", "geometry"]])'''


_QGIS = """\
1. *Layer ▸ Add Layer ▸ Add Vector Layer…*
2. Source type *Protocol: HTTP(S), cloud, etc.*, type *GeoJSON*, and the address below as *URI*.
3. *Add*. QGIS makes a layer each of points, lines and areas; show `summary` and `said_by_name` as labels."""


def _query(view: View) -> str:
    return replace(view.selection, claim="", lat=None, lon=None, zoom=None).query()


def _relative(form: str, query: str) -> str:
    return f"./data/claims.{form}" + (f"?{query}" if query else "")


def _absolute(form: str, query: str) -> str:
    """The address as others can use it: below the place from which this page was asked for."""
    return urljoin(st.context.url or "http://localhost:8501/", _relative(form, query))
