"""A second usual way: Streamlit and pydeck, sending the selected rows to a scatterplot layer at each run."""

import os
from datetime import date

import pandas as pd
import pydeck
import streamlit as st

COLOURS = [[178, 24, 43], [33, 102, 172], [27, 120, 55], [118, 42, 131], [140, 81, 10], [1, 102, 94], [77, 77, 77]]


@st.cache_data
def load_claims() -> pd.DataFrame:
    """The claims that have a mark, with the colour of their kind."""
    claims = pd.read_csv(os.environ["LIGHT_TABLE"]).dropna(subset=["lat"])
    kinds = sorted(claims["kind"].unique())
    return claims.assign(colour=[COLOURS[kinds.index(kind)] for kind in claims["kind"]])


st.title("Claims")
claims = load_claims()
axis = date.fromisoformat(os.environ["AXIS_FIRST"]), date.fromisoformat(os.environ["AXIS_LAST"])
first, last = st.slider("Dates", *axis, value=axis)
chosen = claims[(claims["first"] <= last.isoformat()) & (claims["last"] >= first.isoformat())]

layer = pydeck.Layer(
    "ScatterplotLayer",
    chosen[["lat", "lon", "colour", "said_by", "summary"]],
    get_position="[lon, lat]",
    get_fill_color="colour",
    get_radius=600,
    radius_min_pixels=3,
    pickable=True,
)
view = pydeck.ViewState(latitude=40.05, longitude=47, zoom=7)
tooltip = {"text": "{said_by} said: {summary}"}
st.pydeck_chart(pydeck.Deck([layer], initial_view_state=view, map_style=None, tooltip=tooltip))
st.write(f"{len(chosen)} of {len(claims)} claims")
