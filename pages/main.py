"""The frame around every page: title bar, menu, what this is not, and the faults of a file that cannot be read."""

import streamlit as st

from pages.parts.assets import ICON
from pages.parts.frame import menu, show_notice, show_state_of_data
from pages.parts.heading import show_style

st.set_page_config(page_title="Claims map", page_icon=ICON, layout="wide")

page = menu()
show_style()
show_state_of_data()
page.run()
show_notice()
