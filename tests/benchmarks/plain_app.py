"""The usual way: Streamlit and Folium, the map rebuilt with all its markers at each run, default arguments.

It differs from a tutorial only in that it stays on this machine: no tiles, and Leaflet from the app's own static
folder. `light.js` there replaces jQuery, which Folium's popups call and which costs more.
"""

import os
from datetime import date

import folium
import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

folium.Map.default_js = [
    ("leaflet", "../../app/static/leaflet.js"),
    ("jquery", "../../app/static/light.js"),
]
folium.Map.default_css = [("leaflet_css", "../../app/static/leaflet.css")]

COLOURS = ["#b2182b", "#2166ac", "#1b7837", "#762a83", "#8c510a", "#01665e", "#4d4d4d"]


@st.cache_data
def load_claims() -> pd.DataFrame:
    """The claims that have a mark."""
    return pd.read_csv(os.environ["LIGHT_TABLE"]).dropna(subset=["lat"])


st.title("Claims")
claims = load_claims()
axis = date.fromisoformat(os.environ["AXIS_FIRST"]), date.fromisoformat(os.environ["AXIS_LAST"])
first, last = st.slider("Dates", *axis, value=axis)
chosen = claims[(claims["first"] <= last.isoformat()) & (claims["last"] >= first.isoformat())]

kinds = sorted(claims["kind"].unique())
drawn = folium.Map(location=(40.05, 47), zoom_start=8, tiles=None)
for claim in chosen.itertuples():
    folium.CircleMarker(
        location=(claim.lat, claim.lon),
        radius=6,
        color=COLOURS[kinds.index(claim.kind)],
        fill=True,
        popup=f"<b>{claim.said_by}</b> said: {claim.summary}",
        tooltip=claim.summary,
    ).add_to(drawn)
st_folium(drawn)
st.write(f"{len(chosen)} of {len(claims)} claims")
