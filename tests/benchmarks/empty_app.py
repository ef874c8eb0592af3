"""The smallest Streamlit app: what every first view takes."""

import streamlit as st

st.write("Nothing but this line")
