"""The least that Streamlit can show: what every first view takes."""

import streamlit as st

st.write("Nothing but this line")
